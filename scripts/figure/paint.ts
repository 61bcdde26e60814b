import type { Gradient, Mark, Outline, Stroke } from '../shape/drawing.js';
import { outlineBounds } from './bounds.js';
import { type Colour, readColour } from './colour.js';
import type { SvgElement } from './element.js';
import { gradientOf } from './gradient.js';
import { group } from './group.js';
import { diagonal, readLength } from './length.js';
import { inverse, type Matrix, scaleOf } from './matrix.js';
import { transformOutline } from './outline.js';
import { fillWithPattern } from './pattern.js';
import { share } from './share.js';
import type { Frame, Sketch } from './sketch.js';
import type { Style } from './style.js';

/** What `fill` or `stroke` names: nothing, a colour, or an element with the colour that replaces it. */
interface Named {
  readonly element: SvgElement | null;
  readonly colour: Colour | null;
}

export function readPaint(value: string, style: Style, sketch: Sketch): Named {
  const [, reference, otherwise = ''] = /^\s*(url\([^)]*\))\s*(.*)$/.exec(value) ?? [];
  const element = sketch.find(reference);
  const named = reference ? otherwise : value;
  const colour = /^(none|)$/.test(named) ? null : readColour(/^currentcolor$/i.test(named) ? style.color : named);
  return { element, colour };
}

/** The inside of an outline; empty where it is not filled. */
export function fillOutline(outline: Outline, element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  const { style } = frame;
  const rule = style['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
  const named = readPaint(style.fill, style, sketch);
  if (named.element?.name === 'pattern') return fillWithPattern(named.element, { outline, rule }, frame, sketch);
  const found = resolve(named, outline, frame, sketch);
  const opacity = found && found.opacity * share(style['fill-opacity']);
  if (!found || !opacity) return [];
  const { paint, map } = found;
  const filled = (shape: Outline): Mark => ({
    kind: 'path',
    outline: shape,
    fill: { paint, rule, opacity },
    stroke: null,
  });
  const back = map && inverse(map);
  if (!map) return [filled(outline)];
  if (!back) sketch.complain('a gradient without extent', element.line);
  // An ellipse of colour is a circle in coordinates of its own.
  return back ? [group(map, [filled(transformOutline(outline, back))])] : [];
}

interface Resolved {
  readonly paint: string | Gradient;
  readonly map: Matrix | null;
  readonly opacity: number;
}

function resolve({ element, colour }: Named, outline: Outline, frame: Frame, sketch: Sketch): Resolved | null {
  if (element && /Gradient$/.test(element.name)) {
    const { paint, map, opacity } = gradientOf(element, outlineBounds(outline), frame, sketch);
    if (paint !== null) return { paint, map, opacity };
  }
  return colour && { paint: colour.hex, map: null, opacity: colour.opacity };
}

/** How an outline is stroked; null where it is not. */
export function strokeOf(outline: Outline, element: SvgElement, frame: Frame, sketch: Sketch): Stroke | null {
  const { style, viewport } = frame;
  const em = Number(style['font-size']);
  const named = readPaint(style.stroke, style, sketch);
  const width = readLength(style['stroke-width'], diagonal(viewport), em) ?? 1;
  if ((!named.element && !named.colour) || width <= 0) return null;
  if (named.element?.name === 'pattern') sketch.complain('a pattern along a line', element.line);
  const found = resolve(named, outline, frame, sketch);
  const opacity = found && found.opacity * share(style['stroke-opacity']);
  if (!found || !opacity) return null;
  const unit = style['vector-effect'] === 'non-scaling-stroke' ? 0.75 / (scaleOf(frame.matrix) || 1) : 1;
  const dash = dashOf(style, diagonal(viewport), em).map((length) => length * unit);
  return {
    paint: found.map && typeof found.paint !== 'string' ? rounded(found.paint, found.map) : found.paint,
    width: width * unit,
    cap: oneOf(style['stroke-linecap'], ['butt', 'round', 'square']),
    join: oneOf(style['stroke-linejoin'], ['miter', 'round', 'bevel']),
    miterLimit: Math.min(1000, Math.max(1, Number(style['stroke-miterlimit']) || 4)),
    dash,
    dashOffset: (readLength(style['stroke-dashoffset'], diagonal(viewport), em) ?? 0) * unit,
    opacity,
  };
}

/** An ellipse of colour as the circle as large as it: along a line nobody sees the difference. */
function rounded(gradient: Gradient, map: Matrix): Gradient {
  const scale = scaleOf(map);
  const [fx = 0, fy = 0, fr = 0, cx = 0, cy = 0, r = 0] = gradient.geometry;
  const place = (x: number, y: number) => [map[0] * x + map[2] * y + map[4], map[1] * x + map[3] * y + map[5]];
  return { ...gradient, geometry: [...place(fx, fy), fr * scale, ...place(cx, cy), r * scale] };
}

/** Lengths of dashes and gaps in turn, an even number of them; none for an unbroken line (SVG 2, 13.5.6). */
function dashOf(style: Style, whole: number, em: number): readonly number[] {
  const given = style['stroke-dasharray'];
  if (given === 'none') return [];
  const lengths = given
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => readLength(one, whole, em) ?? Number.NaN);
  if (lengths.some((length) => !(length >= 0)) || lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

function oneOf<T extends string>(value: string, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === value) ?? known[0];
}
