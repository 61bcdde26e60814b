import type { ReadItem, ReadSide } from './sides.js';

/**
 * What a printer and a pair of hands make of a file: sheets printed on both sides, turned about one of their edges,
 * folded in the middle and laid into each other, signature after signature. Nothing here knows how the file was made.
 */

/** A sheet in front of its reader, its back seen through it: everything where it lies on the paper. */
interface Sheet {
  readonly left: Halves;
  readonly right: Halves;
}

/** What stands on the two sides of half a sheet. */
interface Halves {
  readonly front: readonly ReadItem[];
  readonly back: readonly ReadItem[];
}

/** The texts of the folded booklet’s pages in the order in which they are leafed through. */
export function leafThrough(
  sides: readonly ReadSide[],
  {
    flip,
    boundRight,
    sheetsOf,
  }: { flip: 'long-edge' | 'short-edge'; boundRight: boolean; sheetsOf: readonly number[] },
): string[][] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, at) =>
    printedSheet(sides[2 * at]!, sides[2 * at + 1]!, flip),
  );
  let from = 0;
  return sheetsOf.flatMap((count) => {
    const signature = sheets.slice(from, from + count);
    from += count;
    return folded(signature, boundRight);
  });
}

/** The printer prints the front, turns the paper about an edge, and prints the next side on what is up then. */
function printedSheet(front: ReadSide, back: ReadSide, flip: 'long-edge' | 'short-edge'): Sheet {
  const { width, height } = front;
  const longIsUpright = height > width;
  const aboutUpright = (flip === 'long-edge') === longIsUpright;
  // About an upright edge left and right change places; about the other one top and bottom do, and nothing is upright.
  const onPaper = back.items.map((item) => {
    const middle = item.x + (item.upright ? 1 : -1) * (item.width / 2);
    return { item, x: aboutUpright ? width - middle : middle, upright: item.upright === aboutUpright };
  });
  const fronts = front.items.map((item) => ({
    item,
    x: item.x + (item.upright ? 1 : -1) * (item.width / 2),
    upright: item.upright,
  }));
  for (const { item, upright } of [...fronts, ...onPaper])
    if (!upright) throw new Error(`“${item.text}” stands on its head.`);
  const half = (all: typeof fronts, isLeft: boolean) =>
    all.filter(({ x }) => x < width / 2 === isLeft).map(({ item }) => item);
  return {
    left: { front: half(fronts, true), back: half(onPaper, true) },
    right: { front: half(fronts, false), back: half(onPaper, false) },
  };
}

/**
 * Folded so that the first sheet’s front is outside. Bound at the left, the right halves are the first leaves, from the
 * outside in, then the left halves, from the inside out, whose backs are read first.
 */
function folded(sheets: readonly Sheet[], boundRight: boolean): string[][] {
  const [first, last] = boundRight ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const before = sheets.flatMap((sheet) => [sheet[first].front, sheet[first].back]);
  const behind = [...sheets].reverse().flatMap((sheet) => [sheet[last].back, sheet[last].front]);
  return [...before, ...behind].map((items) => items.map(({ text }) => text));
}
