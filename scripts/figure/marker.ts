import type { Mark, Outline } from '../shape/drawing.js';
import type { SvgElement } from './element.js';
import { group } from './group.js';
import { readLength } from './length.js';
import { multiply, rotation, translation } from './matrix.js';
import { rectangleOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';
import { readViewBox, viewBoxTransform } from './view-box.js';

/** A corner of an outline, with the directions in which the line comes and goes; radians, null for none. */
interface Vertex {
  readonly x: number;
  readonly y: number;
  into: number | null;
  out: number | null;
}

/** The markers on an outline: arrow heads, dots (SVG 2, 13.6). */
export function drawMarkers(outline: Outline, strokeWidth: number, frame: Frame, sketch: Sketch): readonly Mark[] {
  const { style } = frame;
  const [start, middle, end] = [style['marker-start'], style['marker-mid'], style['marker-end']].map((one) =>
    sketch.find(one),
  );
  if (!start && !middle && !end) return [];
  const vertices = verticesOf(outline);
  return vertices.flatMap((vertex, at) => {
    const first = at === 0 ? start : null;
    const last = at === vertices.length - 1 ? end : null;
    const between = at > 0 && at < vertices.length - 1 ? middle : null;
    return [
      ...drawMarker(first, vertex, strokeWidth, true, frame, sketch),
      ...drawMarker(between, vertex, strokeWidth, false, frame, sketch),
      ...drawMarker(last, vertex, strokeWidth, false, frame, sketch),
    ];
  });
}

function drawMarker(
  marker: SvgElement | null | undefined,
  vertex: Vertex,
  strokeWidth: number,
  isStart: boolean,
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  if (marker?.name !== 'marker') return [];
  const { attributes } = marker;
  const style = sketch.styleThere(marker);
  const em = Number(style['font-size']);
  const size = {
    width: readLength(attributes.markerWidth ?? '3', frame.viewport.width, em) ?? 3,
    height: readLength(attributes.markerHeight ?? '3', frame.viewport.height, em) ?? 3,
  };
  if (size.width <= 0 || size.height <= 0) return [];
  const box = readViewBox(attributes.viewBox) ?? { x: 0, y: 0, ...size };
  const [scaleX, , , scaleY] = viewBoxTransform(box, size, attributes.preserveAspectRatio);
  const unit = attributes.markerUnits === 'userSpaceOnUse' ? 1 : strokeWidth;
  const place = multiply(translation(vertex.x, vertex.y), rotation(turnOf(attributes.orient ?? '0', vertex, isStart)));
  const scaled = multiply(place, [scaleX * unit, 0, 0, scaleY * unit, 0, 0]);
  const transform = multiply(
    scaled,
    translation(-reference(attributes.refX, box.x, box.width), -reference(attributes.refY, box.y, box.height)),
  );
  const inner = { style, viewport: box, matrix: multiply(frame.matrix, transform) };
  const marks = sketch.drawReferred(marker, () => sketch.drawChildren(marker, inner));
  if (marks.length === 0) return [];
  const shown = rectangleOutline(box.x, box.y, box.width, box.height);
  const clip = /visible|auto/.test(style.overflow) ? null : ({ outline: shown, rule: 'nonzero' } as const);
  return [group(transform, marks, clip)];
}

/** `refX`, `refY`: a length, or a side of the box. */
function reference(text: string | undefined, from: number, extent: number): number {
  if (text === 'left' || text === 'top') return from;
  if (text === 'center') return from + extent / 2;
  if (text === 'right' || text === 'bottom') return from + extent;
  return readLength(text, extent, 16) ?? 0;
}

/** Radians. */
function turnOf(orient: string, { into, out }: Vertex, isStart: boolean): number {
  if (!orient.startsWith('auto')) return ((Number.parseFloat(orient) || 0) * Math.PI) / 180;
  const reversed = orient === 'auto-start-reverse' && isStart ? Math.PI : 0;
  if (into === null || out === null) return (into ?? out ?? 0) + reversed;
  // Half way between the two directions.
  return Math.atan2(Math.sin(into) + Math.sin(out), Math.cos(into) + Math.cos(out)) + reversed;
}

function verticesOf({ commands, coordinates }: Outline): Vertex[] {
  const vertices: Vertex[] = [];
  let at = 0;
  let first: Vertex | null = null;
  const reach = (points: ArrayLike<number>): void => {
    const from = vertices.at(-1);
    const [x, y] = [points[points.length - 2]!, points[points.length - 1]!];
    if (from) from.out = directionFrom(from, points);
    vertices.push({ x, y, into: from ? directionTo(from, points) : null, out: null });
  };
  for (const command of commands) {
    const count = command === 'C' ? 6 : command === 'Z' ? 0 : 2;
    const points = coordinates.subarray(at, at + count);
    at += count;
    if (command === 'M') {
      first = { x: points[0]!, y: points[1]!, into: null, out: null };
      vertices.push(first);
    } else if (command !== 'Z') reach(points);
    else if (first) {
      reach([first.x, first.y]);
      // The first and the last corner of a closed line are one.
      const last = vertices.at(-1)!;
      last.out = first.out;
      first.into = last.into;
    }
  }
  return vertices;
}

/** The first control point that lies elsewhere gives the direction. */
function directionFrom({ x, y }: Vertex, points: ArrayLike<number>): number | null {
  for (let at = 0; at < points.length; at += 2)
    if (points[at] !== x || points[at + 1] !== y) return Math.atan2(points[at + 1]! - y, points[at]! - x);
  return null;
}

function directionTo(from: Vertex, points: ArrayLike<number>): number | null {
  const [x, y] = [points[points.length - 2]!, points[points.length - 1]!];
  for (let at = points.length - 4; at >= 0; at -= 2)
    if (points[at] !== x || points[at + 1] !== y) return Math.atan2(y - points[at + 1]!, x - points[at]!);
  return from.x === x && from.y === y ? null : Math.atan2(y - from.y, x - from.x);
}
