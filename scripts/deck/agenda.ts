import type { CitedInline, Section } from '../paper/index.js';
import { inlineMarkdown, plainText, unmarked } from './atom.js';
import { type Draft, placeOfStart } from './draft.js';
import { wordIn } from './own-words.js';
import { width } from './word-count.js';

type CitedSection = Section<CitedInline>;

/** A section of the first rank, and how many slides it has with those inside. */
export interface Part {
  readonly section: CitedSection;
  readonly slides: number;
}

/** Fewest parts and slides of a deck that tells beforehand what is to come. */
const LEAST_PARTS = 4;
const LEAST_SLIDES = 15;

/** Fewest slides of a deck that says again before each part where it has come to, as many to each part at the mean. */
const LONG_DECK = 40;
const LONG_PART = 5;

/** Lines of an agenda on one slide, and letters to such a line; a talk that has more parts is left without one. */
const MOST_LINES = 10;
const LINE = 64;

export interface Agenda {
  /** What stands behind the title; null where the deck is short, or has more parts than an agenda can hold. */
  readonly opening: Draft | null;
  /** What stands before a part, which it marks; null before the first, and where the deck is not long. */
  before(section: CitedSection): Draft | null;
}

const NONE: Agenda = { opening: null, before: () => null };

/** The agenda of a deck by its parts, those without slides and the sources left out. */
export function agendaOf(parts: readonly Part[], lang: string, file: string): Agenda {
  const slides = parts.reduce((sum, part) => sum + part.slides, 0);
  const sections = parts.map(({ section }) => section);
  const lines = sections.reduce((sum, { title }) => sum + Math.ceil(width(plainText(title)) / LINE), 0);
  if (sections.length < LEAST_PARTS || slides < LEAST_SLIDES || lines > MOST_LINES) return NONE;
  const long = slides >= Math.max(LONG_DECK, LONG_PART * sections.length);
  return {
    opening: draftOf(sections, null, lang, file),
    before: (section) =>
      long && sections.indexOf(section) > 0 ? draftOf(sections, section, lang, section.place.file) : null,
  };
}

function draftOf(sections: readonly CitedSection[], current: CitedSection | null, lang: string, file: string): Draft {
  const lines = sections.map((section) => {
    const number = section.number ? `<span class="number">${section.number}</span> ` : '';
    const title = inlineMarkdown(unmarked(section.title));
    return `- ${section === current ? `<strong>${number}${title}</strong>` : number + title}`;
  });
  const place = current?.place ?? placeOfStart(file);
  return { kind: 'agenda', classes: [], heading: wordIn('agenda', lang), body: lines.join('\n'), marks: [], place };
}
