import { type Matrix, multiply, transformBox } from '../pdf/matrix.js';
import type { DrawPage } from './grey/index.js';
import { overlap } from './page-boxes.js';
import type { Placement, Rect, Side } from './side.js';
import type { PlainPage } from './source.js';

/** How a page goes on beyond its trim: not at all, by what its file has there, or by its own image in a mirror. */
export type Beyond = 'nothing' | 'own' | 'mirrored';

/** Pixels a point, for looking at the edge of a page. */
const FINENESS = 0.5;
/** What is lighter counts as paper. */
const PAPER = 250;

/**
 * How pages go on where they are cut. Colour that ends at the edge of a page would leave a white line wherever the knife
 * is a little off: there it goes on into the bleed mirrored, which is what printers do when a file has no more.
 */
export async function beyondTrim(
  pages: readonly (PlainPage | null)[],
  draw: DrawPage,
): Promise<Map<PlainPage, Beyond>> {
  const known = new Map<PlainPage, Beyond>();
  for (const page of pages) if (page && !known.has(page)) known.set(page, await beyond(page, draw));
  return known;
}

async function beyond(page: PlainPage, draw: DrawPage): Promise<Beyond> {
  if (page.trim !== page.source.box) return page.bleed === page.trim ? 'nothing' : 'own';
  const size = { width: Math.ceil(page.width * FINENESS), height: Math.ceil(page.height * FINENESS) };
  const { width, height, rgba } = await draw(page.bytes, size, page.number);
  const isPaper = (x: number, y: number) => [0, 1, 2].every((part) => rgba[4 * (y * width + x) + part]! > PAPER);
  for (let x = 0; x < width; x++) if (!isPaper(x, 0) || !isPaper(x, height - 1)) return 'mirrored';
  for (let y = 0; y < height; y++) if (!isPaper(0, y) || !isPaper(width - 1, y)) return 'mirrored';
  return 'nothing';
}

/** What is shown of a page on its side: itself, and the bleed where its edge is the one that is cut; never across the fold. */
export function shownPart({ room, matrix, size }: Placement, { trim }: Side, bleed: number): Rect {
  const [left, bottom, right, top] = transformBox([0, 0, size.width, size.height], matrix);
  // Moved by creep, its edge is not quite where it is cut.
  const reach = (edge: number, cut: number, out: number) => (Math.abs(edge - cut) <= bleed ? cut + out * bleed : edge);
  const [x0, x1] = [reach(left, trim.left, -1), reach(right, trim.left + trim.width, 1)];
  const [y0, y1] = [reach(bottom, trim.bottom, -1), reach(top, trim.bottom + trim.height, 1)];
  return overlap(room, { left: x0, bottom: y0, width: x1 - x0, height: y1 - y0 }) ?? room;
}

/** Where the page stands in eight mirrors, at its edges and corners. */
export function mirrored({ matrix, size }: Placement): Matrix[] {
  const across = (where: number, extent: number): readonly [number, number] =>
    where === 0 ? [1, 0] : [-1, where > 0 ? 2 * extent : 0];
  return [-1, 0, 1].flatMap((column) =>
    [-1, 0, 1].flatMap((row): Matrix[] => {
      if (column === 0 && row === 0) return [];
      const [a, e] = across(column, size.width);
      const [d, f] = across(row, size.height);
      return [multiply([a, 0, 0, d, e, f], matrix)];
    }),
  );
}
