import type { Gradient } from '../shape/drawing.js';
import { type Bounds, boxTransform } from './bounds.js';
import { BLACK, readColour } from './colour.js';
import { childElements, type SvgElement } from './element.js';
import { readLength } from './length.js';
import { apply, IDENTITY, isSimilarity, type Matrix, multiply, readTransform, scaleOf } from './matrix.js';
import { share } from './share.js';
import type { Frame, Sketch } from './sketch.js';
import { styleOf } from './style.js';

/** A gradient as it is to be painted, in the coordinates that `map` leads out of. */
export interface MappedGradient {
  /** One colour where it comes to that; null where nothing is painted. */
  readonly paint: Gradient | string | null;
  /** Null where the gradient is in user units already. */
  readonly map: Matrix | null;
  readonly opacity: number;
}

const NOTHING: MappedGradient = { paint: null, map: null, opacity: 1 };

/** A `linearGradient` or `radialGradient` for something with `bounds` (SVG 2, 14.2). */
export function gradientOf(element: SvgElement, bounds: Bounds, frame: Frame, sketch: Sketch): MappedGradient {
  const chain = referenceChain(element, sketch);
  const given = (name: string) => chain.find(({ attributes }) => name in attributes)?.attributes[name];
  const { stops, opacity } = stopsOf(chain, sketch);
  const last = stops.at(-1);
  if (!last) return NOTHING;
  const single: MappedGradient = { paint: last.colour, map: null, opacity };
  if (stops.length === 1) return single;
  const spread = given('spreadMethod');
  if (spread && spread !== 'pad') sketch.complain('the repetition of a gradient', element.line);

  const inUserSpace = given('gradientUnits') === 'userSpaceOnUse';
  if (!inUserSpace && (bounds.right <= bounds.left || bounds.bottom <= bounds.top)) return NOTHING;
  const { width, height } = inUserSpace ? frame.viewport : { width: 1, height: 1 };
  const read = (name: string, whole: number, otherwise: string) =>
    readLength(given(name) ?? otherwise, whole, Number(frame.style['font-size'])) ?? 0;
  const map = multiply(inUserSpace ? IDENTITY : boxTransform(bounds), readTransform(given('gradientTransform')));
  if (element.name === 'linearGradient') {
    const line = [
      read('x1', width, '0%'),
      read('y1', height, '0%'),
      read('x2', width, '100%'),
      read('y2', height, '0%'),
    ];
    const geometry = mapLine(line, map);
    return geometry ? { paint: { kind: 'linear', geometry, stops }, map: null, opacity } : single;
  }
  const whole = inUserSpace ? Math.hypot(width, height) / Math.SQRT2 : 1;
  const [cx, cy, r] = [read('cx', width, '50%'), read('cy', height, '50%'), read('r', whole, '50%')];
  if (r <= 0) return single;
  const [fx, fy] = [read('fx', width, String(cx)), read('fy', height, String(cy))];
  return radial([fx, fy, read('fr', whole, '0%'), cx, cy, r], map, stops, opacity);
}

function radial(geometry: readonly number[], map: Matrix, stops: Gradient['stops'], opacity: number): MappedGradient {
  const [fx, fy, fr, cx, cy, r] = geometry as [number, number, number, number, number, number];
  if (!isSimilarity(map)) return { paint: { kind: 'radial', geometry, stops }, map, opacity };
  const scale = scaleOf(map);
  const moved = [...apply(map, fx, fy), fr * scale, ...apply(map, cx, cy), r * scale];
  return { paint: { kind: 'radial', geometry: moved, stops }, map: null, opacity };
}

/**
 * A line of gradient through an affine map: lines of one colour stay lines, but no longer upright on it, so its end is
 * moved along to where it is. Null where it has no length.
 */
function mapLine(line: readonly number[], map: Matrix): readonly number[] | null {
  const [x1, y1, x2, y2] = line as [number, number, number, number];
  const [fromX, fromY] = apply(map, x1, y1);
  const [toX, toY] = apply(map, x2, y2);
  const [a, b, c, d] = map;
  const [acrossX, acrossY] = [a * (y1 - y2) + c * (x2 - x1), b * (y1 - y2) + d * (x2 - x1)];
  const across = acrossX * acrossX + acrossY * acrossY;
  if (across === 0) return null;
  const along = ((toX - fromX) * acrossX + (toY - fromY) * acrossY) / across;
  return [fromX, fromY, toX - along * acrossX, toY - along * acrossY];
}

/** Templates of templates. */
const LONGEST_CHAIN = 50;

/** The element and what it takes its template from by `href`, nearest first. */
export function referenceChain(element: SvgElement, sketch: Sketch): readonly SvgElement[] {
  const chain = [element];
  for (
    let next = sketch.find(element.attributes.href);
    next && !chain.includes(next) && chain.length < LONGEST_CHAIN;
  ) {
    chain.push(next);
    next = sketch.find(next.attributes.href);
  }
  return chain;
}

function stopsOf(chain: readonly SvgElement[], sketch: Sketch): { stops: Gradient['stops']; opacity: number } {
  const owner = chain.find((one) => childElements(one).some(({ name }) => name === 'stop'));
  if (!owner) return { stops: [], opacity: 1 };
  let least = 0;
  const opacities: number[] = [];
  const stops = childElements(owner)
    .filter(({ name }) => name === 'stop')
    .map((stop) => {
      const style = styleOf(stop, sketch.styleThere(owner), sketch.sheet);
      const given = style['stop-color'];
      const colour = readColour(given === 'currentColor' ? style.color : given) ?? BLACK;
      opacities.push(colour.opacity * share(style['stop-opacity']));
      // An offset smaller than one before it counts as that one (SVG 2, 14.2.4.3).
      least = Math.max(least, share(stop.attributes.offset ?? '0'));
      return { offset: least, colour: colour.hex, opacity: opacities.at(-1)! };
    });
  const [first = 1] = opacities;
  if (opacities.every((one) => one === first))
    return { stops: stops.map(({ offset, colour }) => ({ offset, colour })), opacity: first };
  return { stops, opacity: 1 };
}
