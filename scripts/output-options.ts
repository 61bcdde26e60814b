import type { CitedPaper } from './citation/index.js';
import { type DeckSource, type Slide, variantOf, type WrittenDeck, withSize } from './deck/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Inputs } from './inputs.js';
import { MIME_OF_IMAGE } from './media-type.js';
import { type CitedInline, type ImageFile, plainText, type Section, titleOf } from './paper/index.js';
import type { PdfVersion } from './paper/pdf-standard.js';
import type { Attachment, PdfOptions } from './pdf/index.js';

/** What the report's file says about itself; `found` is told of images that cannot be embedded, `version` asked for. */
export function pdfOptions(
  { metadata, sections, file }: CitedPaper,
  { resources, times }: Inputs,
  attachments: readonly Attachment[],
  found: Diagnostic[],
  version: PdfVersion | null = null,
): PdfOptions {
  return {
    version: version ?? metadata.pdfVersion ?? '1.7',
    title: titleOf({ metadata, sections, file }),
    authors: metadata.authors.map(({ name }) => plainText(name)),
    subject: '',
    keywords: metadata.keywords,
    lang: metadata.lang,
    linkCitations: metadata.linkCitations,
    date: times.date,
    deflate: resources.deflate,
    inflate: resources.inflate,
    drawPdf: (pdf, page, room) => resources.rasteriser().pdfToPixels(pdf, page, room),
    standardFont: resources.standardFont,
    attachments,
    onDiagnostic: (diagnostic) => void found.push(diagnostic),
  };
}

/** What the deck's thread needs to draw the slides. */
export function deckSource(
  { metadata, file, sections }: CitedPaper,
  slides: readonly Slide[],
  written: WrittenDeck | null,
  images: ReadonlyMap<string, ImageFile>,
  { theme, times }: Pick<Inputs, 'theme' | 'times'>,
): DeckSource {
  return {
    slides,
    title: titleOf({ metadata, sections, file }),
    author: metadata.authors.map(({ name }) => plainText(name)).join(', '),
    lang: metadata.lang,
    theme,
    frontMatter: withSize(metadata.deck, written?.frontMatter ?? ''),
    variant: variantOf(metadata.deck, written?.frontMatter ?? ''),
    about: {
      keywords: metadata.keywords,
      date: times.date === null ? null : times.date.toISOString().replace(/\.\d+Z$/, 'Z'),
      chapters: chaptersOf(slides, sections, titleOf({ metadata, sections, file })),
    },
    images: new Map(
      [...images].map(([url, { format, bytes, page }]) => [
        url,
        { mime: MIME_OF_IMAGE[format], bytes, ...(page !== undefined && { page }) },
      ]),
    ),
  };
}

/** The slides by the paper's sections of the first level; those of none belong to what comes before them. */
function chaptersOf(
  slides: readonly Slide[],
  sections: readonly Section<CitedInline>[],
  title: string,
): { name: string; slides: number[] }[] {
  const names = new Map(sections.flatMap((section) => idsIn(section).map((id) => [id, section] as const)));
  const chapters: { name: string; slides: number[]; section: Section<CitedInline> | null }[] = [];
  slides.forEach(({ section: id }, i) => {
    const section = (id === null ? null : names.get(id)) ?? chapters.at(-1)?.section ?? null;
    const last = chapters.at(-1);
    if (last?.section === section && last) last.slides.push(i + 1);
    else chapters.push({ name: section ? plainText(section.title) : title, slides: [i + 1], section });
  });
  return chapters.map(({ name, slides: numbers }) => ({ name, slides: numbers }));
}

function idsIn({ id, sections }: Section<CitedInline>): string[] {
  return [id, ...sections.flatMap(idsIn)];
}
