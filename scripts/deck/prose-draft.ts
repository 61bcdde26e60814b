import type { CitedInline, Place } from '../paper/index.js';
import { type Atom, atomsOf, markdownOf, marksIn, plainText, textOf } from './atom.js';
import { leansBack } from './centroid.js';
import type { Draft, Drafting } from './draft.js';
import { keyNumber, numberSlide } from './number-draft.js';
import { keyPoints, MOST_POINTS } from './points.js';
import { split, splitSociably, total } from './room.js';
import { sentencesOf } from './sentence.js';
import { MOST_WORDS, width, words } from './word-count.js';

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
  const runs = split(prose, (one) => lengths.get(one)!, all / slides + 1).flatMap((run) => {
    const said = run.map(({ inlines }) => inlines);
    const points = keyPoints(said, lang, alone, number?.sentence.text ?? null);
    return pointRuns(points.map((atoms) => ({ atoms, place: run[0]!.place })));
  });
  const points = (runs.some(isLonely) ? pointRuns(runs.flat()) : runs).map(pointSlide);
  return number ? [...points, numberSlide(number, prose[number.sentence.paragraph]!.place, lang)] : points;
}

interface Point {
  readonly atoms: readonly Atom[];
  readonly place: Place;
}

/** A point that says little, on a slide of its own. */
function isLonely(points: readonly Point[]): boolean {
  return points.length === 1 && wordsOf(points[0]!) < MOST_WORDS / 2;
}

/** Points for one slide after the other, as even as they can be. */
function pointRuns(points: readonly Point[]): Point[][] {
  return splitSociably(points, (point) => Math.max(wordsOf(point), MOST_WORDS / MOST_POINTS), MOST_WORDS);
}

function wordsOf({ atoms }: Point): number {
  return words(textOf(atoms));
}

/** Letters of the longest single point that is set in large type: four lines. */
const LONGEST_STATEMENT = 150;

function pointSlide(points: readonly Point[]): Draft {
  const body = points.map(({ atoms }) => `- ${markdownOf(atoms)}`).join('\n');
  const marked = points.flatMap(({ atoms }) => marksIn(atoms));
  const stated = points.length === 1 && width(textOf(points[0]!.atoms)) <= LONGEST_STATEMENT;
  return {
    kind: 'points',
    classes: stated ? ['statement'] : [],
    heading: null,
    body,
    marks: marked,
    place: points[0]!.place,
  };
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

/** Letters of the longest words of the text that head a slide, two lines, and fewest words of a lead that does. */
export const LONGEST_HEADING = 72;
const LEAST_WORDS = 4;

/** A draft with its lead: as its heading where it has none and the lead says enough by itself, otherwise on top. */
export function led(draft: Draft, lead: readonly Atom[], lang: string): Draft {
  if (lead.length === 0) return draft;
  if (draft.heading === null && heads(lead, lang)) return { ...draft, heading: markdownOf(lead) };
  const body = `<span class="lead">${markdownOf(lead)}</span>\n\n${draft.body}`;
  return { ...draft, body, marks: [...marksIn(lead), ...draft.marks] };
}

function heads(lead: readonly Atom[], lang: string): boolean {
  const text = textOf(lead);
  const plain = lead.every(({ mark, source }) => mark === null && source === undefined);
  return plain && width(text) <= LONGEST_HEADING && words(text) >= LEAST_WORDS && !leansBack(text, lang);
}
