import type { CitedInline, Place } from '../paper/index.js';
import { markdownOf, marksIn, textOf } from './atom.js';
import { shorten } from './clause.js';
import type { Draft } from './draft.js';
import { escaped } from './escape.js';
import { lexiconOf, wordsOf } from './languages/index.js';
import { shownAtoms } from './page-reference.js';
import { isFree, type Sentence, sentencesIn } from './points.js';
import { words } from './word-count.js';

/*
 * A section's outstanding figure, drawn large above the sentence that says it. It is taken only where nothing else can
 * be meant: one sentence of the section has a figure other than a year, one only, and that is grouped by thousands, a
 * share, or counts millions; the sentence stands by itself, and what qualifies the figure (“at least”) goes with it.
 */

/** Words of the longest sentence below a figure, and fewest other sentences of its section. */
const LONGEST = 20;
const OTHERS = 3;

/** Letters of the longest figure with what qualifies it: one line of the theme's largest type. */
const WIDEST = 16;

/** Shares and magnitudes behind a figure. */
const UNIT =
  '(?:%|percent|per cent|Prozent|pour cent|por ciento|por cento|per cento|procent|[mb]illions?|Millionen|Milliarden|' +
  'milliards?|millones|milhões|milioni|miljoen|miljard)(?![a-z])';
const SPACE = '[\\u00a0\\u202f ]?';
const GROUPED = '\\d{1,3}(?:[.,\\u00a0\\u202f]\\d{3})+';

/** A figure that stands out, and is no part of a version, an address or a range. */
const FIGURE = new RegExp(
  `(?<![\\w.,:/[-])(?:[€$£¥]\\s?)?(?:${GROUPED}(?:${SPACE}${UNIT})?|\\d{1,3}(?:[.,]\\d+)?${SPACE}${UNIT})(?![\\w/-]|[.,]\\d)`,
  'g',
);

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** The sentence and its figure; null where there is none that stands out. */
export function keyNumber(paragraphs: readonly (readonly CitedInline[])[], lang: string): KeyNumber | null {
  const atoms = paragraphs.map(shownAtoms);
  // Most sections have none, and are spared the telling of their sentences.
  if (atoms.every((some) => textOf(some).search(FIGURE) < 0)) return null;
  const sentences = sentencesIn(atoms, lang);
  const [only, ...more] = sentences.filter(({ text }) => /\d/.test(text.replace(YEAR, '')));
  if (!only || more.length > 0 || sentences.length <= OTHERS) return null;
  if (!isFree(only) || words(only.text) > LONGEST || only.text.endsWith('?')) return null;
  const figures = [...only.text.matchAll(FIGURE)];
  const others = only.text.replace(FIGURE, '').replace(YEAR, '');
  if (figures.length !== 1 || /\d/.test(others)) return null;
  const figure = qualified(only.text, figures[0]!.index, figures[0]![0], lang);
  return figure === null ? null : { sentence: only, figure };
}

export interface KeyNumber {
  readonly sentence: Sentence;
  readonly figure: string;
}

export function numberSlide({ sentence, figure }: KeyNumber, place: Place, lang: string): Draft {
  const said = shorten(sentence.atoms, lang);
  const body = `**${escaped(figure)}**\n\n${markdownOf(said)}`;
  return { kind: 'number', classes: [], heading: null, body, marks: marksIn(said), place };
}

/** “At least 175”: with the words right before it that limit it; null where that is too long, or denied. */
function qualified(text: string, at: number, figure: string, lang: string): string | null {
  const { limiting } = lexiconOf(lang);
  const before = text.slice(0, at).trimEnd();
  const last = before.split(/\s+/).slice(-2);
  const tokens = wordsOf(last.join(' '));
  const two = limiting.at(tokens, 0) === 2 || tokens.at(-1) === 'than';
  const one = !two && limiting.at(tokens, tokens.length - 1) === 1;
  const lead = two ? last.join(' ') : one ? (last.at(-1) ?? '') : '';
  if (/[.,;:]/.test(lead)) return null;
  const whole = lead === '' ? figure : `${lead.charAt(0).toUpperCase()}${lead.slice(1)} ${figure}`;
  return whole.length <= WIDEST ? whole : null;
}
