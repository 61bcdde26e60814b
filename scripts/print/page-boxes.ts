import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type { SourcePage } from '../pdf/pdf-source.js';
import type { Rect } from './side.js';

/** Rounding of boxes in files, and of how they are cut. Points. */
const NEARLY = 0.5;

/**
 * What is left of a page when it is cut, and what is drawn beyond that, in its coordinates (ISO 32000-1, 14.11.2): a page
 * that has printers’ marks of its own is taken without them. Of most, both are what is shown.
 */
export function pageBoxes({ entry, box }: SourcePage): { readonly trim: Rect; readonly bleed: Rect } {
  const media = readBox(entry('MediaBox')) ?? box;
  const trim = within(readBox(entry('TrimBox')), media);
  if (!trim || isSame(trim, box)) return { trim: box, bleed: box };
  return { trim, bleed: within(readBox(entry('BleedBox')), media) ?? trim };
}

function readBox(value: unknown): Rect | null {
  if (!(value instanceof PDFArray) || value.size() < 4) return null;
  const sides = Array.from({ length: 4 }, (_, at) => value.lookup(at));
  if (!sides.every((side) => side instanceof PDFNumber)) return null;
  const [x0, y0, x1, y1] = sides.map((side) => side.asNumber()) as [number, number, number, number];
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
}

function within(inner: Rect | null, outer: Rect): Rect | null {
  return inner && overlap(inner, outer);
}

/** What two rectangles share; null for nothing. */
export function overlap(one: Rect, other: Rect): Rect | null {
  const [left, bottom] = [Math.max(one.left, other.left), Math.max(one.bottom, other.bottom)];
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.bottom + one.height, other.bottom + other.height) - bottom;
  return width > 0 && height > 0 ? { left, bottom, width, height } : null;
}

function isSame(one: Rect, other: Rect): boolean {
  return (['left', 'bottom', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < NEARLY);
}
