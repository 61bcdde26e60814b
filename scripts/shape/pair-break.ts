import { AL, B2, BREAK_CLASSES, type BreakClass, breakClasses, CM, OP, QU } from './break-class.js';

/**
 * UAX #14 by pairs of classes: the second classes before which a line may end directly after the first
 * (rules LB9 to LB31). With a space between, see `pairAllowsAtSpace`.
 */
const MAY_END: Readonly<Record<string, string>> = {
  AL: 'BB B2',
  NU: 'BB B2',
  OP: '',
  CL: 'AL NU OP BB B2',
  CP: 'OP BB B2',
  QU: '',
  EX: 'AL NU OP BB B2 PR',
  IS: 'OP BB B2 PR',
  SY: 'AL OP BB B2 PR',
  HY: 'AL OP BB B2 GL PR',
  BA: 'AL NU OP BB B2 GL PR',
  BB: '',
  B2: 'AL NU OP BB PR',
  GL: '',
  PR: 'BB B2 PR',
  IN: 'AL NU OP BB B2 PR',
};
/** LB13: not before these, even after spaces. */
const NEVER_BEFORE = 'CL CP EX IS SY';

const SIZE = BREAK_CLASSES.length + 1;

interface Table {
  /** `direct[first * SIZE + second]`: 1 where a line may end between them. */
  readonly direct: Uint8Array;
  /** 1 for the classes of `NEVER_BEFORE`. */
  readonly neverBefore: Uint8Array;
}

let table: Table | null = null;

function pairs(): Table {
  table ??= makeTable();
  return table;
}

function makeTable(): Table {
  const direct = new Uint8Array(SIZE * SIZE);
  const neverBefore = new Uint8Array(SIZE);
  const numbers = (names: string) => names.split(' ').map((name) => BREAK_CLASSES.indexOf(name) + 1);
  for (const [first, seconds] of Object.entries(MAY_END))
    for (const second of numbers(seconds))
      if (second > 0) direct[(BREAK_CLASSES.indexOf(first) + 1) * SIZE + second] = 1;
  for (const name of numbers(NEVER_BEFORE)) neverBefore[name] = 1;
  return { direct, neverBefore };
}

/** Places in a chunk without spaces where a line may end; null where a character is not of a known class. */
export function pairBreaks(text: string): number[] | null {
  const classes = breakClasses();
  const { direct } = pairs();
  const found: number[] = [];
  let before: BreakClass = 0;
  for (let at = 0; at < text.length; at++) {
    let own: BreakClass = classes[text.charCodeAt(at)] ?? 0;
    if (own === 0) return null;
    if (own === CM) {
      if (before !== 0) continue; // LB9: a mark goes with what it stands on
      own = AL; // LB10
    }
    if (direct[before * SIZE + own] === 1) found.push(at);
    before = own;
  }
  return found;
}

/** Whether a line may end at the space between two chunks; null where a character is not of a known class. */
export function pairAllowsAtSpace(before: string, after: string): boolean | null {
  const first = lastClass(before);
  const second = firstClass(after);
  if (first === 0 || second === 0) return null;
  if (pairs().neverBefore[second] === 1) return false;
  if (first === OP) return false; // LB14
  if (first === QU) return second !== OP; // LB15
  return !(first === B2 && second === B2); // LB17
}

function firstClass(text: string): BreakClass {
  const own = breakClasses()[text.charCodeAt(0)] ?? 0;
  return own === CM ? AL : own;
}

function lastClass(text: string): BreakClass {
  const classes = breakClasses();
  for (let at = text.length - 1; at >= 0; at--) {
    const own = classes[text.charCodeAt(at)] ?? 0;
    if (own !== CM) return own;
  }
  return AL;
}

/** True where nothing but spaces and characters of known classes stands in `text`. */
export function isKnownText(text: string): boolean {
  const classes = breakClasses();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xa0 && !classes[code] && !(code >= 0x2000 && code <= 0x200a) && code !== 0x202f)
      return false;
  }
  return true;
}
