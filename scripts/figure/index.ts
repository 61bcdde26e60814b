import type { ImageFile } from '../paper/image.js';
import { measureImage } from '../paper/measure.js';
import type { Drawing } from '../shape/drawing.js';
import { draw } from './draw.js';
import { readElements, type SvgElement } from './element.js';
import { finite } from './finite.js';
import { group } from './group.js';
import { multiply } from './matrix.js';
import { type SetText, Sketch } from './sketch.js';
import { drawInside } from './viewport.js';

export type { SetText } from './sketch.js';

/** Something of a file that is not drawn. */
export interface Omission {
  /** In words that go on “… is left out”. */
  readonly what: string;
  /** Of the SVG file, where it occurs first; from 1. */
  readonly line: number;
}

export interface DrawnSvg {
  readonly drawing: Drawing;
  readonly omissions: readonly Omission[];
}

/**
 * The picture of an SVG file in its natural size, drawn as lines, letters and pixels. Nothing outside the file is read
 * or run. Throws with a sentence if it is no XML, too large, or refers to itself without end.
 */
export function drawSvg(image: ImageFile, setText: SetText, lang: string): DrawnSvg {
  const root = readElements(new TextDecoder().decode(image.bytes));
  const omissions = new Map<string, number>();
  const sketch = new Sketch(root, {
    setText,
    lang,
    draw,
    readImage: dataImage,
    complain: (what, line) => void (omissions.has(what) || omissions.set(what, line)),
  });
  return {
    drawing: { width: image.width, height: image.height, depth: 0, marks: drawRoot(root, image, sketch) },
    omissions: [...omissions].map(([what, line]) => ({ what, line })),
  };
}

/** Points to a pixel of CSS. */
const PIXEL = 0.75;

function drawRoot(root: SvgElement, { width, height }: ImageFile, sketch: Sketch): Drawing['marks'] {
  const size = { width: width / PIXEL, height: height / PIXEL };
  // SVG counts y downward.
  const upright = multiply([1, 0, 0, -1, 0, height], [PIXEL, 0, 0, PIXEL, 0, 0]);
  const style = sketch.styleThere(root);
  const frame = { style: { ...style, overflow: 'hidden' }, viewport: size, matrix: upright };
  if (style.display === 'none') return [];
  const marks = drawInside(root, size, [1, 0, 0, 1, 0, 0], frame, sketch);
  const seen = finite(marks);
  return seen.length === 0 ? [] : [group(upright, seen)];
}

/** An image written into the file as a data address (RFC 2397), if it is one of pixels. */
function dataImage(href: string): ImageFile | null {
  const [, encoded] = /^data:image\/(?:png|jpe?g)[^,]*;base64,(.*)$/is.exec(href) ?? [];
  if (encoded === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
    const image = measureImage('an image inside', bytes);
    return image && (image.format === 'png' || image.format === 'jpeg') ? image : null;
  } catch {
    return null;
  }
}
