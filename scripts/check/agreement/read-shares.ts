import { digitReadings } from './digits.js';
import { type Figure, type Note, numberKey, shareKey, without } from './figure.js';
import { numberKeys } from './number-keys.js';
import { DIGITS, type Patterns } from './patterns.js';
import { numbersIn } from './spell.js';

/** Parts that are named on their own are figures of speech as often as figures: they bear out, and are not asked for. */
const SPOKEN = 'never';

/** Largest denominator of “one in four”; beyond it stand years and places. */
const MOST_PARTS = 100;

/** Notes shares in words, “half”, “two thirds” and “one in four”; gives the text without those of two numbers. */
export function readShares(text: string, patterns: Patterns, note: Note): string {
  for (const figure of partsAlone(text, patterns)) note(figure);
  const found = [...text.matchAll(patterns.share)].flatMap((match) => shareAt(match, patterns) ?? []);
  for (const figure of found) note(figure);
  return without(text, found);
}

function shareAt({ 0: text, index, 1: first = '', 2: part, 3: second = '' }: RegExpExecArray, patterns: Patterns): Figure | null {
  const numbers = [valueOf(first, patterns), part === undefined ? valueOf(second, patterns) : patterns.parts.get(part.toLowerCase())];
  const [numerator, denominator] = patterns.partsFirst ? numbers.reverse() : numbers;
  if (!numerator || !denominator || numerator >= denominator || denominator > MOST_PARTS) return null;
  const at = { start: index, end: index + text.length, text, value: null, sign: '', weight: 'always' } as const;
  if (denominator === MOST_PARTS) return { ...at, ...numberKeys([[numerator]], 'percent', null) };
  const share = shareKey(numerator / denominator);
  const both = part === undefined ? [numerator, denominator].map(numberKey) : [];
  const asked = both.filter((key) => key !== 'n:1');
  return { ...at, ways: [[share], ...(both.length > 0 ? [asked] : [])], gives: [share, `word-${share}`, ...both] };
}

function* partsAlone(text: string, { part, parts }: Patterns): Generator<Figure> {
  for (const { 0: word, index } of text.matchAll(part)) {
    const share = shareKey(1 / parts.get(word.toLowerCase())!);
    const at = { start: index, end: index + word.length, text: word, value: null, sign: '' };
    yield { ...at, weight: SPOKEN, ways: [[share]], gives: [share, `word-${share}`] };
  }
}

function valueOf(number: string, patterns: Patterns): number | null {
  if (new RegExp(`^${DIGITS}$`).test(number)) return digitReadings(number)[0]?.[0] ?? null;
  return numbersIn(number, 0, patterns)[0]?.value ?? null;
}
