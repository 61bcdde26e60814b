import type { Patterns } from './patterns.js';

/** A number in words. */
export interface Spelled {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Value of the scale that it ends with (“four thousand”), 1 for none. */
  readonly scale: number;
  /** Whether scales are all it has: “thousand”. */
  readonly bare: boolean;
}

/** The numbers in a run of number words, which begins at `offset`: “two three” are two. */
export function numbersIn(run: string, offset: number, patterns: Patterns): Spelled[] {
  if (/^[〇零一二三四五六七八九]{3,}$|〇/.test(run) && !/[十百千万億亿]/.test(run)) return [digitByDigit(run, offset)];
  const found: Spelled[] = [];
  let number: Spelled | null = null;
  for (const match of run.matchAll(patterns.word)) {
    const word = match[0].toLowerCase();
    const value = patterns.values.get(word) ?? patterns.values.get(match[0])!;
    const start = offset + match.index;
    const end = start + word.length;
    const isScale = patterns.scales.has(word);
    const next: number | null =
      number && (isScale ? multiplied(number.value, value) : added(number.value, value, patterns));
    if (next === null) {
      if (number) found.push(number);
      number = { start, end, value, scale: isScale ? value : 1, bare: isScale };
    } else
      number = { start: number!.start, end, value: next, scale: isScale ? value : 1, bare: number!.bare && isScale };
  }
  if (number) found.push(number);
  return found.filter(({ value }) => value !== 0.5);
}

/** A scale multiplies what stands before it and is less: in 1,200,000 “thousand” multiplies 200. */
function multiplied(number: number, scale: number): number {
  const low = number % scale;
  return number - low + (low || 1) * scale;
}

/** The sum, or null where the word begins another number. */
function added(number: number, value: number, { language }: Patterns): number | null {
  const [tens, units] = [number % 100, number % 10];
  if (value === 0.5) return Number.isInteger(number) ? number + value : null;
  // Chinese says where a place is empty.
  if (value === 0 && language.scales[10] !== undefined) return number;
  if (value === 0 || number === 0 || !Number.isInteger(number)) return null;
  if (value < 10) return units === 0 && (tens !== 10 || language.scales[10] !== undefined) ? number + value : null;
  // French counts on from sixty and eighty; Arabic says “three ten”.
  const follows = value < 20 ? tens === 60 || tens === 80 : false;
  const unitBefore = language.unitsFirst && value < 100 && tens > 0 && tens < 10;
  if (value < 100) return tens === 0 || follows || unitBefore ? number + value : null;
  return number % 1000 === 0 ? number + value : null;
}

/** “二〇二一”. */
function digitByDigit(run: string, start: number): Spelled {
  const digits = [...run].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit)));
  return { start, end: start + run.length, value: Number(digits.join('')), scale: 1, bare: false };
}
