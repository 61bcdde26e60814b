import { type Compression, PdfFile } from '../pdf/objects.js';
import { arrange } from './arrange.js';
import { type Beyond, beyondTrim } from './bleed.js';
import { writeDocument } from './document.js';
import { factsOf, type PrintFacts } from './facts.js';
import { type DrawPage, turnGrey } from './grey/index.js';
import type { PrintOrder } from './order.js';
import { PageForms } from './page-forms.js';
import { chosenPages } from './page-range.js';
import { openPlain, type PlainPage, type PlainPdf } from './source.js';

export type { PrintFacts } from './facts.js';
export type { Duplex, Layout, PrintOrder } from './order.js';
export { readRanges } from './page-range.js';

/** What is printed from: PDF files as they are. */
export interface Originals {
  readonly report: Uint8Array;
  readonly cover: Uint8Array | null;
  readonly back: Uint8Array | null;
}

export interface PrintOptions extends Compression {
  /** Draws what takes more to read than this stage knows; asked only for grey copies and for bleed. */
  readonly draw: DrawPage;
  /** For a file that says no title. */
  readonly fallbackTitle: string;
  /** A TrueType file for the line below the trim. */
  font(): Uint8Array;
}

/** A file to print, and what its reader has to know of it. */
export interface PrintedCopy {
  readonly bytes: Uint8Array;
  readonly facts: PrintFacts;
}

/** One of the originals cannot be printed from; the message is a clause, “it …”. */
export class UnusableOriginal extends Error {
  constructor(
    readonly which: keyof Originals,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Makes of a plain report a file to print: the same pages, as forms on the sides of sheets. The same originals and
 * order give the same bytes.
 * @throws UnusableOriginal where a file cannot be read or lacks a page that was asked for.
 */
export async function printCopy(originals: Originals, order: PrintOrder, options: PrintOptions): Promise<PrintedCopy> {
  const report = await opened(originals, 'report');
  const cover = originals.cover && (await opened(originals, 'cover'));
  const back = originals.back && (await opened(originals, 'back'));
  const pages = chosen(report, order);
  if (order.grey) {
    await turned(report, 'report', options);
    if (cover) await turned(cover, 'cover', options);
    if (back) await turned(back, 'back', options);
  }
  const arranged = arrange(
    { pages, cover: cover?.pages ?? [], back: back?.pages[0] ?? null },
    report.rightToLeft,
    order,
  );

  const file = new PdfFile(options);
  const forms = new PageForms(file);
  readAll(forms, arranged.pages, { report, cover, back });
  const beyond = order.marks?.bleed ? await beyondTrim(arranged.pages, options.draw) : new Map<PlainPage, Beyond>();
  const bytes = writeDocument(file, forms, report, arranged, beyond, order, options);
  return { bytes, facts: factsOf(arranged, pages, beyond, order) };
}

async function opened(originals: Originals, which: keyof Originals): Promise<PlainPdf> {
  try {
    return await openPlain(originals[which] ?? new Uint8Array());
  } catch (error) {
    // Of what is no PDF the library tells at which byte it gave up.
    const { message } = error as Error;
    throw new UnusableOriginal(which, /^it /.test(message) ? message.replace(/\.$/, '') : 'it is damaged, or no PDF');
  }
}

function chosen({ pages }: PlainPdf, order: PrintOrder): PlainPdf['pages'] {
  try {
    return chosenPages(pages, order.pages);
  } catch (error) {
    throw new UnusableOriginal('report', (error as Error).message);
  }
}

async function turned(original: PlainPdf, which: keyof Originals, options: PrintOptions): Promise<void> {
  try {
    await turnGrey(original, options);
  } catch (error) {
    throw unreadablePage(which, error);
  }
}

/** Reads the pages that will be placed, in their order. */
function readAll(
  forms: PageForms,
  pages: readonly (PlainPage | null)[],
  opened: Readonly<Record<keyof Originals, PlainPdf | null>>,
): void {
  for (const page of pages) {
    if (!page) continue;
    try {
      forms.of(page);
    } catch (error) {
      const which = (['cover', 'back'] as const).find((one) => opened[one]?.file === page.file) ?? 'report';
      throw unreadablePage(which, error);
    }
  }
}

function unreadablePage(which: keyof Originals, error: unknown): UnusableOriginal {
  return new UnusableOriginal(which, `it has a page that cannot be read (${(error as Error).message})`);
}
