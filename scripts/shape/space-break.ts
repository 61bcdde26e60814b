import LineBreaker from 'linebreak';
import { isDash, isWordCharacter } from './line-break.js';

/**
 * Whether a line may end at the space between two chunks. UAX #14 decides by the characters beside it
 * (rules LB7 to LB18), so its answer is asked for once for each pair; then come the ties that a careful
 * typist makes by hand.
 */
export function spaceBreaks(before: string, after: string): boolean {
  return unicodeAllows(before, after) && !isTied(before, after);
}

const known = new Map<string, boolean>();

function unicodeAllows(before: string, after: string): boolean {
  if (isWordCharacter(before.at(-1)) && isWordCharacter(after[0])) return true;
  // The last and first character with the marks upon them.
  const tail = /.\p{M}*$/su.exec(before)?.[0] ?? before;
  const head = /^.\p{M}*/su.exec(after)?.[0] ?? after;
  const pair = `${tail} ${head}`;
  let allowed = known.get(pair);
  if (allowed === undefined) {
    allowed = breaksAt(pair, tail.length + 1);
    known.set(pair, allowed);
  }
  return allowed;
}

function breaksAt(text: string, position: number): boolean {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) if (next.position === position) return true;
  return false;
}

/** Words that stay with the number after them. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  (
    'p. pp. no. nos. vol. vols. chap. chaps. sec. secs. fig. figs. tab. eq. n. nn. art. § §§ № S. Nr. Bd. Kap. ' +
    'Figure Figures Table Tables Section Chapter Equation Note Part Appendix Abbildung Tabelle Abschnitt Kapitel'
  ).split(' '),
);

function isTied(before: string, after: string): boolean {
  const first = after.charCodeAt(0);
  // A spaced dash ends a line rather than beginning one.
  if (isDash(first)) return after.length === 1;
  if (first < 0x30 || first > 0x39) return false;
  return BEFORE_NUMBER.has(before) || BEFORE_NUMBER.has(before.replace(/^[([“‘"']+/, ''));
}
