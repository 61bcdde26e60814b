/**
 * Boxes, glue and penalties (Knuth and Plass, “Breaking Paragraphs into Lines”, Software: Practice and
 * Experience 11, 1981, p. 1124), as a structure of arrays: a paragraph of a book has thousands of items, and
 * one buffer serves every paragraph in turn. Lengths in points.
 */

export const BOX = 0;
export const GLUE = 1;
export const PENALTY = 2;

/** The penalty of a break that must be taken (p. 1125). */
export const FORCED = Number.NEGATIVE_INFINITY;

/** A line may end at this glue. */
export const BREAKABLE = 1;
/** Two of these at the ends of successive lines displease (p. 1124). */
export const FLAGGED = 2;
/** Left out while a paragraph is tried without hyphens. */
export const HYPHEN = 4;
/** What follows this hyphen would stand alone on the last line before a forced break: the end of a divided word. */
export const STUB = 8;

export class Items {
  length = 0;
  kind = new Uint8Array(256);
  flags = new Uint8Array(256);
  /** What a break here costs; 0 for glue. */
  cost = new Float64Array(256);
  /** Added to the line if it ends here: the hyphen's width, less what hangs past the edge (below 0 without one). */
  added = new Float64Array(256);
  /** Index of the piece that the item stands for. */
  piece = new Int32Array(256);
  /** Sums over all items before this one (p. 1160): a line's totals are differences of two. */
  width = new Float64Array(256);
  stretch = new Float64Array(256);
  shrink = new Float64Array(256);
  /** … of how much wider or narrower the letters may be drawn (font expansion). */
  give = new Float64Array(256);
  /** Width before this item, and what of it hangs past the edge where a line begins with it. */
  outset = new Float64Array(256);

  clear(): void {
    this.length = 0;
    this.width[0] = 0;
    this.stretch[0] = 0;
    this.shrink[0] = 0;
    this.give[0] = 0;
  }

  /**
   * `give` is how much wider or narrower its letters may be drawn (font expansion), `left` how far it hangs past the
   * edge where a line begins with it; points.
   */
  box(width: number, piece: number, give = 0, left = 0): void {
    this.push(BOX, piece, 0, 0, 0, width, 0, 0, give);
    this.outset[this.length - 1] = (this.width[this.length - 1] as number) + left;
  }

  /** `added` as in the field of that name. */
  glue(width: number, stretch: number, shrink: number, breakable: boolean, piece: number, added = 0): void {
    this.push(GLUE, piece, breakable ? BREAKABLE : 0, 0, added, width, stretch, shrink);
  }

  penalty(cost: number, added: number, flags: number, piece: number): void {
    this.push(PENALTY, piece, flags, cost, added, 0, 0, 0);
  }

  /** Ends the line. Glue before it is dropped, so that a break cannot leave an empty line behind it. */
  force(piece: number, added = 0): void {
    while (this.length > 0 && this.kind[this.length - 1] === GLUE) this.length--;
    this.markStubs();
    this.penalty(FORCED, added, 0, piece);
  }

  private markStubs(): void {
    for (let at = this.length - 1; at >= 0 && this.kind[at] !== GLUE && this.cost[at] !== FORCED; at--) {
      const flags = this.flags[at] as number;
      if ((flags & HYPHEN) !== 0) this.flags[at] = flags | STUB;
    }
  }

  /** Whether a line may end at item `at` (p. 1125: at a penalty, or at glue that follows a box). */
  legal(at: number): boolean {
    const kind = this.kind[at];
    if (kind === PENALTY) return true;
    return kind === GLUE && at > 0 && this.kind[at - 1] !== GLUE && ((this.flags[at] ?? 0) & BREAKABLE) !== 0;
  }

  /** Width of the line from item `start` to a break at `at`, between the edges of the measure. */
  natural(start: number, at: number): number {
    return (this.width[at] as number) + (this.added[at] as number) - (this.outset[start] as number);
  }

  /** First item of the line after a break at `at`: glue and unforced penalties are discarded (p. 1126). */
  after(at: number): number {
    let next = this.kind[at] === PENALTY ? at + 1 : at;
    while (next < this.length && this.kind[next] !== BOX && this.cost[next] !== FORCED) next++;
    return next;
  }

  private push(
    kind: number,
    piece: number,
    flags: number,
    cost: number,
    added: number,
    width: number,
    stretch: number,
    shrink: number,
    give = 0,
  ): void {
    const at = this.length;
    if (at + 1 >= this.kind.length) this.grow();
    this.kind[at] = kind;
    this.piece[at] = piece;
    this.flags[at] = flags;
    this.cost[at] = cost;
    this.added[at] = added;
    this.outset[at] = this.width[at] as number;
    this.width[at + 1] = (this.width[at] as number) + width;
    this.stretch[at + 1] = (this.stretch[at] as number) + stretch;
    this.shrink[at + 1] = (this.shrink[at] as number) + shrink;
    this.give[at + 1] = (this.give[at] as number) + give;
    this.length = at + 1;
  }

  private grow(): void {
    const size = this.kind.length * 2;
    const bytes = (old: Uint8Array) => {
      const made = new Uint8Array(size);
      made.set(old);
      return made;
    };
    const floats = (old: Float64Array) => {
      const made = new Float64Array(size);
      made.set(old);
      return made;
    };
    const piece = new Int32Array(size);
    piece.set(this.piece);
    this.piece = piece;
    this.kind = bytes(this.kind);
    this.flags = bytes(this.flags);
    this.cost = floats(this.cost);
    this.added = floats(this.added);
    this.width = floats(this.width);
    this.stretch = floats(this.stretch);
    this.shrink = floats(this.shrink);
    this.give = floats(this.give);
    this.outset = floats(this.outset);
  }
}
