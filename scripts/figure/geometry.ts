import type { Outline } from '../shape/drawing.js';
import type { SvgElement } from './element.js';
import { diagonal, readLength, readNumbers } from './length.js';
import { ellipseOutline, Pen, readPath, rectangleOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';

/** Reads one attribute as a length. */
type Read = (name: string, along?: 'width' | 'height') => number | null;
type Handler = (read: Read, attributes: SvgElement['attributes']) => Outline | null;

/** One row a basic shape (SVG 2, chapter 10); null where it is not drawn. */
const SHAPES: Readonly<Record<string, Handler>> = {
  path: (_, { d }) => readPath(d ?? ''),
  rect: rectangle,
  circle: (read) => {
    const radius = read('r') ?? 0;
    return radius > 0 ? ellipseOutline(read('cx', 'width') ?? 0, read('cy', 'height') ?? 0, radius, radius) : null;
  },
  ellipse: (read) => {
    const rx = read('rx', 'width') ?? read('ry', 'height') ?? 0;
    const ry = read('ry', 'height') ?? rx;
    return rx > 0 && ry > 0 ? ellipseOutline(read('cx', 'width') ?? 0, read('cy', 'height') ?? 0, rx, ry) : null;
  },
  line: (read) =>
    new Pen()
      .to('M', read('x1', 'width') ?? 0, read('y1', 'height') ?? 0)
      .to('L', read('x2', 'width') ?? 0, read('y2', 'height') ?? 0)
      .outline(),
  polyline: (_, { points }) => polygon(points, false),
  polygon: (_, { points }) => polygon(points, true),
};

/** The outline of a shape in its own coordinates; null for other elements and what is not drawn. */
export function outlineOf(element: SvgElement, frame: Frame, sketch: Sketch): Outline | null {
  const known = sketch.outlines.get(element);
  if (known) return known;
  const { viewport, style } = frame;
  const read: Read = (name, along) =>
    readLength(element.attributes[name], along ? viewport[along] : diagonal(viewport), Number(style['font-size']));
  const outline = SHAPES[element.name]?.(read, element.attributes) ?? null;
  // Only path data means the same everywhere.
  if (outline && element.name === 'path') sketch.outlines.set(element, outline);
  return outline && outline.commands !== '' ? outline : null;
}

function rectangle(read: Read): Outline | null {
  const [width, height] = [read('width', 'width') ?? 0, read('height', 'height') ?? 0];
  if (width <= 0 || height <= 0) return null;
  const [rx, ry] = [read('rx', 'width'), read('ry', 'height')];
  const [x, y] = [read('x', 'width') ?? 0, read('y', 'height') ?? 0];
  return rectangleOutline(x, y, width, height, Math.min(rx ?? ry ?? 0, width / 2), Math.min(ry ?? rx ?? 0, height / 2));
}

function polygon(points: string | undefined, closed: boolean): Outline | null {
  const numbers = readNumbers(points);
  const pen = new Pen();
  for (let at = 0; at + 1 < numbers.length; at += 2) pen.to(at === 0 ? 'M' : 'L', numbers[at]!, numbers[at + 1]!);
  if (closed && numbers.length > 1) pen.to('Z');
  return pen.outline();
}
