import type { Matrix } from '../pdf/matrix.js';
import { type Rect, type Size, scaleInto } from './side.js';

/** How a page lies in its place: as it is shown, or a quarter of a turn to one side. */
export type Turn = 'none' | 'anticlockwise' | 'clockwise';

/** A page as it is shown. */
export interface ShownPage extends Size {
  /** How far its file turns it for that, clockwise, in degrees; none where it is not said. */
  readonly rotate?: number;
}

/** How much larger a page has to become, for its reader has to turn the sheet. */
const WORTH = 1.1;

/**
 * How a page that lies across among others fills `room`: with its lines beginning at the foot, as books have their wide
 * tables, on all pages alike. Where its file has turned it to be read on a screen it stands as it did before, its head
 * and folio where the other pages have theirs.
 */
export function turnInto(page: ShownPage, room: Size, rightToLeft: boolean): Turn {
  if (scaleInto(turnedSize(page, 'clockwise'), room) < WORTH * scaleInto(page, room)) return 'none';
  if (page.rotate === 90) return 'anticlockwise';
  if (page.rotate === 270) return 'clockwise';
  return rightToLeft ? 'clockwise' : 'anticlockwise';
}

/** `size` as it lies. */
export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn === 'none' ? { width, height } : { width: height, height: width };
}

/** From a page’s coordinates to those of its side, where its place has its lower left corner at `left`, `bottom`. */
export function placeMatrix(
  page: Size,
  scale: number,
  turn: Turn,
  { left, bottom }: Pick<Rect, 'left' | 'bottom'>,
): Matrix {
  switch (turn) {
    case 'none':
      return [scale, 0, 0, scale, left, bottom];
    case 'anticlockwise':
      return [0, scale, -scale, 0, left + page.height * scale, bottom];
    case 'clockwise':
      return [0, -scale, scale, 0, left, bottom + page.width * scale];
  }
}
