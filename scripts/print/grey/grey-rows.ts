import { predicted } from '../../pdf/png-filter.js';

/** Eight bits a pixel, row by row from the top. */
export interface GreyPixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** PNG’s filters (PNG, third edition, 9.2) that are tried on a row. */
const TRIED = [0, 1, 2, 4];

/** Filtered rows, which compress better: for each the filter that leaves the least (12.7). */
export function filteredRows({ width, height, grey }: GreyPixels): Uint8Array {
  const made = new Uint8Array(height * (width + 1));
  const row = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1);
    let least = Number.POSITIVE_INFINITY;
    for (const filter of TRIED) {
      const sum = filtered(grey, y * width, width, filter, row);
      if (sum >= least) continue;
      least = sum;
      made[start] = filter;
      made.set(row, start + 1);
    }
  }
  return made;
}

/** Fills `row`; gives the sum of its values as signed bytes. */
function filtered(grey: Uint8Array, from: number, width: number, filter: number, row: Uint8Array): number {
  let sum = 0;
  for (let x = 0; x < width; x++) {
    const left = x > 0 ? grey[from + x - 1]! : 0;
    const above = from > 0 ? grey[from + x - width]! : 0;
    const corner = x > 0 && from > 0 ? grey[from + x - width - 1]! : 0;
    const value = (grey[from + x]! - predicted(filter, left, above, corner)) & 255;
    row[x] = value;
    sum += value < 128 ? value : 256 - value;
  }
  return sum;
}

/** Undoes the filters of rows of `bytes` each, `step` bytes a pixel. Throws where there are fewer. */
export function unfilteredRows(rows: Uint8Array, height: number, bytes: number, step: number): Uint8Array {
  if (rows.length < height * (bytes + 1)) throw new Error('it is cut short');
  const made = new Uint8Array(height * bytes);
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * (bytes + 1), y * bytes];
    const filter = rows[from]!;
    for (let x = 0; x < bytes; x++) {
      const left = x >= step ? made[to + x - step]! : 0;
      const above = y > 0 ? made[to + x - bytes]! : 0;
      const corner = x >= step && y > 0 ? made[to + x - bytes - step]! : 0;
      made[to + x] = rows[from + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  return made;
}
