import type { Book } from './book.js';
import { creepShift } from './creep.js';
import { isTurned } from './duplex.js';
import { marginAround } from './marks.js';
import type { PrintOrder } from './order.js';
import { homePaper, turnedPaper } from './paper-choice.js';
import { commonSize, type Placement, type Rect, type Side, type Size, scaleInto } from './side.js';
import { type FoldedSide, foldedSheets, signatureSizes } from './signature.js';
import { placeMatrix, type ShownPage, turnedSize, turnInto } from './turn.js';

export type Binding = Extract<PrintOrder['layout'], { readonly kind: 'booklet' }>;

/**
 * The sides of a booklet in the order of printing, the cover before the signatures. The pages on them count on from
 * those of the cover, which are 0 to 3 where there is one.
 */
export function bookletSides(
  { leaves, cover }: Book<ShownPage>,
  binding: Binding,
  boundRight: boolean,
  order: PrintOrder,
): readonly Side[] {
  const all = [...(cover ?? []), ...leaves];
  const spread = spreadOf(commonSize(leaves.filter((leaf) => leaf !== null)), order);
  const sides: Side[] = [];
  let first = 0;
  const fold = (pages: number, outside: number) => {
    foldedSheets(pages, boundRight).forEach((sheet, depth) => {
      const shift = creepShift(depth + outside, binding.creep);
      const place = (side: FoldedSide, face: Side['face']) =>
        sides.push(
          opened(side, first, { all, spread, shift, face, sheet: (sides.length >> 1) + 1, boundRight, order }),
        );
      place(sheet.front, 'front');
      place(sheet.back, 'back');
    });
    first += pages;
  };
  if (cover) fold(cover.length, 0);
  for (const pages of signatureSizes(leaves.length, binding.signature)) fold(pages, cover ? 1 : 0);
  return sides;
}

/** Two pages beside each other on a sheet. */
interface Spread extends Size {
  /** Of one page, as it is printed. */
  readonly page: Size;
  readonly scale: number;
  readonly trim: Rect;
}

/** Pages meet at the fold, which is in the middle of the sheet. */
function spreadOf(page: Size, { paper, marks }: PrintOrder): Spread {
  const margin = marks ? marginAround(marks.bleed) : 0;
  const natural = { width: 2 * page.width, height: page.height };
  const wide = natural.width >= natural.height;
  // With marks the sheet is as large as they take, unless one is named.
  const own = { width: natural.width + 2 * margin, height: natural.height + 2 * margin };
  const sheet = paper ? turnedPaper(paper, wide) : marks ? own : turnedPaper(homePaper(page), wide);
  const scale = scaleInto(natural, { width: sheet.width - 2 * margin, height: sheet.height - 2 * margin });
  const [width, height] = [natural.width * scale, natural.height * scale];
  const trim = { left: (sheet.width - width) / 2, bottom: (sheet.height - height) / 2, width, height };
  return { ...sheet, page: { width: width / 2, height }, scale, trim };
}

interface Opening {
  readonly all: readonly (ShownPage | null)[];
  readonly spread: Spread;
  readonly shift: number;
  readonly face: Side['face'];
  readonly sheet: number;
  readonly boundRight: boolean;
  readonly order: PrintOrder;
}

/** One side of a sheet; `first` is the first page of its signature. */
function opened(
  pages: FoldedSide,
  first: number,
  { all, spread, shift, face, sheet, boundRight, order }: Opening,
): Side {
  const { width, height, trim } = spread;
  const fold = width / 2;
  const placed = (page: number, half: 'left' | 'right'): Placement[] => {
    const leaf = all[page];
    if (!leaf) return [];
    const turn = turnInto(leaf, spread.page, boundRight);
    const lying = turnedSize(leaf, turn);
    // A page, or a cover, may be larger than most pages.
    const scale = Math.min(spread.scale, scaleInto(lying, spread.page));
    const left = half === 'left' ? fold - lying.width * scale + shift : fold - shift;
    const bottom = (height - lying.height * scale) / 2;
    const room = { left: half === 'left' ? 0 : fold, bottom: 0, width: fold, height };
    return [{ page, size: leaf, matrix: placeMatrix(leaf, scale, turn, { left, bottom }), room }];
  };
  return {
    width,
    height,
    placements: [...placed(first + pages.left, 'left'), ...placed(first + pages.right, 'right')],
    trim,
    folds: [fold],
    frames: [],
    sheet,
    face,
    turned: isTurned(face, spread, order),
  };
}
