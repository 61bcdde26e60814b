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

/** Room for the largest of the pages. */
export function largestOf(pages: readonly Size[]): Size {
  return {
    width: Math.max(...pages.map(({ width }) => width)),
    height: Math.max(...pages.map(({ height }) => height)),
  };
}
