import type { Mark } from '../shape/drawing.js';
import type { SvgElement } from './element.js';
import { group } from './group.js';
import { readLength, type Viewport } from './length.js';
import { type Matrix, multiply, translation } from './matrix.js';
import { rectangleOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';
import { styleOf } from './style.js';
import { readViewBox, viewBoxTransform } from './view-box.js';

/** A nested `svg`: a viewport of its own (SVG 2, 8.2). */
export function drawSvg(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  return drawViewport(element, element.attributes, frame, sketch);
}

/** A `symbol` or `svg` by reference, in the size that `use` asks for. */
export function drawSymbol(
  element: SvgElement,
  asked: SvgElement['attributes'],
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  const { width = asked.width, height = asked.height } = element.name === 'svg' ? element.attributes : {};
  const size = { width: asked.width ?? width ?? '100%', height: asked.height ?? height ?? '100%' };
  const inner = { ...frame, style: styleOf(element, frame.style, sketch.sheet) };
  return drawViewport(element, size, inner, sketch);
}

function drawViewport(
  element: SvgElement,
  { x, y, width = '100%', height = '100%' }: Readonly<Record<string, string>>,
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  const { viewport, style } = frame;
  const em = Number(style['font-size']);
  const size = {
    width: readLength(width, viewport.width, em) ?? viewport.width,
    height: readLength(height, viewport.height, em) ?? viewport.height,
  };
  const place = translation(readLength(x, viewport.width, em) ?? 0, readLength(y, viewport.height, em) ?? 0);
  return drawInside(element, size, place, frame, sketch);
}

/** What is in an element with a viewport of `size`, fitted into it, moved by `place`, cut off at its edges. */
export function drawInside(
  element: SvgElement,
  size: Viewport,
  place: Matrix,
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  if (size.width <= 0 || size.height <= 0) return [];
  const box = readViewBox(element.attributes.viewBox) ?? { x: 0, y: 0, ...size };
  const fit = multiply(place, viewBoxTransform(box, size, element.attributes.preserveAspectRatio));
  const marks = sketch.drawChildren(element, { ...frame, viewport: box, matrix: multiply(frame.matrix, fit) });
  if (marks.length === 0) return marks;
  if (/visible|auto/.test(frame.style.overflow)) return [group(fit, marks)];
  return [group(fit, marks, { outline: shownPart(size, place, fit), rule: 'nonzero' })];
}

/** The viewport’s rectangle in the units of the view box. */
function shownPart({ width, height }: Viewport, place: Matrix, [a, , , d, e, f]: Matrix) {
  const [left, top] = [(place[4] - e) / a, (place[5] - f) / d];
  return rectangleOutline(left, top, width / a, height / d);
}
