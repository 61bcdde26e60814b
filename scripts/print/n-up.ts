import { isTurned } from './duplex.js';
import type { PrintOrder } from './order.js';
import { homePaper, turnedPaper } from './paper-choice.js';
import { commonSize, type Rect, type Side, type Size, scaleInto } from './side.js';
import { placeMatrix, type ShownPage, turnedSize, turnInto } from './turn.js';

export type Grid = Extract<PrintOrder['layout'], { readonly kind: 'n-up' }>;

/** Pages beside and below each other, in rows as the text runs; the order of sides is that of reading. */
export function nUpSides(
  pages: readonly ShownPage[],
  { count, frame }: Grid,
  rightToLeft: boolean,
  order: PrintOrder,
): readonly Side[] {
  const usual = commonSize(pages);
  const { sheet, columns, rows, scale } = arrangement(usual, count, order.paper ?? homePaper(usual));
  const cell = { width: sheet.width / columns, height: sheet.height / rows };
  return Array.from({ length: Math.ceil(pages.length / count) }, (_, side) => {
    const here = pages.slice(side * count, (side + 1) * count);
    const rooms = here.map((_, at): Rect => {
      const column = rightToLeft ? columns - 1 - (at % columns) : at % columns;
      const row = Math.floor(at / columns);
      return { left: column * cell.width, bottom: sheet.height - (row + 1) * cell.height, ...cell };
    });
    const placed = here.map((page, at) => {
      const turn = turnInto(page, cell, rightToLeft);
      const lying = turnedSize(page, turn);
      const own = Math.min(scale, scaleInto(lying, cell));
      const box = centred(lying, own, rooms[at] as Rect);
      return { box, matrix: placeMatrix(page, own, turn, box) };
    });
    const face = side % 2 === 0 ? 'front' : 'back';
    return {
      ...sheet,
      placements: placed.map(({ matrix }, at) => ({
        page: side * count + at,
        size: here[at] as Size,
        matrix,
        room: rooms[at] as Rect,
      })),
      trim: { left: 0, bottom: 0, ...sheet },
      folds: [],
      frames: frame ? placed.map(({ box }) => box) : [],
      sheet: (side >> 1) + 1,
      face,
      turned: isTurned(face, sheet, order),
    };
  });
}

/** The rows and columns, and the way round of the paper, that leave pages the most room. */
function arrangement(page: Size, count: number, paper: Size) {
  const tried = [false, true].flatMap((wide) => {
    const sheet = turnedPaper(paper, wide);
    return divisors(count).map((columns) => {
      const rows = count / columns;
      const room = { width: sheet.width / columns, height: sheet.height / rows };
      const fit = Math.min(room.width / page.width, room.height / page.height);
      return { sheet, columns, rows, fit, scale: Math.min(1, fit) };
    });
  });
  return tried.reduce((best, one) => (one.fit > best.fit + 1e-6 ? one : best));
}

function divisors(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1).filter((number) => count % number === 0);
}

function centred(page: Size, scale: number, room: Rect): Rect {
  const [width, height] = [page.width * scale, page.height * scale];
  return {
    left: room.left + (room.width - width) / 2,
    bottom: room.bottom + (room.height - height) / 2,
    width,
    height,
  };
}
