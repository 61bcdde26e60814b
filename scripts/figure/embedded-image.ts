import type { Mark } from '../shape/drawing.js';
import type { SvgElement } from './element.js';
import { group } from './group.js';
import { readLength } from './length.js';
import { multiply, translation } from './matrix.js';
import { rectangleOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';
import { viewBoxTransform } from './view-box.js';

/** An image inside the file, fitted into its rectangle (SVG 2, 12.3). */
export function drawImage({ attributes, line }: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  if (frame.style.visibility !== 'visible') return [];
  const image = sketch.image(attributes.href ?? '');
  if (!image) {
    const { href = '' } = attributes;
    sketch.complain(
      href.startsWith('data:') ? 'an image that is no PNG or JPEG' : `\`${href}\`, a file of its own,`,
      line,
    );
    return [];
  }
  const { viewport, style } = frame;
  const em = Number(style['font-size']);
  const natural = { x: 0, y: 0, width: image.width / 0.75, height: image.height / 0.75 };
  const width = readLength(attributes.width, viewport.width, em);
  const height = readLength(attributes.height, viewport.height, em);
  const size = {
    width: width ?? (height === null ? natural.width : (height * natural.width) / natural.height),
    height: height ?? (width === null ? natural.height : (width * natural.height) / natural.width),
  };
  if (size.width <= 0 || size.height <= 0) return [];
  const [x, y] = [
    readLength(attributes.x, viewport.width, em) ?? 0,
    readLength(attributes.y, viewport.height, em) ?? 0,
  ];
  const fit = viewBoxTransform(natural, size, attributes.preserveAspectRatio);
  const upright = multiply(multiply(translation(x, y), fit), [1, 0, 0, -1, 0, natural.height]);
  const pixels: Mark = { kind: 'pixels', image, x: 0, y: 0, width: natural.width, height: natural.height };
  const shown = group(upright, [pixels]);
  if (!/slice/.test(attributes.preserveAspectRatio ?? '')) return [shown];
  return [
    group([1, 0, 0, 1, 0, 0], [shown], { outline: rectangleOutline(x, y, size.width, size.height), rule: 'nonzero' }),
  ];
}
