import { entriesIn } from '../citation/entries-in.js';
import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import { type CitedInline, type Section, slideHomes } from '../paper/index.js';
import { agendaOf } from './agenda.js';
import { inlineMarkdown, unmarked } from './atom.js';
import type { CitedBlock } from './block-markdown.js';
import { CLOSING, closingDraft } from './closing.js';
import { directives } from './comment.js';
import { divideSources, type WholeSources } from './divide-sources.js';
import { dividerDraft } from './divider-draft.js';
import { type Draft, headed, type Sizes } from './draft.js';
import { draftsOf } from './drafts.js';
import { fittedAll, isRoomy, type MeasureAlone } from './fit.js';
import { inLanguages } from './in-language.js';
import { linkSources } from './link-sources.js';
import { boxOf } from './look.js';
import type { FaceWidths } from './measure/index.js';
import { createDraftMeasure, type MeasureDraft } from './measured.js';
import { createFoot, createNotes, type Notes } from './note.js';
import { markedBlocks } from './shown-blocks.js';
import type { Slide, SlideNote } from './slide.js';
import { sourcesDrafts } from './sources.js';
import { spokenOver } from './spoken-over.js';
import { titleDraft } from './title.js';
import type { WrittenDeck, WrittenSection, WrittenSlide } from './written.js';
import { type Standing, writtenSlide } from './written-slide.js';

type CitedSection = Section<CitedInline>;

/**
 * The deck of a paper: title, contents where there is much, each section in order, sources. A section that the
 * author wrote slides for has those; any other is drafted from its own text. Reports `slide-section` for slides
 * of a section that the paper does not have, and `slide-note` for citations that are not their section's.
 * @param faces how wide the characters of the theme's faces are; without them every character has an average width
 * @param sizes of the images; without its size none stands beside text
 */
export function deriveDeck(
  cited: CitedPaper,
  written: WrittenDeck | null,
  faces: Readonly<Record<string, FaceWidths>> = {},
  sizes: Sizes = new Map(),
): Derived {
  const { slides, diagnostics } = draftDeck(cited, written, faces, sizes);
  return { ...linkSources(slides, cited.metadata), diagnostics };
}

/** The same slides before citations are linked to sources: their links name keys. */
export function draftDeck(
  cited: CitedPaper,
  written: WrittenDeck | null,
  faces: Readonly<Record<string, FaceWidths>> = {},
  sizes: Sizes = new Map(),
): Pick<Derived, 'slides' | 'diagnostics'> {
  const homes = slideHomes(cited.sections, cited.metadata);
  const measure = createDraftMeasure(faces, boxOf(cited.metadata.deck, written?.frontMatter ?? ''));
  const notes = createNotes(cited);
  const footOf = createFoot(notes);
  const deck: Deck = { cited, written, homes, notes, footOf, measure, sizes, whole: new Map(), diagnostics: [] };
  const slides = [...openingSlides(deck), ...agendaAndSections(deck), ...strayBibliography(deck), ...straySlides(deck)];
  const closed = slides.findLastIndex(({ kind }) => kind !== 'sources') + 1;
  slides.splice(closed, 0, ...closingSlides(deck));
  const divided = divideSources(slides, deck.whole, cited.metadata.lang, (draft) => measure(draft, NO_NOTES));
  return { slides: divided, diagnostics: deck.diagnostics };
}

const NO_NOTES: readonly SlideNote[] = [];

export interface Derived {
  readonly slides: Slide[];
  /** Numbers of the slides that cite each source, by its key. */
  readonly citingSlides: ReadonlyMap<string, readonly number[]>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Deck {
  readonly cited: CitedPaper;
  readonly written: WrittenDeck | null;
  /** On whose slides each section is, by id. */
  readonly homes: ReadonlyMap<string, string | null>;
  readonly notes: Notes;
  readonly footOf: (marks: readonly number[]) => readonly SlideNote[];
  readonly measure: MeasureDraft;
  readonly sizes: Sizes;
  readonly whole: WholeSources;
  readonly diagnostics: Diagnostic[];
}

function openingSlides(deck: Deck): Slide[] {
  const { cited, written } = deck;
  if (!written || written.opening.length === 0)
    return spokenOver(plainSlides([titleDraft(cited)], deck), cited.metadata.abstract, deck.notes);
  const standing = { section: null, within: null, header: '' };
  return spokenOver(writtenSlides(written.opening, standing, deck), cited.metadata.abstract, deck.notes);
}

/** The agenda, where the deck is long enough for one, and what it announces. */
function agendaAndSections(deck: Deck): Slide[] {
  const { sections, bibliography, metadata, file } = deck.cited;
  const parts = sections.map((section) => ({ section, slides: sectionSlides(section, null, deck) }));
  const told = parts.filter(({ section, slides }) => section.id !== bibliography?.section && slides.length > 0);
  const counted = told.map(({ section, slides }) => ({ section, slides: slides.length }));
  const agenda = agendaOf(counted, metadata.lang, file);
  const shown = (draft: Draft | null) => (draft ? plainSlides([draft], deck) : []);
  return [
    ...shown(agenda.opening),
    ...preambleSlides(deck),
    ...parts.flatMap(({ section, slides }) => [...shown(agenda.before(section)), ...slides]),
  ];
}

/** The last slide before the sources; the author's own where he wrote some, and none where he opened the deck himself. */
function closingSlides(deck: Deck): Slide[] {
  const written = closingOf(deck);
  if (written) return writtenSlides(written.slides, { section: null, within: null, header: '' }, deck);
  if (deck.written && deck.written.opening.length > 0) return [];
  const draft = closingDraft(deck.cited);
  return draft ? plainSlides([draft], deck) : [];
}

function closingOf({ written, homes }: Deck): WrittenSection | undefined {
  return homes.has(CLOSING) ? undefined : written?.sections.find(({ id }) => id === CLOSING);
}

function preambleSlides(deck: Deck): Slide[] {
  const { preamble, metadata } = deck.cited;
  const drafts = draftsFor(preamble, metadata.title, deck).map((draft) => headed(draft, metadata.title));
  return spokenOver(plainSlides(drafts, deck), preamble, deck.notes);
}

function sectionSlides(section: CitedSection, parent: CitedSection | null, deck: Deck): Slide[] {
  const written = writtenFor(section, deck);
  const own = written
    ? spokenOver(writtenSlides(written.slides, standingOf(section, deck), deck), section.blocks, deck.notes)
    : derivedSlides(section, parent, deck);
  return [...own, ...section.sections.flatMap((inner) => sectionSlides(inner, section, deck))];
}

function writtenFor({ id }: CitedSection, { written }: Deck): WrittenSection | undefined {
  return written?.sections.find((section) => section.id === id && section.slides.length > 0);
}

/** The slides of a section and of those inside it that are on its slides; of one on no slides, those of what is marked. */
function derivedSlides(section: CitedSection, parent: CitedSection | null, deck: Deck): Slide[] {
  const home = deck.homes.get(section.id);
  if (home !== section.id && home !== null) return [];
  const blocks = home === null ? markedBlocks(section.blocks) : wholeOf(section, deck);
  const drafts = [...draftsFor(blocks, section.title, deck), ...(home === null ? [] : listedSources(section, deck))];
  const shown = drafts.length > 0 || home === null ? drafts : [dividerDraft(section, deck.homes)];
  const slides = slidesOf(
    shown.map((draft) => {
      const running = draft.heading === null ? parent : section;
      const header = running ? inlineMarkdown(unmarked(running.title)) : '';
      return { draft: headed(draft, section.title), section: section.id, running: header };
    }),
    deck,
  );
  return spokenOver(slides, blocks, deck.notes);
}

/** What is said on a section's slides: its own blocks, then those of the sections that begin no slide. */
function wholeOf(section: CitedSection, deck: Deck): CitedBlock[] {
  const inner = mergedInto(section, deck).flatMap((one): CitedBlock[] => {
    const { level, attributes, title: children, place } = one;
    return [{ kind: 'heading', level, attributes, children, place }, ...one.blocks];
  });
  return [...section.blocks, ...inner];
}

function mergedInto(section: CitedSection, deck: Deck): CitedSection[] {
  return section.sections.flatMap((inner) =>
    deck.homes.get(inner.id) === inner.id || deck.homes.get(inner.id) === null
      ? []
      : [...(writtenFor(inner, deck) ? [] : [inner]), ...mergedInto(inner, deck)],
  );
}

/** A source that stands in several lists is shown with the first. */
function listedSources(section: CitedSection, deck: Deck): Draft[] {
  const { bibliography, metadata } = deck.cited;
  const entries = [section, ...mergedInto(section, deck)].flatMap((one) => entriesIn(one, bibliography));
  return sourcesDrafts(
    entries.filter(({ repeated }) => !repeated),
    metadata.lang,
  );
}

function draftsFor(blocks: readonly CitedBlock[], title: readonly CitedInline[], deck: Deck): Draft[] {
  const hasRoom = (draft: Draft) => isRoomy(headed(draft, title), alone(deck));
  return draftsOf(inLanguages(blocks), {
    lang: deck.cited.metadata.lang,
    notes: deck.notes,
    sizes: deck.sizes,
    hasRoom,
  });
}

function alone({ measure, footOf }: Deck): MeasureAlone {
  return (draft) => measure(draft, footOf(draft.marks));
}

/** Sources whose section the paper does not have. */
function strayBibliography(deck: Deck): Slide[] {
  const { bibliography, sections, metadata } = deck.cited;
  if (!bibliography || idsIn(sections).has(bibliography.section)) return [];
  return plainSlides(
    sourcesDrafts(bibliography.entries, metadata.lang).map((draft) => headed(draft, metadata.referencesTitle)),
    deck,
  );
}

/** Slides for a section that is not there are kept, at the end, and reported. */
function straySlides(deck: Deck): Slide[] {
  const known = idsIn(deck.cited.sections);
  const stray = deck.written?.sections.filter(({ id }) => !known.has(id) && id !== CLOSING) ?? [];
  return stray.flatMap(({ id, place, slides }) => {
    const near = didYouMean(id, known);
    deck.diagnostics.push(
      diagnose('slide-section', place, `The paper has no section “${id}”`, {
        expected: near === null ? [...known] : [near],
        actual: id,
        hint: near === null ? 'Name the section that its slides belong to.' : `Did you mean “${near}”?`,
      }),
    );
    return writtenSlides(slides, { section: null, within: null, header: '' }, deck);
  });
}

function idsIn(sections: readonly CitedSection[]): Set<string> {
  return new Set(sections.flatMap((section) => [section.id, ...idsIn(section.sections)]));
}

function plainSlides(drafts: readonly Draft[], deck: Deck): Slide[] {
  return slidesOf(
    drafts.map((draft) => ({ draft, section: null, running: '' })),
    deck,
  );
}

/** A draft, the section that it is of, and the running head above it. */
interface Placed {
  readonly draft: Draft;
  readonly section: string | null;
  readonly running: string;
}

/** Drafts in the largest type in which each fits, on as many slides as it needs. */
function slidesOf(placed: readonly Placed[], deck: Deck): Slide[] {
  const [sources, others] = [placed.filter(isSources), placed.filter((one) => !isSources(one))];
  const fitting = fittedAll(
    others.map(({ draft }) => draft),
    alone(deck),
  );
  const slides = others.flatMap((one, i) => fitting[i]!.map((draft) => slideOf({ ...one, draft }, deck)));
  return [...slides, ...sources.map((one) => wholeSources(one, deck))];
}

function isSources({ draft }: Placed): boolean {
  return draft.kind === 'sources';
}

/** Sources are divided when all slides that cite them are there. */
function wholeSources(placed: Placed, deck: Deck): Slide {
  const made = (draft: Draft) => slideOf({ ...placed, draft }, deck);
  const slide = made(placed.draft);
  deck.whole.set(slide.markdown, { draft: placed.draft, made });
  return slide;
}

function slideOf({ draft, section, running }: Placed, deck: Deck): Slide {
  const { kind, classes, heading, body, marks, place } = draft;
  const head = heading ? [`# ${heading}`] : [];
  const shown = deck.written?.hasHeader ? '' : running;
  return {
    kind,
    section,
    origin: 'derived',
    markdown: [directives({ _class: [kind, ...classes].join(' '), _header: shown }), ...head, body].join('\n\n'),
    notes: deck.footOf(marks),
    speakerNotes: '',
    place,
  };
}

function standingOf(section: CitedSection, { written }: Deck): Standing {
  const running = written?.hasHeader ? '' : inlineMarkdown(unmarked(section.title));
  return { section: section.id, within: idsIn([section]), header: running };
}

function writtenSlides(slides: readonly WrittenSlide[], standing: Standing, deck: Deck): Slide[] {
  return slides.map((slide) => {
    const made = writtenSlide(slide, standing, deck.cited, deck.notes);
    deck.diagnostics.push(...made.diagnostics);
    return made.slide;
  });
}
