import { editDistance } from '../../did-you-mean.js';
import type { Evidence } from './borne-out.js';
import type { Figure } from './figure.js';

/** How many times as large a number may be to be named as the nearest. */
const FARTHEST = 2;

/** The figure of the evidence that was most likely meant, as it stands there; null where none is like it. */
export function nearest(figure: Figure, { figures }: Evidence): string | null {
  const of = figure.value === null ? likeDate : likeNumber;
  let best: Figure | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of figures) {
    const distance = other.weight === 'never' ? Number.POSITIVE_INFINITY : of(figure, other);
    if (distance < least) [best, least] = [other, distance];
  }
  return best?.text ?? null;
}

/** By ratio; figures with one slip between them (“175”, “157”) are near as well. */
function likeNumber(figure: Figure, other: Figure): number {
  if (figure.value === null || other.value === null) return Number.POSITIVE_INFINITY;
  const [small, large] = [figure.value, other.value].map(Math.abs).sort((a, b) => a - b) as [number, number];
  if (small > 0 && large / small <= FARTHEST) return large / small;
  return editDistance(figure.text, other.text, 1) <= 1 && figure.text.length > 1 ? FARTHEST : Number.POSITIVE_INFINITY;
}

/** By how much of the date both have. */
function likeDate(figure: Figure, other: Figure): number {
  if (other.value !== null) return Number.POSITIVE_INFINITY;
  const shared = figure.gives.filter((key) => other.gives.includes(key)).length;
  return shared === 0 ? Number.POSITIVE_INFINITY : 1 / shared;
}
