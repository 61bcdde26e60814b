import { type Breaks, findBreaks, type Trial } from './breaks.js';
import { DEMERITS } from './demerits.js';
import { STRETCH } from './enter.js';
import { WIDEST_GAP } from './fill.js';
import { FORCED, type Items, STUB } from './items.js';
import { findBreaksIn } from './looseness.js';

/** Highest adjustment ratio in a first trial without hyphens: beyond it, hyphens look better than the gaps. */
const PRETOLERANCE = 1.4;
/** … with hyphens: a space grows by at most its own width. */
const TOLERANCE = 2;
/** … where the end of a divided word would else stand alone on the last line: as far as gaps are ever set. */
const UNDIVIDED = (WIDEST_GAP - 1) / STRETCH;
/** Stretch at the margin of unjustified lines, as a share of the measure: enough to keep most words whole. */
const RAGGED_SLACK = 0.09;
/** Stretch lent to each line in an emergency, as a share of the measure (TeX's `\emergencystretch`). */
const EMERGENCY_SLACK = 0.05;
/** A last line narrower than this share of the measure, or than `RUNT_MOST` points, is a runt. */
const RUNT = 0.13;
const RUNT_MOST = 48;

/** How a paragraph is to be broken. Widths in points. */
export interface Fit {
  readonly first: number;
  readonly rest: number;
  readonly justified: boolean;
  /** How many lines more than the best number the paragraph had better have; fewer if below 0. */
  readonly looseness?: number;
}

/**
 * Breaks in trials of growing tolerance (1981, p. 1162; TeX's passes): without hyphens, with them, looser if that
 * leaves no stub on the last line, and in the end anything, so that there is always an answer.
 */
export function fitParagraph(items: Items, { first, rest, justified, looseness = 0 }: Fit): Breaks {
  const slack = justified ? 0 : rest * RAGGED_SLACK;
  const shortLast = Math.min(rest * RUNT, RUNT_MOST);
  const trial = (tolerance: number, hyphens: boolean, lent: number, rescue: boolean): Trial => ({
    first,
    rest,
    tolerance,
    hyphens,
    slack: slack + lent,
    rescue,
    shortLast,
  });
  const free = () => trial(TOLERANCE, true, 0, false);
  const whole = findBreaks(items, trial(PRETOLERANCE, false, 0, false), DEMERITS);
  if (whole !== null && !endsInRunt(items, whole, shortLast)) return withLooseness(whole, looseness, items, free);
  const divided = findBreaks(items, free(), DEMERITS);
  // However short the line before a stub becomes in ragged text, it is the lesser evil.
  const widest = justified ? UNDIVIDED : Number.POSITIVE_INFINITY;
  const looser = divided !== null && endsInStub(items, divided) ? trial(widest, true, 0, false) : null;
  const breaks =
    (looser && findBreaks(items, looser, DEMERITS)) ??
    divided ??
    findBreaks(items, trial(Number.POSITIVE_INFINITY, true, Math.max(rest, 1) * EMERGENCY_SLACK, true), DEMERITS);
  if (breaks === null) throw new Error('a trial with rescue always finds breaks');
  return withLooseness(breaks, looseness, items, free);
}

/** Longer paragraphs are not worth the search. Lines. */
const LOOSENED = 150;

/** As near to the number of lines that is wanted as the tolerance allows (TeX's `\looseness`, The TeXbook, p. 103). */
function withLooseness(best: Breaks, looseness: number, items: Items, trial: () => Trial): Breaks {
  if (looseness === 0 || best.at.length > LOOSENED) return best;
  const step = Math.sign(looseness);
  for (let more = looseness; more !== 0; more -= step) {
    const breaks = findBreaksIn(best.at.length + more, items, trial(), DEMERITS);
    if (breaks && (endsInStub(items, best) || !endsInStub(items, breaks))) return breaks;
  }
  return best;
}

/** The end of a divided word stands alone on a line that ends the paragraph, or is broken by the author. */
function endsInStub(items: Items, { at }: Breaks): boolean {
  return at.some(
    (end, line) => items.cost[end] === FORCED && ((items.flags[at[line - 1] ?? 0] as number) & STUB) !== 0,
  );
}

/** A little word or a syllable stands alone on the last line. */
function endsInRunt(items: Items, { at }: Breaks, shortLast: number): boolean {
  const [before, end] = at.slice(-2);
  return before !== undefined && end !== undefined && items.natural(items.after(before), end) < shortLast;
}
