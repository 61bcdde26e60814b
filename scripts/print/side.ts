import type { Matrix } from '../pdf/matrix.js';

/** Points, y upward from the lower left corner. */
export interface Rect {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rect, 'width' | 'height'>;

/** A page where it stands on a side. */
export interface Placement {
  /** In the order of reading, from 0. */
  readonly page: number;
  /** Of the page before it is placed. */
  readonly size: Size;
  /** From the page’s coordinates, its lower left corner at 0, 0, to the side’s. */
  readonly matrix: Matrix;
  /** Nothing of it is shown outside. */
  readonly room: Rect;
}

/** One side of a sheet, as it lies before its reader. */
export interface Side extends Size {
  readonly placements: readonly Placement[];
  /** What is left when it is cut. */
  readonly trim: Rect;
  /** Where it is folded, from the left. */
  readonly folds: readonly number[];
  /** Rules to be drawn around pages. */
  readonly frames: readonly Rect[];
  /** Sheets are counted from 1. */
  readonly sheet: number;
  readonly face: 'front' | 'back';
  /** Printed upside down, since the printer will turn the sheet so. */
  readonly turned: boolean;
}

/** The largest scale up to 1 at which `size` has room in `room`. */
export function scaleInto(size: Size, room: Size): number {
  return Math.min(1, room.width / size.width, room.height / size.height);
}

/**
 * The size that most pages have, the first of those that are equally many: a page turned or folded out among them is
 * made smaller by itself, and not the others with it.
 */
export function commonSize(pages: readonly Size[]): Size {
  const counts = new Map<string, { readonly size: Size; count: number }>();
  for (const { width, height } of pages) {
    // Sizes in files are rounded; points.
    const key = `${Math.round(width)} ${Math.round(height)}`;
    const known = counts.get(key) ?? { size: { width, height }, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).size;
}
