import type { Duplex, PrintOrder } from './order.js';
import type { Side, Size } from './side.js';

/** A sheet is turned like a leaf of the book, about its upright edge, unless the printer does otherwise. */
export function isTurned(face: Side['face'], sheet: Size, { duplex }: PrintOrder): boolean {
  return face === 'back' && duplex !== null && duplex !== uprightEdge(sheet);
}

export function uprightEdge({ width, height }: Size): Duplex {
  return width > height ? 'short-edge' : 'long-edge';
}
