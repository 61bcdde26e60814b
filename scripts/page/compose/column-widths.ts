/** What a column holds. Lengths in points. */
export interface ColumnContent {
  /** Its widest word; of a column of numbers, all of it. */
  readonly min: number;
  /** Below this it is squeezed: a word to a line, while others have air. */
  readonly comfort: number;
  /** Its widest cell on one line. */
  readonly max: number;
  /** Each cell on one line, by row. */
  readonly cells: Float64Array;
}

/**
 * Widths that together make `room` points, or less where nothing has to wrap. A column that needs no more than an even
 * share gets all it needs; the others share what is left so that the table becomes least tall.
 */
export function columnWidths(columns: readonly ColumnContent[], room: number): number[] {
  if (sum(columns.map(({ max }) => max)) <= room) return columns.map(({ max }) => max);
  const least = leastWidths(columns, room);
  const settled = settle(columns, least, room);
  const open = columns.flatMap((_, at) => (settled[at] === null ? [at] : []));
  const left = room - sum(settled.map((width) => width ?? 0));
  const shared = leastTall(
    open.map((at) => columns[at] as ColumnContent),
    open.map((at) => least[at] as number),
    left,
  );
  return columns.map((_, at) => settled[at] ?? (shared[open.indexOf(at)] as number));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Comfortable where that is possible, else the widest words, else a part of them: then words are broken. */
function leastWidths(columns: readonly ColumnContent[], room: number): number[] {
  const comfort = columns.map((column) => column.comfort);
  if (sum(comfort) <= room) return comfort;
  const min = columns.map((column) => column.min);
  const spare = room - sum(min);
  if (spare < 0) return min.map((width) => (width * room) / sum(min));
  const lack = sum(comfort) - sum(min);
  return columns.map((column) => column.min + ((column.comfort - column.min) * spare) / lack);
}

/** Null for the columns that have to wrap. */
function settle(columns: readonly ColumnContent[], least: readonly number[], room: number): (number | null)[] {
  const settled: (number | null)[] = columns.map(() => null);
  let left = room;
  let needed = sum(least);
  let count = columns.length;
  for (let again = true; again; ) {
    again = false;
    for (let at = 0; at < columns.length; at++) {
      const { max } = columns[at] as ColumnContent;
      const own = least[at] as number;
      if (settled[at] !== null || max > left / count || max + needed - own > left) continue;
      settled[at] = max;
      left -= max;
      needed -= own;
      count--;
      again = true;
    }
  }
  return settled;
}

/** Rounds in which widths come close to the best; more change nothing that is seen. */
const ROUNDS = 40;
/** How far a column goes in one round towards what its gain asks for. */
const STEP = 0.25;
/** Power of the mean that stands for the tallest cell of a row: smooth, but near the maximum. */
const POWER = 6;

/**
 * Widths between `least` and each column's own that make the sum of the rows' heights least. A cell of width W in a
 * column of width w takes about W/w lines, a row as many as its tallest cell: a convex function, descended by giving
 * each column in proportion to what a point more would save there.
 */
function leastTall(columns: readonly ColumnContent[], least: readonly number[], room: number): number[] {
  if (columns.length < 2) return columns.map(() => room);
  const total = sum(columns.map(({ max }) => Math.sqrt(max)));
  let widths = fitted(
    columns.map(({ max }) => (Math.sqrt(max) * room) / total),
    columns,
    least,
    room,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const gains = gainsOf(columns, widths);
    const mean = sum(gains) / gains.length;
    if (mean <= 0) break;
    widths = fitted(
      widths.map((width, at) => width * (Math.max(gains[at] as number, mean * 1e-3) / mean) ** STEP),
      columns,
      least,
      room,
    );
  }
  return widths;
}

/** What the rows' heights together lose for a point more in each column. */
function gainsOf(columns: readonly ColumnContent[], widths: readonly number[]): number[] {
  const gains = widths.map(() => 0);
  const rows = columns[0]?.cells.length ?? 0;
  const lines = new Float64Array(columns.length);
  for (let row = 0; row < rows; row++) {
    let powers = 0;
    for (let at = 0; at < columns.length; at++) {
      // Below one line nothing is saved.
      const need = ((columns[at] as ColumnContent).cells[row] as number) / (widths[at] as number);
      lines[at] = need;
      powers += need ** POWER;
    }
    if (powers < 1) continue;
    const height = powers ** (1 / POWER - 1);
    for (let at = 0; at < columns.length; at++)
      gains[at] = (gains[at] as number) + (height * (lines[at] as number) ** POWER) / (widths[at] as number);
  }
  return gains;
}

/** Widths in their proportions, none below its least or above its own need, that make `room` together. */
function fitted(
  wanted: readonly number[],
  columns: readonly ColumnContent[],
  least: readonly number[],
  room: number,
): number[] {
  const bounded = (share: number) =>
    wanted.map((width, at) =>
      Math.max(least[at] as number, Math.min(width * share, (columns[at] as ColumnContent).max)),
    );
  let [low, high] = [0, 64];
  for (let step = 0; step < 40; step++) {
    const share = (low + high) / 2;
    if (sum(bounded(share)) > room) high = share;
    else low = share;
  }
  return bounded(low);
}
