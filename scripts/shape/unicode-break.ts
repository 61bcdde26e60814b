import type LineBreaker from 'linebreak';
import { memo } from './memo.js';
import { pairAllowsAtSpace, pairBreaks } from './pair-break.js';

/**
 * Line-break opportunities by UAX #14. Between spaces nothing of a line matters to the next word but the
 * characters beside the space (rules LB7 to LB18), so text is asked about chunk by chunk, and the answers kept.
 */
let Library: typeof LineBreaker | null = null;

/** Loads the library for the scripts whose classes are not known here. */
export async function loadLineBreaker(): Promise<void> {
  Library ??= (await import('linebreak')).default;
}

/** Every opportunity inside `text`, which has no spaces. */
export function unicodeBreaks(text: string): number[] {
  return pairBreaks(text) ?? libraryBreaks(text).filter((at) => at > 0 && at < text.length);
}

const known = new Map<string, boolean>();
/** As many marks as a character may have for it to be seen as one. */
const NEAR = 32;

/** Whether a line may end at the space between two chunks. */
export function unicodeAllows(before: string, after: string): boolean {
  const simple = pairAllowsAtSpace(before, after);
  if (simple !== null) return simple;
  // The last and first character with the marks upon them.
  const near = before.slice(-NEAR);
  const [last] = /.\p{M}*$/su.exec(near) ?? [near];
  const [first] = /^.\p{M}*/su.exec(after.slice(0, NEAR)) ?? [after.slice(0, NEAR)];
  return memo(known, `${last} ${first}`, () => libraryBreaks(`${last} ${first}`).includes(last.length + 1));
}

function libraryBreaks(text: string): number[] {
  if (!Library) return [];
  const breaker = new Library(text);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found;
}
