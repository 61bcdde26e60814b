import type { CitedPaper } from '../../citation/index.js';
import { didYouMean } from '../../did-you-mean.js';
import type { CitedInline, Section } from '../../paper/index.js';
import { inlineMarkdown, unmarked } from '../atom.js';
import { draftDeck } from '../derive.js';
import type { Sizes } from '../draft.js';
import type { FaceWidths } from '../measure/index.js';
import { createNotes } from '../note.js';
import { readDeck } from '../read-deck.js';
import type { Slide } from '../slide.js';
import type { WrittenDeck } from '../written.js';
import { authoredSlide } from './authored-slide.js';
import { type Ejected, insertSlides } from './insert.js';

export interface Ejection {
  readonly cited: CitedPaper;
  /** Name and text of the author's deck; its text is null where there is none. */
  readonly deck: { readonly file: string; readonly text: string | null };
  readonly faces: Readonly<Record<string, FaceWidths>>;
  /** Of the paper's images, by their keys. */
  readonly sizes: Sizes;
  /** Path from the deck's folder to the paper's. */
  readonly toPaper: string;
  /** Ids of sections, or `all` for those that have no slides there. */
  readonly sections: readonly string[];
  readonly notes: boolean;
  readonly force: boolean;
}

/** The deck with the drafted slides put in, or why that cannot be done. */
export type Outcome =
  | { readonly text: string; readonly ejected: readonly { readonly id: string; readonly slides: number }[] }
  | { readonly refusal: string };

const USUAL_HEAD = (lang: string) => `---\nmarp: true\ntheme: twofold\npaginate: true\nlang: ${lang}\n---\n`;

/** Writes the drafted slides of sections into the author's deck, for him to go on from. */
export function eject(ejection: Ejection): Outcome {
  const { cited, deck, sections, force } = ejection;
  const source = (deck.text?.trim() ? deck.text : USUAL_HEAD(cited.metadata.lang))
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const { deck: written, diagnostics } = readDeck(deck.file, source);
  if (diagnostics.length > 0) return { refusal: `The front matter of ${deck.file} cannot be read: mend it first` };
  const order = allSections(cited.sections);
  const taken = new Set(written.sections.filter(({ slides }) => slides.length > 0).map(({ id }) => id));
  const all = sections.includes('all');
  const wanted = all ? order.map(({ id }) => id).filter((id) => force || !taken.has(id)) : sections;
  const drafted = draftedSlides(ejection, written, new Set(wanted));
  const refusal = all ? null : wanted.map((id) => refusalOf(id, order, taken, drafted, ejection)).find(Boolean);
  if (refusal) return { refusal };
  const ejected = order.flatMap((section) => {
    const slides = drafted.get(section.id) ?? [];
    return wanted.includes(section.id) && isEjectable(slides)
      ? [ejectedSection(section, slides, written, ejection)]
      : [];
  });
  if (ejected.length === 0) return { refusal: 'Every section has slides of yours already; --force writes them anew' };
  const text = insertSlides(
    source,
    written.runs,
    ejected,
    order.map(({ id }) => id),
  );
  return { text: asItWas(text, deck.text), ejected: ejected.map(({ id, slides }) => ({ id, slides: slides.length })) };
}

function refusalOf(
  id: string,
  order: readonly Section<CitedInline>[],
  taken: ReadonlySet<string>,
  drafted: ReadonlyMap<string, readonly Slide[]>,
  { deck, force }: Ejection,
): string | null {
  if (!order.some((section) => section.id === id)) return unknown(id, order);
  if (taken.has(id) && !force) return `${deck.file} has slides for “${id}” already; --force writes them anew`;
  const slides = drafted.get(id) ?? [];
  if (slides.length === 0) return `No slides are drafted for “${id}”`;
  return isEjectable(slides)
    ? null
    : `The slides of “${id}” list the sources: they follow the paper, and are not written by hand`;
}

/** Sources are made of the bibliography alone. */
function isEjectable(slides: readonly Slide[]): boolean {
  return slides.length > 0 && slides.every(({ kind }) => kind !== 'sources');
}

/** Drafted slides by section, as if the author had none for those that are `wanted`. */
function draftedSlides(
  { cited, faces, sizes }: Ejection,
  written: WrittenDeck,
  wanted: ReadonlySet<string>,
): Map<string, Slide[]> {
  const without = { ...written, sections: written.sections.filter(({ id }) => !wanted.has(id)) };
  const drafted = new Map<string, Slide[]>();
  for (const slide of draftDeck(cited, without, faces, sizes).slides) {
    if (slide.section === null || slide.origin === 'written') continue;
    drafted.set(slide.section, [...(drafted.get(slide.section) ?? []), slide]);
  }
  return drafted;
}

function ejectedSection(
  { id, title }: Section<CitedInline>,
  slides: readonly Slide[],
  written: WrittenDeck,
  { cited, toPaper, notes: spoken }: Ejection,
): Ejected {
  const header = written.hasHeader ? '' : inlineMarkdown(unmarked(title));
  const target = { cited, notes: createNotes(cited), toPaper, header, spoken, dividers: written.headingDivider };
  return { id, slides: slides.map((slide, at) => authoredSlide(slide, at === 0 ? id : null, target)) };
}

function allSections(sections: readonly Section<CitedInline>[]): Section<CitedInline>[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

function unknown(id: string, order: readonly Section<CitedInline>[]): string {
  const ids = order.map((section) => section.id);
  const near = didYouMean(id, ids);
  return `The paper has no section “${id}”${near === null ? '' : ` (did you mean “${near}”?)`}; there are ${ids.join(', ')}`;
}

/** With the line ends and the mark of the file that was read. */
function asItWas(text: string, before: string | null): string {
  if (before === null) return text;
  const lines = before.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
  return before.startsWith('\ufeff') ? `\ufeff${lines}` : lines;
}
