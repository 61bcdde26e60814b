import type { CitedPaper, Note } from '../citation/index.js';
import type { CitedInline } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, slice, textOf } from './atom.js';
import { inlinesOf } from './block-markdown.js';
import { escaped } from './escape.js';
import { height, MEASURE } from './room.js';
import { sentencesOf } from './sentence.js';
import type { SlideNote } from './slide.js';

/** Longest foot note of a slide in characters: about a line and a half. */
const LONGEST = 150;

/** The report's notes, shortened for a slide's foot. */
export interface Notes {
  /** The note of that number; null where the paper has none. */
  note(number: number): SlideNote | null;
  /** Height in px that some notes take at a slide's foot. */
  height(numbers: readonly number[]): number;
}

export function createNotes(cited: CitedPaper): Notes {
  const made = new Map<number, SlideNote>();
  const note = (number: number) => {
    const source = cited.notes[number - 1];
    if (!source) return null;
    const known = made.get(number) ?? { number, keys: source.keys, text: shortText(source, cited) };
    made.set(number, known);
    return known;
  };
  const lengthOf = (number: number) => 4 + (note(number)?.text.replace(/<[^>]*>|\]\(<[^>]*>\)/g, '').length ?? 0);
  return {
    note,
    height: (numbers) =>
      numbers.length === 0
        ? 0
        : height(
            numbers.reduce((sum, number) => sum + lengthOf(number), 0),
            MEASURE.notes,
          ),
  };
}

/** A citation by its short forms, prefixes and suffixes kept; an author's note by as much as there is room for. */
function shortText(note: Note, cited: CitedPaper): string {
  const inlines = note.blocks.flatMap(inlinesOf);
  const atoms = shortAtoms(inlines, cited);
  return note.origin === 'citation' ? stopped(markdownOf(atoms)) : clipped(atoms, cited.metadata.lang);
}

function shortAtoms(inlines: readonly CitedInline[], cited: CitedPaper): Atom[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'citation') return atomsOf([inline]);
    return atomsOf(cited.shortForms.get(inline.key) ?? inline.children);
  });
}

function stopped(markdown: string): string {
  const text = markdown.trim();
  return /[.!?…]["”’»]?(?:<\/\w+>|["”’»])*$/.test(text) ? text : `${text}.`;
}

/** Whole sentences as far as they fit, otherwise whole words; what is left out is shown by an ellipsis. */
function clipped(atoms: readonly Atom[], lang: string): string {
  const text = textOf(atoms);
  if (text.length <= LONGEST) return stopped(markdownOf(atoms));
  const whole = sentencesOf(atoms, lang).findLast(({ end }) => end <= LONGEST);
  const end = whole?.end ?? Math.max(0, text.lastIndexOf(' ', LONGEST));
  return `${markdownOf(slice(atoms, 0, end)).trimEnd()} …`;
}

/** The short form of a key that is cited without a note, as text. */
export function shortForm(key: string, cited: CitedPaper): string {
  const form = cited.shortForms.get(key);
  return form ? inlineMarkdown(form) : escaped(`@${key}`);
}

/** Foot notes of a slide, each once, by number. */
export function notesFor(numbers: readonly number[], notes: Notes): SlideNote[] {
  return [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => notes.note(number) ?? []);
}
