import { cutShort } from './cut-short.js';
import { toSource } from './link-sources.js';
import { height, MEASURE, total } from './room.js';
import { stopped, suffixed, type Work } from './short-form.js';
import type { SlideNote } from './slide.js';

/** What one of the report's notes says, before it is worded for a slide's foot. */
export type Remark = {
  readonly number: number;
  /** Keys cited, in order. */
  readonly keys: readonly string[];
} & (
  | { readonly origin: 'citation'; readonly cites: readonly Cite[] }
  /** An author's own, as inline Markdown. */
  | { readonly origin: 'author'; readonly text: string }
);

/** A source, and what the author wrote before and after it, such as “see” and a page: inline Markdown. */
export interface Cite {
  readonly key: string;
  readonly before: string;
  /** Its short form. */
  readonly form: string;
  readonly work: Work;
  readonly after: string;
}

/** Foot notes of one slide in characters: two lines. */
const ROOM_AT_FOOT = 2 * MEASURE.notes.line;

/** Characters that a note takes for its number and the space before the next. */
const AROUND = 4;

/** Shortest that an author's note is cut to, and any note where there is no room for their names. */
const LEAST = { author: 56, any: 8 } as const;

/** Longest titles, in characters, where titles are cut. */
const SHORT_TITLES = [60, 45, 30] as const;

/** Longest words before and after a source that are kept where there is little room: “see”, “p. 12”. */
const SHORT_WORDS = 10;

/**
 * The notes at a slide's foot. A source is noted once, with the numbers of all marks that cite it. Where two lines do
 * not hold them, all are worded shorter: first without subtitles, then with the beginnings of titles, then by authors
 * alone; what is still too long is cut, the longest first.
 */
export function footNotes(remarks: readonly Remark[], lang: string): SlideNote[] {
  const lines = linesOf([...remarks].sort((a, b) => a.number - b.number));
  for (const word of WORDINGS) {
    const notes = cutTo(
      lines.map((line) => noteOf(line, word, lang)),
      (note) => (note.own ? LEAST.author : Number.POSITIVE_INFINITY),
    );
    if (roomOf(notes) <= ROOM_AT_FOOT) return notes.map(bare);
    if (word === BY_AUTHOR) return cutTo(notes, () => LEAST.any).map(bare);
  }
  return [];
}

/** Height in px of notes at a slide's foot. */
export function footHeight(notes: readonly SlideNote[]): number {
  return notes.length === 0 ? 0 : height(roomOf(notes), MEASURE.notes);
}

interface Line {
  readonly numbers: readonly number[];
  readonly keys: readonly string[];
  /** Sources with these numbers; none in an author's own note. */
  readonly cites: readonly (readonly Cite[])[];
  readonly text: string;
}

/** Sources that the same marks cite share a line, and one that several marks cite stands once, with the first. */
function linesOf(remarks: readonly Remark[]): Line[] {
  const marks = new Map<string, number[]>();
  const cites = new Map<string, Cite[]>();
  for (const remark of remarks)
    for (const cite of remark.origin === 'citation' ? remark.cites : []) {
      marks.set(cite.key, [...(marks.get(cite.key) ?? []), remark.number]);
      cites.set(cite.key, [...(cites.get(cite.key) ?? []), cite]);
    }
  return remarks.flatMap((remark): Line[] => {
    const { number, keys } = remark;
    if (remark.origin === 'author') return [{ numbers: [number], keys, cites: [], text: remark.text }];
    const runs: Line[] = [];
    for (const { key } of remark.cites.filter((cite) => marks.get(cite.key)![0] === number)) {
      const numbers = marks.get(key)!;
      const last = runs.at(-1);
      const joins = last?.numbers.join() === numbers.join();
      const before = joins && last ? last : { keys: [], cites: [] };
      const line = { numbers, keys: [...before.keys, key], cites: [...before.cites, cites.get(key)!], text: '' };
      if (joins) runs.pop();
      runs.push(line);
    }
    return runs;
  });
}

type Word = (cites: readonly Cite[], lang: string) => string;

const FULL: Word = (cites, lang) => {
  const form = [lead(cites, Number.POSITIVE_INFINITY), cites[0]!.form].filter(Boolean).join(' ');
  return suffixed(form, behind(cites, Number.POSITIVE_INFINITY), lang);
};

function shortened(longest: number): Word {
  return (cites, lang) => {
    const [{ work }] = cites as [Cite];
    const title = seenLength(work.main) > longest ? cutShort(work.main, longest) : work.main;
    const name = [work.author, title].filter(Boolean).join(', ');
    const form = [lead(cites, SHORT_WORDS), name].filter(Boolean).join(' ');
    return suffixed(form, behind(cites, SHORT_WORDS), lang);
  };
}

const BY_AUTHOR: Word = (cites) => {
  const [{ work }] = cites as [Cite];
  return work.author || cutShort(work.main, SHORT_TITLES[2]);
};

const WORDINGS: readonly Word[] = [FULL, ...SHORT_TITLES.map(shortened), BY_AUTHOR];

/** What stands before a source wherever it is cited. */
function lead(cites: readonly Cite[], most: number): string {
  const [{ before }] = cites as [Cite];
  const said = before.length <= most && cites.every((cite) => cite.before === before);
  return said ? before : '';
}

/** What stands behind a source, each once. */
function behind(cites: readonly Cite[], most: number): string {
  const words = new Set(cites.map(({ after }) => after).filter((after) => after !== '' && after.length <= most));
  return [...words].join('; ');
}

/** A note, and whether it is an author's own. */
type Worded = SlideNote & { readonly own: boolean };

function noteOf({ numbers, keys, cites, text }: Line, word: Word, lang: string): Worded {
  if (cites.length === 0) return { numbers, keys, text, own: true };
  let room = ROOM_AT_FOOT;
  const forms = new Map(cites.map((same) => [word(same, lang), same[0]!.key]));
  const texts = [...forms].map(([form, key]) => toSource(key, form));
  const shown = texts.filter((one, i) => {
    room -= seenLength(one) + 2;
    return i === 0 || room >= 0;
  });
  const joined = shown.join('; ');
  return { numbers, keys, text: shown.length < texts.length ? `${joined}; …` : stopped(joined, lang), own: false };
}

function bare({ numbers, keys, text }: Worded): SlideNote {
  return { numbers, keys, text };
}

/** Notes cut so that together they have room at the foot: the longest first, until all are as long, but to no less than `least`. */
function cutTo(notes: readonly Worded[], least: (note: Worded) => number): Worded[] {
  const lengths = notes.map(lengthOf).sort((a, b) => a - b);
  let room = ROOM_AT_FOOT;
  let share = Number.POSITIVE_INFINITY;
  for (const [i, length] of lengths.entries()) {
    share = room / (lengths.length - i);
    if (length > share) break;
    room -= length;
    share = Number.POSITIVE_INFINITY;
  }
  return notes.map((note) => {
    const most = Math.max(least(note), Math.floor(share) - AROUND);
    return seenLength(note.text) > most ? { ...note, text: cutShort(note.text, most) } : note;
  });
}

function roomOf(notes: readonly SlideNote[]): number {
  return total(notes.map(lengthOf));
}

function lengthOf({ numbers, text }: SlideNote): number {
  return seenLength(text) + AROUND + 2 * (numbers.length - 1);
}

/** Characters that are seen of inline Markdown. */
function seenLength(markdown: string): number {
  return markdown.replace(/<[^>]*>|\]\(<[^>]*>\)|\\(?=[!-/:-@[-`{-~])/g, '').length;
}
