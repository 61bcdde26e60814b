import { marginAround } from './marks.js';
import type { PrintOrder } from './order.js';
import { turnedPaper } from './paper-choice.js';
import { type Side, type Size, scaleInto } from './side.js';

/** Each page on a side of its own, as large as it is, with room for marks where they are wanted. */
export function singleSides(pages: readonly Size[], { paper, marks }: PrintOrder): readonly Side[] {
  const margin = marks ? marginAround(marks.bleed) : 0;
  return pages.map((page, at) => {
    const own = { width: page.width + 2 * margin, height: page.height + 2 * margin };
    const sheet = paper ? turnedPaper(paper, page.width > page.height) : own;
    const scale = scaleInto(page, { width: sheet.width - 2 * margin, height: sheet.height - 2 * margin });
    const [width, height] = [page.width * scale, page.height * scale];
    const trim = { left: (sheet.width - width) / 2, bottom: (sheet.height - height) / 2, width, height };
    return {
      ...sheet,
      placements: [{ page: at, matrix: [scale, 0, 0, scale, trim.left, trim.bottom] as const, room: trim }],
      trim,
      folds: [],
      frames: [],
      sheet: (at >> 1) + 1,
      face: at % 2 === 0 ? 'front' : 'back',
      turned: false,
    };
  });
}
