import type { Gradient } from '../shape/index.js';
import { colourComponents } from './colour.js';

/** A gradient as a shading dictionary (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4), going on beyond both ends. */
export function shading({ kind, geometry, stops }: Gradient): string {
  const coords = geometry.map((value) => Math.round(value * 10000) / 10000 || 0).join(' ');
  return `<</ShadingType ${kind === 'linear' ? 2 : 3}/ColorSpace/DeviceRGB/Coords[${coords}]/Function${colours(
    stops,
  )}/Extend[true true]>>`;
}

type Stops = Gradient['stops'];

/** Colours from 0 to 1: one function from each stop to the next, stitched together (7.10.4). */
function colours(given: Stops): string {
  const stops = closed(given);
  const steps = stops.slice(1).map((stop, at) => between(stops[at] as Stops[number], stop));
  if (steps.length === 1) return steps[0] as string;
  const bounds = stops.slice(1, -1).map(({ offset }) => offset);
  const encode = steps.map(() => '0 1').join(' ');
  return `<</FunctionType 3/Domain[0 1]/Functions[${steps.join('')}]/Bounds[${bounds.join(' ')}]/Encode[${encode}]>>`;
}

function between(from: Stops[number], to: Stops[number]): string {
  return `<</FunctionType 2/Domain[0 1]/C0[${colourComponents(from.colour).join(' ')}]/C1[${colourComponents(
    to.colour,
  ).join(' ')}]/N 1>>`;
}

/** From 0 to 1, in order, whatever the author's stops are; the first and last colours reach the ends. */
function closed(stops: Stops): Stops {
  const rising: { offset: number; colour: string }[] = [];
  for (const { offset, colour } of stops) {
    const least = rising.at(-1)?.offset ?? 0;
    rising.push({ offset: Math.round(Math.min(1, Math.max(least, offset)) * 10000) / 10000, colour });
  }
  const first = rising[0] ?? { offset: 0, colour: '#000000' };
  const last = rising.at(-1) ?? first;
  if (first.offset > 0 || rising.length < 2) rising.unshift({ ...first, offset: 0 });
  if (last.offset < 1) rising.push({ ...last, offset: 1 });
  return rising;
}
