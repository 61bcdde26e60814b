import type { CitedPaper, Note } from '../citation/index.js';
import type { CitedInline, Place } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, slice, textOf, unlinked } from './atom.js';
import { inlinesOf } from './block-markdown.js';
import { cutShort } from './cut-short.js';
import { escaped } from './escape.js';
import { toSource } from './link-sources.js';
import { linesOf } from './offset.js';
import { height, MEASURE, total } from './room.js';
import { sentencesOf } from './sentence.js';
import type { SlideNote } from './slide.js';

/** Longest foot note of a slide in characters: about a line and a half. */
const LONGEST = 160;

/** Foot notes of one slide in characters: two lines. */
const ROOM_AT_FOOT = 2 * MEASURE.notes.line;

/** Shortest that a note is cut to. */
const LEAST = 56;

/** The report's notes, shortened for a slide's foot. */
export interface Notes {
  /** The note of that number; null where the paper has none. */
  note(number: number): SlideNote | null;
  /**
   * What a slide written by hand cites by that note: a citation's note as it is, an author's own by the short
   * forms of `keys`, with what the slide's citation says before and after them.
   */
  citing(number: number, keys: readonly string[], source: string): SlideNote | null;
  /** Height in px that some notes take at a slide's foot. */
  height(numbers: readonly number[]): number;
  /** What stands in the paper at a place, on one line; empty for a place in another file. */
  sourceAt(place: Place): string;
}

export function createNotes(cited: CitedPaper): Notes {
  const made = new Map<number, SlideNote>();
  const { starts } = linesOf(cited.file, cited.source);
  const sourceAt = ({ file, line, column, endLine, endColumn }: Place) => {
    if (file !== cited.file) return '';
    const text = cited.source.slice(starts[line - 1]! + column - 1, starts[endLine - 1]! + endColumn - 1);
    return text.replace(/\s+/g, ' ');
  };
  const note = (number: number) => {
    const source = cited.notes[number - 1];
    if (!source) return null;
    const known = made.get(number) ?? {
      number,
      keys: source.keys,
      text: shortText(source, sourceAt(source.place), cited),
    };
    made.set(number, known);
    return known;
  };
  return {
    note,
    sourceAt,
    citing: (number, keys, source) => {
      if (cited.notes[number - 1]?.origin !== 'author') return note(number);
      return { number, keys, text: citationsText(keys, source, cited) };
    },
    height: (numbers) => {
      const lengths = notesFor(numbers, { note }).map(({ text }) => lengthOf(text) + 4);
      return lengths.length === 0 ? 0 : height(total(lengths), MEASURE.notes);
    },
  };
}

/** Characters that are seen of inline Markdown. */
function lengthOf(markdown: string): number {
  return markdown.replace(/<[^>]*>|\]\(<[^>]*>\)|\\(?=[!-/:-@[-`{-~])/g, '').length;
}

/** A citation by its short forms, prefixes and suffixes kept; an author's note by as much as there is room for. */
function shortText(note: Note, source: string, cited: CitedPaper): string {
  if (note.origin === 'citation') return citationsText(note.keys, source, cited);
  return clipped(shortAtoms(note.blocks.flatMap(inlinesOf), cited), cited.metadata.lang);
}

/** The sources of a citation one after the other, as many as there is room for. */
function citationsText(keys: readonly string[], source: string, cited: CitedPaper): string {
  const { lang } = cited.metadata;
  let room = ROOM_AT_FOOT;
  const shown = keys
    .map((key) => citationText(key, source, cited))
    .filter((text, i) => {
      room -= lengthOf(text) + 2;
      return i === 0 || room >= 0;
    });
  const text = shown.join('; ');
  return shown.length < keys.length ? `${text}; …` : stopped(text, lang);
}

/** A key's short form with what the author wrote before and after it, such as “see” and a page. */
function citationText(key: string, source: string, cited: CitedPaper): string {
  const [before = '', after = ''] = around(key, source);
  const suffix = after.length > LONGEST_SUFFIX ? '' : after;
  const text = [before, shortForm(key, cited)].filter(Boolean).join(' ');
  return toSource(key, suffix === '' ? text : suffixed(text, suffix, cited.metadata.lang));
}

function suffixed(text: string, suffix: string, lang: string): string {
  return text.endsWith('”') && isAmerican(lang)
    ? `${text.slice(0, -1)}${/[,.!?…]”$/.test(text) ? '' : ','}” ${suffix}`
    : `${text}, ${suffix}`;
}

/** Longest words after a key, in characters, that a slide's foot has room for. */
const LONGEST_SUFFIX = 60;

function around(key: string, source: string): string[] {
  for (const item of source.replace(/^\[|\]$/g, '').split(';')) {
    const at = item.indexOf(`@${key}`);
    if (at < 0) continue;
    const before = item.slice(0, at).replace(/-$/, '').trim();
    const after = item.slice(at + key.length + 1).replace(/^[\s,[]+|[\s\].]+$/g, '');
    return [escaped(before.charAt(0).toUpperCase() + before.slice(1)), escaped(after)];
  }
  return [];
}

function shortAtoms(inlines: readonly CitedInline[], cited: CitedPaper): Atom[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'citation') return atomsOf([inline]);
    return atomsOf(cited.shortForms.get(inline.key) ?? inline.children);
  });
}

/** With a full stop at the end, inside the quotation marks where American usage has it. */
function stopped(markdown: string, lang: string): string {
  const text = markdown.trim();
  if (/[.!?…](?:<\/\w+>|["”’»])*$/.test(text)) return text;
  const closing = /((?:<\/\w+>|[”’])*)$/.exec(text)?.[0] ?? '';
  return isAmerican(lang) && closing.includes('”') ? `${text.slice(0, -closing.length)}.${closing}` : `${text}.`;
}

function isAmerican(lang: string): boolean {
  return /^en(?:-US)?$/i.test(lang);
}

/** Whole sentences as far as they fit, otherwise whole words; what is left out is shown by an ellipsis. */
function clipped(atoms: readonly Atom[], lang: string): string {
  const text = textOf(atoms);
  if (text.length <= LONGEST) return stopped(markdownOf(atoms), lang);
  const whole = sentencesOf(atoms, lang).findLast(({ end }) => end <= LONGEST && end > LONGEST / 2);
  const end = whole?.end ?? Math.max(0, text.lastIndexOf(' ', LONGEST));
  return `${markdownOf(slice(atoms, 0, end)).trimEnd()} …`;
}

/** The short form of a key, as inline Markdown without a link. */
export function shortForm(key: string, cited: CitedPaper): string {
  const form = cited.shortForms.get(key);
  return form ? inlineMarkdown(unlinked(form)) : escaped(`@${key}`);
}

/** Foot notes of a slide, each once, by number. */
export function notesFor(numbers: readonly number[], { note }: Pick<Notes, 'note'>): SlideNote[] {
  return abridged([...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => note(number) ?? []));
}

/** Notes cut so that together they have room at the foot: the longest first, until all are as long. */
export function abridged(notes: readonly SlideNote[]): SlideNote[] {
  const lengths = notes.map(({ text }) => lengthOf(text) + 4).sort((a, b) => a - b);
  let room = ROOM_AT_FOOT;
  let share = Number.POSITIVE_INFINITY;
  for (const [i, length] of lengths.entries()) {
    share = room / (lengths.length - i);
    if (length > share) break;
    room -= length;
    share = Number.POSITIVE_INFINITY;
  }
  const most = Math.max(LEAST, Math.floor(share) - 4);
  return notes.map((note) => (lengthOf(note.text) > most ? { ...note, text: cutShort(note.text, most) } : note));
}
