import type { NoteBody } from './compose/note.js';
import { COSTS } from './costs.js';
import type { Design } from './design.js';
import { EMPTY_FOOT, type Foot, fitFoot, heightFrom, type Rest } from './foot.js';
import { Galley } from './galley.js';
import { type Floats, NO_FLOATS, type Range } from './page-break.js';
import { blockHeight, EPSILON, footRuleHeight, headHeight, tailHeight } from './stack.js';
import type { Strip } from './strip.js';

/** What is broken into pages, and for which page. */
export interface Material<R> {
  readonly strips: readonly Strip<R>[];
  readonly bodies: readonly NoteBody<R>[];
  readonly design: Design;
  /** `chapters[at]` is how many sections of the first level begin before strip `at`. */
  readonly chapters: Int32Array;
  /** … and how many of any level. */
  readonly sections: Int32Array;
}

/** A float that takes more than this share of the page looks better at its head than within the text. */
const TALL = 0.6;
/** Fewer lines of text than these look lost above or below a float. */
const LOST = 3;

/** Places of floats in their order: none may stand before an earlier one. */
const PLACES = { top: 0, here: 1, bottom: 2, later: 3 } as const;

/**
 * A page in the making, the one state of page breaking: it is copied where a float may go to several places. Marks
 * of notes keep the order of their numbers: where a float that has some leaves its place, no text with marks comes
 * between the two. Lengths in points.
 */
export class Draft<R> {
  private galley: Galley;
  private floats: Floats = NO_FLOATS;
  /** Heights of the floats at head and foot, with the white between them and the text. */
  private head = 0;
  private tail = 0;
  private wanted: Rest[];
  private notesHeight = 0;
  private complete: Foot | null = null;
  /** Place of the last float. */
  private place: number = PLACES.top;
  /** A heading or the whole paper has begun in the text; a note was marked there; no more may be marked. */
  private opened = false;
  private marked = false;
  private sealed = false;
  /** The text's bottom at the end of the last float that stands in it. */
  private floatEnd = 0;
  /** What a page costs that ends right behind a float which has left its place: a heading may stand above. */
  private bond = 0;
  private cost = 0;

  constructor(
    private readonly material: Material<R>,
    private readonly rests: readonly Rest[],
  ) {
    this.galley = new Galley(material.design.leading);
    this.wanted = [...rests];
    for (const { note, from } of rests) this.notesHeight += heightFrom(material.bodies[note - 1] as NoteBody<R>, from);
  }

  copy(): Draft<R> {
    const made = Object.assign(new Draft(this.material, []), this);
    made.galley = this.galley.copy();
    made.wanted = [...this.wanted];
    return made;
  }

  /** The text's bottom, from its own head. */
  get textHeight(): number {
    return this.galley.y;
  }

  /** Lines that the white in the text can take. */
  get units(): number {
    return this.galley.units;
  }

  get places(): Floats {
    return this.floats;
  }

  /** What the places of the floats cost that stand within the text. */
  get hereCost(): number {
    const below = this.floatEnd > 0 ? this.galley.y - this.floatEnd : 0;
    return this.cost + (below > 0 && below < LOST * this.material.design.leading ? COSTS.lostLines : 0);
  }

  /** Least cost of a page that ends here. */
  get leastCost(): number {
    return this.bond;
  }

  /** Bottom of the text with all floats. */
  get height(): number {
    return this.head + this.galley.y + this.tail;
  }

  /** Sets a strip below the text; false where that would bring notes, figures or tables out of order. */
  add(strip: Strip<R>): boolean {
    if (strip.fixed && this.place > PLACES.here) return false;
    if (strip.fixed) this.place = PLACES.here;
    if (strip.notes.length > 0) {
      if (this.sealed) return false;
      this.marked = true;
      this.want(strip);
    }
    if (strip.opens.length > 0 || strip === this.material.strips[0]) this.opened = true;
    this.galley.add(strip);
    if (strip.below > 0) this.floatEnd = this.galley.y;
    this.bond = 0;
    return true;
  }

  /** The float that begins below the text stands there. False where an earlier one comes later. */
  here(float: Range): boolean {
    if (this.place > PLACES.here) return false;
    this.place = PLACES.here;
    const { strips, design } = this.material;
    if (this.galley.y <= 0) return true;
    if (blockHeight(strips, [float], design.leading) > design.depth * TALL) this.cost += COSTS.floatTall;
    if (this.galley.y < LOST * design.leading) this.cost += COSTS.lostLines;
    return true;
  }

  /** A float at the page's head; neither before its section begins nor above the title. */
  top(float: Range): boolean {
    const marks = this.marks(float);
    if (this.place > PLACES.top || this.opened || (marks && this.marked)) return false;
    this.floats = { ...this.floats, top: [...this.floats.top, float] };
    this.head = headHeight(this.material.strips, this.floats.top, this.material.design.leading);
    this.wantAll(float);
    this.leave(float);
    return true;
  }

  /** A float at the page's foot. */
  bottom(float: Range): boolean {
    if (this.place > PLACES.bottom) return false;
    this.place = PLACES.bottom;
    this.floats = { ...this.floats, bottom: [...this.floats.bottom, float] };
    this.tail = tailHeight(this.material.strips, this.floats.bottom, this.material.design.leading);
    this.wantAll(float);
    this.sealed ||= this.marks(float);
    this.leave(float);
    return true;
  }

  /** A float is left for a later page. */
  later(float: Range): void {
    this.place = PLACES.later;
    this.floats = { ...this.floats, waiting: [...this.floats.waiting, float] };
    this.sealed ||= this.marks(float);
    this.leave(float);
  }

  /** The page's notes, where text, floats and notes find room; otherwise null. */
  foot(): Foot | null {
    const { depth } = this.material.design;
    const room = depth - this.height;
    if (room < -EPSILON) return null;
    if (this.wanted.length === 0) return EMPTY_FOOT;
    const net = room - footRuleHeight(this.material.design);
    if (this.notesHeight <= net + EPSILON) return this.whole();
    return fitFoot(this.material.bodies, this.wanted, this.rests.length, net);
  }

  /** Notes whose marks are on the page, behind those that go on. */
  get notes(): readonly Rest[] {
    return this.wanted;
  }

  /** All notes complete: the common case, the same for all pages that end before the next note's mark. */
  private whole(): Foot {
    if (this.complete?.slices.length === this.wanted.length) return this.complete;
    const { bodies } = this.material;
    const slices = this.wanted.map(({ note, from }) => ({ note, from, to: bodies[note - 1]?.strips.length ?? 0 }));
    this.complete = { slices, rest: [], height: this.notesHeight, cost: 0 };
    return this.complete;
  }

  private leave({ from }: Range): void {
    const { cost } = this.material.strips[from] as Strip<R>;
    if (cost > COSTS.lead && this.galley.y > 0) this.bond = Math.max(this.bond, cost);
  }

  private want(strip: Strip<R>): void {
    for (const note of strip.notes) {
      const body = this.material.bodies[note - 1];
      if (!body) continue;
      this.wanted.push({ note, from: 0 });
      this.notesHeight += heightFrom(body, 0);
    }
  }

  private wantAll({ from, to }: Range): void {
    for (let at = from; at < to; at++) this.want(this.material.strips[at] as Strip<R>);
  }

  private marks({ from, to }: Range): boolean {
    for (let at = from; at < to; at++) if ((this.material.strips[at] as Strip<R>).notes.length > 0) return true;
    return false;
  }
}
