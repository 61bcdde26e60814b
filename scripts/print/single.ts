import { marginAround } from './marks.js';
import type { PrintOrder } from './order.js';
import { turnedPaper } from './paper-choice.js';
import { commonSize, type Side, scaleInto } from './side.js';
import { placeMatrix, type ShownPage, type Turn, turnedSize, turnInto } from './turn.js';

/**
 * Each page on a side of its own, as large as it is, with room for marks where they are wanted. What is to be cut is to
 * be bound: there a page that lies across is turned as the others stand.
 */
export function singleSides(
  pages: readonly ShownPage[],
  rightToLeft: boolean,
  { paper, marks }: PrintOrder,
): readonly Side[] {
  const margin = marks ? marginAround(marks.bleed) : 0;
  const usual = commonSize(pages);
  return pages.map((page, at) => {
    const turn: Turn = marks ? turnInto(page, usual, rightToLeft) : 'none';
    const lying = turnedSize(page, turn);
    const own = { width: lying.width + 2 * margin, height: lying.height + 2 * margin };
    const sheet = paper ? turnedPaper(paper, lying.width > lying.height) : own;
    const scale = scaleInto(lying, { width: sheet.width - 2 * margin, height: sheet.height - 2 * margin });
    const [width, height] = [lying.width * scale, lying.height * scale];
    const trim = { left: (sheet.width - width) / 2, bottom: (sheet.height - height) / 2, width, height };
    return {
      ...sheet,
      placements: [
        { page: at, size: page, matrix: placeMatrix(page, scale, turn, trim), room: { left: 0, bottom: 0, ...sheet } },
      ],
      trim,
      folds: [],
      frames: [],
      sheet: (at >> 1) + 1,
      face: at % 2 === 0 ? 'front' : 'back',
      turned: false,
    };
  });
}
