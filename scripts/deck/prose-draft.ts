import type { CitedInline, Place } from '../paper/index.js';
import { type Atom, atomsOf, markdownOf, marksIn, plainText, textOf } from './atom.js';
import type { Draft, Drafting } from './draft.js';
import { keyNumber, numberSlide } from './number-draft.js';
import { keyPoints, MOST_POINTS } from './points.js';
import { split, total } from './room.js';
import { sentencesOf } from './sentence.js';
import { MOST_WORDS, words } from './word-count.js';

/** A paragraph of a section. */
export interface Prose {
  readonly inlines: readonly CitedInline[];
  readonly place: Place;
}

/** Words of prose for which one slide of points is enough, and most slides of points that a section gets. */
const WORDS_A_SLIDE = 350;
const MOST_POINT_SLIDES = 3;

/** A section's paragraphs by their key sentences, on more than one slide where there are many; `alone` where nothing else is shown. */
export function pointSlides(prose: readonly Prose[], alone: boolean, { lang }: Drafting): Draft[] {
  const lengths = new Map(prose.map((one) => [one, words(plainText(one.inlines))]));
  const all = total([...lengths.values()]);
  if (all === 0) return [];
  const slides = Math.min(MOST_POINT_SLIDES, Math.ceil(all / WORDS_A_SLIDE));
  const number = keyNumber(
    prose.map(({ inlines }) => inlines),
    lang,
  );
  const points = split(prose, (one) => lengths.get(one)!, all / slides + 1).flatMap((run) => {
    const said = run.map(({ inlines }) => inlines);
    const points = keyPoints(said, lang, alone, number?.sentence.text ?? null);
    return pointRuns(points).map((some) => pointSlide(some, run[0]!.place));
  });
  return number ? [...points, numberSlide(number, prose[number.sentence.paragraph]!.place, lang)] : points;
}

/** Points for one slide after the other; only who marks much has more than one. */
function pointRuns(points: readonly Atom[][]): Atom[][][] {
  if (points.length === 0) return [];
  const long = total(points.map((point) => words(textOf(point)))) > MOST_WORDS;
  if (points.length <= MOST_POINTS && !long) return [[...points]];
  return split(points, (point) => Math.max(words(textOf(point)), MOST_WORDS / MOST_POINTS), MOST_WORDS);
}

function pointSlide(points: readonly Atom[][], place: Place): Draft {
  const body = points.map((point) => `- ${markdownOf(point)}`).join('\n');
  return { kind: 'points', classes: [], heading: null, body, marks: points.flatMap(marksIn), place };
}

/** Longest lead in characters that stands above a list. */
const LONGEST_LEAD = 160;

/** “The paper names four:” leads to the list that follows and stands above it. */
export function takeLead(prose: readonly Prose[], lang: string): readonly Atom[] {
  const last = prose.at(-1);
  if (!last || !/:\s*$/.test(plainText(last.inlines))) return [];
  const sentence = sentencesOf(atomsOf(last.inlines), lang).at(-1);
  return sentence && sentence.text.length <= LONGEST_LEAD ? sentence.atoms : [];
}

/** A draft with its lead on top. */
export function led(draft: Draft, lead: readonly Atom[]): Draft {
  if (lead.length === 0) return draft;
  const body = `<span class="lead">${markdownOf(lead)}</span>\n\n${draft.body}`;
  return { ...draft, body, marks: [...marksIn(lead), ...draft.marks] };
}
