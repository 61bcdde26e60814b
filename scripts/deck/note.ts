import type { CitedPaper, Note } from '../citation/index.js';
import type { CitedInline, Place } from '../paper/index.js';
import { type Atom, atomsOf, markdownOf, slice, textOf } from './atom.js';
import { inlinesOf } from './block-markdown.js';
import { escaped } from './escape.js';
import { type Cite, footHeight, footNotes, type Remark } from './foot-notes.js';
import { linesOf } from './offset.js';
import { sentencesOf } from './sentence.js';
import { nameOf, shortForm, stopped, workOf } from './short-form.js';
import type { SlideNote } from './slide.js';

/** Longest foot note of a slide in characters: about a line and a half. */
const LONGEST = 128;

/** The report's notes, shortened for a slide's foot. */
export interface Notes {
  readonly lang: string;
  /** The note of that number; null where the paper has none. */
  note(number: number): Remark | null;
  /**
   * What a slide written by hand cites by that note: a citation's note as it is, an author's own by the short
   * forms of `keys`, with what the slide's citation says before and after them.
   */
  citing(number: number, keys: readonly string[], source: string): Remark | null;
  /** Height in px that some notes take at a slide's foot. */
  height(numbers: readonly number[]): number;
  /** How a note is called to the speaker's mind: “[12: Nolan]”, by number alone where it is the author's own. */
  say(number: number): string;
  /** What stands in the paper at a place, on one line; empty for a place in another file. */
  sourceAt(place: Place): string;
  /** The paper's source before a place, as much as a sentence or two. */
  sourceBefore(place: Place): string;
}

/** Characters before a citation that tell what it is for. */
const BEFORE = 400;

export function createNotes(cited: CitedPaper): Notes {
  const { lang } = cited.metadata;
  const made = new Map<number, Remark>();
  const { starts } = linesOf(cited.file, cited.source);
  const sourceAt = ({ file, line, column, endLine, endColumn }: Place) => {
    if (file !== cited.file) return '';
    const text = cited.source.slice(starts[line - 1]! + column - 1, starts[endLine - 1]! + endColumn - 1);
    return text.replace(/\s+/g, ' ');
  };
  const note = (number: number) => {
    const source = cited.notes[number - 1];
    if (!source) return null;
    const known = made.get(number) ?? remarkOf(source, sourceAt(source.place), cited);
    made.set(number, known);
    return known;
  };
  return {
    lang,
    note,
    sourceAt,
    sourceBefore: ({ file, line, column }) => {
      const end = file === cited.file ? starts[line - 1]! + column - 1 : 0;
      const text = cited.source.slice(Math.max(0, end - BEFORE), end);
      return text.slice(text.lastIndexOf('\n\n') + 1);
    },
    say: (number) => sayNote(cited, number),
    citing: (number, keys, source) => {
      if (cited.notes[number - 1]?.origin !== 'author') return note(number);
      return { number, keys, origin: 'citation', cites: opening(citesOf(keys, source, cited)) };
    },
    height: (numbers) => footHeight(notesFor(numbers, { lang, note })),
  };
}

/** Foot notes of a slide with these marks. */
export function notesFor(numbers: readonly number[], { lang, note }: Pick<Notes, 'lang' | 'note'>): SlideNote[] {
  return footNotes(
    [...new Set(numbers)].flatMap((number) => note(number) ?? []),
    lang,
  );
}

/** `notesFor` that words the notes of a list of marks once: a draft is measured in several sizes with the same. */
export function createFoot(notes: Notes): (marks: readonly number[]) => readonly SlideNote[] {
  const known = new WeakMap<readonly number[], readonly SlideNote[]>();
  return (marks) => {
    const made = known.get(marks) ?? notesFor(marks, notes);
    known.set(marks, made);
    return made;
  };
}

/** Longest names of sources, in characters, that a speaker is given. */
const LONGEST_NAMES = 60;

function sayNote(cited: CitedPaper, number: number): string {
  const note = cited.notes[number - 1];
  if (note?.origin !== 'citation') return `[${number}]`;
  const names = [...new Set(note.keys.map((key) => nameOf(key, cited)))].join('; ').replace(/[[\]]/g, '');
  if (names.length <= LONGEST_NAMES) return `[${number}: ${names}]`;
  return `[${number}: ${names.slice(0, names.lastIndexOf(' ', LONGEST_NAMES)).replace(/[\s,;]+$/, '')} …]`;
}

function remarkOf({ number, keys, origin, blocks }: Note, source: string, cited: CitedPaper): Remark {
  if (origin === 'citation') return { number, keys, origin, cites: opening(citesOf(keys, source, cited)) };
  const text = clipped(shortAtoms(blocks.flatMap(inlinesOf), cited), cited.metadata.lang);
  return { number, keys, origin, text };
}

/** As a sentence begins: “See”. */
function opening([first, ...others]: readonly Cite[]): Cite[] {
  if (!first) return [];
  return [{ ...first, before: first.before.charAt(0).toUpperCase() + first.before.slice(1) }, ...others];
}

/** Sources of a citation that is written as `source`. */
export function citesOf(keys: readonly string[], source: string, cited: CitedPaper): Cite[] {
  return keys.map((key) => {
    const [before = '', after = ''] = around(key, source);
    const form = shortForm(key, cited);
    return { key, before, form, work: workOf(key, cited), after: after.length > LONGEST_SUFFIX ? '' : after };
  });
}

/** Longest words after a key, in characters, that a slide's foot has room for. */
const LONGEST_SUFFIX = 48;

function around(key: string, source: string): string[] {
  for (const item of source.replace(/^\[|\]$/g, '').split(';')) {
    const [name, at] = item.includes(`@{${key}}`)
      ? [`@{${key}}`, item.indexOf(`@{${key}}`)]
      : [`@${key}`, item.indexOf(`@${key}`)];
    if (at < 0) continue;
    const before = item.slice(0, at).replace(/-$/, '').trim();
    const after = item.slice(at + name.length).replace(/^[\s,[]+|[\s\].]+$/g, '');
    return [escaped(before), escaped(after)];
  }
  return [];
}

function shortAtoms(inlines: readonly CitedInline[], cited: CitedPaper): Atom[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'citation') return atomsOf([inline]);
    return atomsOf(cited.shortForms.get(inline.key) ?? inline.children);
  });
}

/** Whole sentences as far as they fit, otherwise whole words; what is left out is shown by an ellipsis. */
function clipped(atoms: readonly Atom[], lang: string): string {
  const text = textOf(atoms);
  if (text.length <= LONGEST) return stopped(markdownOf(atoms), lang);
  const whole = sentencesOf(atoms, lang).findLast(({ end }) => end <= LONGEST && end > LONGEST / 2);
  const end = whole?.end ?? Math.max(0, text.lastIndexOf(' ', LONGEST));
  return `${markdownOf(slice(atoms, 0, end)).trimEnd()} …`;
}
