import type { DrawnForm } from './deck/drawn.js';
import type { PerPage } from './handout/slide.js';
import type { PdfVersion } from './paper/pdf-standard.js';

/** What an output is made from. */
interface Sources {
  /** The report's pages. */
  readonly report: boolean;
  /** The forms in which slides have to be drawn for it; null where it needs no slides. */
  readonly slides: readonly DrawnForm[] | null;
}

/** All that a build can write, by name. */
const SOURCES = {
  'report.pdf': { report: true, slides: null },
  'slides.html': { report: false, slides: ['html', 'overflow'] },
  'handout.pdf': { report: false, slides: ['content', 'print'] },
  'slides.pdf': { report: false, slides: ['print', 'overflow'] },
  'slides.pptx': { report: false, slides: ['pptx'] },
  'notes.md': { report: false, slides: ['content'] },
  'notes.txt': { report: false, slides: ['content'] },
  'integrity.html': { report: true, slides: ['html'] },
} as const satisfies Record<string, Sources>;

export type OutputName = keyof typeof SOURCES;

export const OUTPUTS = Object.keys(SOURCES) as readonly OutputName[];

/** Those that are made where nothing is said. */
export const USUAL: readonly OutputName[] = ['report.pdf', 'slides.html'];

/** What is to be made, and whether as files or, for a page about it, only laid out. */
export interface Wanted {
  readonly report: boolean;
  readonly slides: boolean;
  readonly files: boolean;
  /** The forms in which slides are to be drawn. */
  readonly drawn: readonly DrawnForm[];
  /** Of the report; null for as the paper says. */
  readonly pdfVersion?: PdfVersion | null;
  /** How the handout is to be; null where none is wanted. */
  readonly handout: HandoutForm | null;
}

/** So many slides can stand on a page of a handout. */
export const PER_PAGE: readonly PerPage[] = [1, 2, 3];

export interface HandoutForm {
  readonly perPage: PerPage;
  /** Lines to write on instead of the notes. */
  readonly lines: boolean;
}

/** Three slides take as much of a page as their notes do. */
export const USUAL_HANDOUT: HandoutForm = { perPage: 3, lines: false };

interface Asked {
  readonly to: readonly OutputName[];
  readonly handout?: HandoutForm;
  readonly pdfVersion?: PdfVersion | null;
}

export function wantedBy({ to, handout = USUAL_HANDOUT, pdfVersion = null }: Asked): Wanted {
  const needs: readonly Sources[] = to.map((name) => SOURCES[name]);
  const drawn = needs.flatMap(({ slides }) => slides ?? []);
  return {
    report: needs.some(({ report }) => report),
    slides: needs.some(({ slides }) => slides !== null),
    files: true,
    drawn: [...new Set(drawn)],
    pdfVersion,
    handout: to.includes('handout.pdf') ? handout : null,
  };
}

export function isOutput(name: string): name is OutputName {
  return Object.hasOwn(SOURCES, name);
}
