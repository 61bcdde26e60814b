import { type Evidence, isBorneOut } from './borne-out.js';
import { around, counted, sameThing, wordsOf } from './counted.js';
import type { Figure } from './figure.js';
import { nearest } from './nearest.js';
import { type Patterns, patternsOf } from './patterns.js';

/** A figure of a slide that its section does not have, or has for something else. */
export type Disagreement =
  | { readonly kind: 'absent'; readonly figure: Figure; readonly nearest: string | null }
  | {
      readonly kind: 'other-thing';
      readonly figure: Figure /** With what it counts. */;
      readonly thing: string;
      readonly instead: string;
    };

/** Those of the figures in a slide's text that the evidence of its section does not bear out. */
export function disagreements(
  slide: string,
  asked: readonly Figure[],
  evidence: Evidence,
  lang: string,
): Disagreement[] {
  const patterns = patternsOf(lang);
  return asked.flatMap((figure): Disagreement[] => {
    const borneOut = isBorneOut(figure, evidence);
    if (figure.weight === 'always' && !borneOut)
      return [{ kind: 'absent', figure, nearest: nearest(figure, evidence) }];
    return contradiction(slide, figure, evidence, patterns);
  });
}

/** The section counts the same thing, but never by this figure: “28 US soldiers” beside “13 US soldiers, 28 Taliban”. */
function contradiction(slide: string, figure: Figure, { text, figures }: Evidence, patterns: Patterns): Disagreement[] {
  if (!isCount(figure)) return [];
  const thing = counted(slide, figure, patterns);
  const own = `n:${figure.value}`;
  const agrees = (other: Figure, i: number) =>
    other.gives.includes(own) && mentions(text, figures, i, thing.stems, patterns);
  if (thing.stems.length === 0 || figures.some(agrees)) return [];
  const others = figures.filter((one) => isCount(one) && one.value !== figure.value);
  const other = others.find((one) => sameThing(thing.stems, counted(text, one, patterns).stems));
  if (!other) return [];
  const instead = other.text + counted(text, other, patterns).text;
  return [{ kind: 'other-thing', figure, thing: figure.text + thing.text, instead }];
}

/** Whether a figure of the section may count the thing, by what stands around it. “Three of the five cases” are cases. */
function mentions(
  text: string,
  figures: readonly Figure[],
  i: number,
  thing: readonly string[],
  patterns: Patterns,
): boolean {
  for (let j = i; j < figures.length && j < i + 3; j++) {
    const [figure, next] = [figures[j]!, figures[j + 1]];
    const words = around(text, figure, j === i ? figures[i - 1] : figures[j - 1], next);
    if (thing.some((word) => words.includes(word))) return true;
    const between = next ? text.slice(figure.end, next.start) : '.';
    const idle = between.length < 30 && !/[.;?!\n]/.test(between) && idleWords(between, patterns);
    if (!idle) return false;
  }
  return false;
}

function idleWords(text: string, { small }: Patterns): boolean {
  return wordsOf(text).every((word) => small.has(word.toLowerCase()));
}

/** A number of things, which no year is. */
function isCount({ value, text, weight }: Figure): boolean {
  if (value === null || weight === 'never' || /[%‰]/.test(text)) return false;
  return !(/^\d{4}$/.test(text) && value >= 1000 && value < 2200);
}
