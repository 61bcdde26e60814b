import { EPSILON, firstTop, onGrid } from './stack.js';
import type { Strip } from './strip.js';

/** Share of a line by which the white under a heading at a page's head may shrink to reach the grid. */
const TIGHTEST = 1 / 3;

/**
 * A column of strips, one below the other, in the making: what stands between the floats at the head of a page and
 * those at its foot. It knows how much of its white may grow: each white at most to its double, above a heading by no
 * more than a line and elsewhere by half a line. Lengths in points, from the column's own head.
 */
export class Galley {
  /** Bottom of the last strip; 0 in an empty column. */
  y = 0;
  /** So many whites, or groups of them between two lines of the grid, may take one line more. */
  units = 0;
  /** By how much the white above the last strip may grow. */
  growth = 0;
  /** … and all whites since the last line of the grid. */
  private loose = 0;
  private empty = true;
  /** The last strip belongs to a heading; all do. */
  private heading = false;
  private headed = true;
  /** White that the last strip has below it. */
  private below = 0;

  constructor(private readonly leading: number) {}

  copy(): Galley {
    return Object.assign(new Galley(this.leading), this);
  }

  /** Sets a strip under the others; gives its top. */
  add<R>(strip: Strip<R>): number {
    const white = Math.max(this.below, strip.above);
    const top = this.empty ? firstTop(strip, this.leading) : this.topOf(strip, this.y + white);
    const rigid = this.empty || this.heading || strip.rigid || white === 0;
    this.growth = rigid ? 0 : Math.min(top - this.y, strip.heading ? this.leading : this.leading / 2);
    this.loose += this.growth;
    if (strip.grid !== null) {
      if (this.loose >= this.leading - EPSILON) this.units++;
      this.loose = 0;
    }
    this.heading = strip.heading;
    this.headed &&= this.heading;
    this.empty = false;
    this.below = strip.below;
    this.y = top + strip.height;
    return top;
  }

  /** Where a strip stands whose white ends at `top`. */
  private topOf<R>(strip: Strip<R>, top: number): number {
    if (!this.headed || strip.heading || strip.grid === null) return onGrid(top, strip.grid, this.leading);
    const over = (top + strip.grid) % this.leading;
    const most = Math.min(this.leading * TIGHTEST, strip.above + this.leading * 0.1);
    return over <= most ? top - over : onGrid(top, strip.grid, this.leading);
  }
}
