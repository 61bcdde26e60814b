import { type Evidence, isBorneOut } from './borne-out.js';
import { around, counted, sameThing } from './counted.js';
import type { Figure } from './figure.js';
import { nearest } from './nearest.js';
import { type Patterns, patternsOf } from './patterns.js';
import { readFigures } from './read-figures.js';

/** A figure of a slide that its section does not have, or has for something else. */
export type Disagreement =
  | { readonly kind: 'absent'; readonly figure: Figure; readonly nearest: string | null }
  | { readonly kind: 'other-thing'; readonly figure: Figure; readonly thing: string; readonly instead: string };

/** The figures of a slide's text that the evidence of its section does not bear out, in their order. */
export function disagreements(slide: string, evidence: Evidence, lang: string): Disagreement[] {
  const patterns = patternsOf(lang);
  return readFigures(slide, lang).flatMap((figure): Disagreement[] => {
    if (figure.weight === 'never') return [];
    const borneOut = isBorneOut(figure, evidence);
    if (figure.weight === 'always' && !borneOut) return [{ kind: 'absent', figure, nearest: nearest(figure, evidence) }];
    return contradiction(slide, figure, evidence, patterns);
  });
}

/** The section counts the same thing, but never by this figure: “28 US soldiers” beside “13 US soldiers, 28 Taliban”. */
function contradiction(slide: string, figure: Figure, { text, figures }: Evidence, patterns: Patterns): Disagreement[] {
  const thing = isCount(figure) ? counted(slide, figure, patterns) : [];
  if (thing.length === 0) return [];
  const agrees = figures.some(
    (other, i) => other.gives.some((key) => key === `n:${figure.value}`) && mentions(text, figures, i, thing, patterns),
  );
  if (agrees) return [];
  const other = figures.find(
    (one) => isCount(one) && one.value !== figure.value && sameThing(thing, counted(text, one, patterns)),
  );
  if (!other) return [];
  const shown = slide.slice(figure.end).match(/^[ -][^\n,.;:()]{1,40}?(?=[\s,.;:()]|$)/)?.[0].trim() ?? '';
  const instead = text.slice(other.start, other.end + 40).match(/^[^\n.;()]*/)![0];
  return [{ kind: 'other-thing', figure, thing: shown, instead: atWord(instead, other.end - other.start) }];
}

/** Whether a figure of the section may count the thing, by what stands around it. “Three of the five cases” are cases. */
function mentions(text: string, figures: readonly Figure[], i: number, thing: readonly string[], patterns: Patterns): boolean {
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
  return text.split(/[^\p{L}]+/u).every((word) => word === '' || small.has(word.toLowerCase()));
}

/** A number of things, which no year is. */
function isCount({ value, text, weight }: Figure): boolean {
  if (value === null || weight === 'never' || /[%‰]/.test(text)) return false;
  return !(/^\d{4}$/.test(text) && value >= 1000 && value < 2200);
}

/** Up to three words behind the figure. */
function atWord(text: string, figure: number): string {
  return text.slice(0, figure) + (/^(?:[ -][^\s,]+){0,3}/.exec(text.slice(figure))?.[0] ?? '');
}
