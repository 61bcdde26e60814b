import type { DrawnForm } from './deck/drawn.js';

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
  'slides.html': { report: false, slides: ['html'] },
  'handout.pdf': { report: false, slides: ['content'] },
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
  /** How the handout is to be; null where none is wanted. */
  readonly handout: HandoutForm | null;
}

export interface HandoutForm {
  /** Slides on a page. */
  readonly perPage: 1 | 2 | 3;
  /** Lines to write on instead of the notes. */
  readonly lines: boolean;
}

export function wantedBy({ to }: { readonly to: readonly OutputName[] }): Wanted {
  const needs: readonly Sources[] = to.map((name) => SOURCES[name]);
  const drawn = needs.flatMap(({ slides }) => slides ?? []);
  return {
    report: needs.some(({ report }) => report),
    slides: needs.some(({ slides }) => slides !== null),
    files: true,
    drawn: [...new Set(drawn)],
    handout: to.includes('handout.pdf') ? { perPage: 3, lines: false } : null,
  };
}

export function isOutput(name: string): name is OutputName {
  return Object.hasOwn(SOURCES, name);
}
