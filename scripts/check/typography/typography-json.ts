import type { LineFigures } from './figures.js';
import { countKinds, type FlawKind } from './flaw.js';
import type { Typography } from './typography.js';

/** The typographic report for a program: to be given to `JSON.stringify`. Lengths in points; pages by their folios. */
export interface TypographyJson {
  readonly document: LineFigures & { readonly flaws: Partial<Record<FlawKind, number>> };
  readonly pages: readonly (LineFigures & {
    readonly page: string;
    readonly linesShort: number;
    readonly flaws: Partial<Record<FlawKind, number>>;
  })[];
  readonly flaws: readonly {
    readonly kind: FlawKind;
    readonly page: string;
    readonly file?: string | undefined;
    readonly line?: number | undefined;
    readonly size: number;
    readonly detail: string;
    readonly text: string;
  }[];
}

export function typographyJson({ document, pages }: Typography): TypographyJson {
  const flaws = pages.flatMap((page) => page.flaws.map((flaw) => ({ ...flaw, folio: page.label })));
  return {
    document: { ...document, flaws: countKinds(flaws) },
    pages: pages.map(({ label, figures, short, flaws }) => ({
      page: label,
      ...figures,
      linesShort: short,
      flaws: countKinds(flaws),
    })),
    flaws: flaws.map(({ kind, folio, place, size, detail, text }) => ({
      kind,
      page: folio,
      file: place?.file,
      line: place?.line,
      size: Math.round(size * 1000) / 1000,
      detail,
      text,
    })),
  };
}
