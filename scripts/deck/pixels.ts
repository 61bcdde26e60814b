import type { DeckSource } from './slide.js';

/** A picture that could not be drawn for the slides, by the address that they name it with, and why. */
export interface Undrawn {
  readonly url: string;
  readonly why: string;
}

/** Draws a page of a PDF, counted from 1, as PNG that fits so many pixels. */
export type DrawPdf = (
  pdf: Uint8Array,
  page: number,
  room: { readonly width: number; readonly height: number },
) => Promise<{ readonly png: Uint8Array }>;

/** Two pixels to each of a slide's, so that a figure that fills one is sharp on a projector of twice the size. */
const ROOM = { width: 2560, height: 1440 } as const;

/** The deck with PNG in place of figures in PDF, which no browser shows among others; `load` is called if there are any. */
export async function withPixels(
  source: DeckSource,
  load: () => DrawPdf,
): Promise<{ source: DeckSource; undrawn: readonly Undrawn[] }> {
  const drawings = [...source.images].filter(([, { mime }]) => mime === PDF);
  if (drawings.length === 0) return { source, undrawn: [] };
  const draw = load();
  const images = new Map(source.images);
  const undrawn: Undrawn[] = [];
  for (const [url, { bytes, page = 1 }] of drawings)
    try {
      images.set(url, { mime: 'image/png', bytes: (await draw(bytes, page, ROOM)).png });
    } catch (error) {
      undrawn.push({ url, why: error instanceof Error ? error.message : String(error) });
    }
  return { source: { ...source, images }, undrawn };
}

const PDF = 'application/pdf';
