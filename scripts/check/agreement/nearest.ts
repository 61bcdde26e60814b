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

/** Up to here numbers are near each other by chance. */
const SMALL = 12;

/** First what is one slip away (“175”, “157”), then by ratio; a year is near to years only. */
function likeNumber(figure: Figure, other: Figure): number {
  if (figure.value === null || other.value === null || figure.value <= SMALL) return Number.POSITIVE_INFINITY;
  if (isYear(figure) !== isYear(other)) return Number.POSITIVE_INFINITY;
  if (figure.text.length > 1 && editDistance(figure.text, other.text, 1) <= 1) return 0;
  const ratio = other.value / figure.value;
  return ratio > 0 && Math.max(ratio, 1 / ratio) <= FARTHEST ? Math.max(ratio, 1 / ratio) : Number.POSITIVE_INFINITY;
}

function isYear({ text }: Figure): boolean {
  return /^[12]\d{3}$/.test(text);
}

/** By how much of the date both have. */
function likeDate(figure: Figure, other: Figure): number {
  if (other.value !== null) return Number.POSITIVE_INFINITY;
  const shared = figure.gives.filter((key) => other.gives.includes(key)).length;
  return shared === 0 ? Number.POSITIVE_INFINITY : 1 / shared;
}
