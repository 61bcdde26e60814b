import { COSTS, shortness, stretching, unevenness } from './costs.js';
import { Draft, type Material } from './draft.js';
import { type Foot, fitFoot, forceFoot } from './foot.js';
import { linesToFill } from './justify.js';
import { type Floats, NO_FLOATS, type Offer, type Range, type State } from './page-break.js';
import { blockHeight, EPSILON, footRuleHeight } from './stack.js';
import type { Strip } from './strip.js';

/** So many floats may wait at once; one more, and the page ends before it. */
const MOST_WAITING = 3;
/** So many places of a page's floats are tried; then every float stands where it comes. */
const MOST_DRAFTS = 16;
/** A page of floats alone is emptier than it should be below this share. */
const FULL_OF_FLOATS = 0.7;
/** Fewer lines than these are a scrap on the last page. */
const SCRAP = 5;

/** Tries all pages that can follow one state, and offers each. */
export class PageSearch<R> {
  private found = false;
  private drafts = 0;

  constructor(
    private readonly material: Material<R>,
    private readonly state: State,
    private readonly offer: Offer,
  ) {}

  run(): void {
    const { foot, floats } = this.state;
    const { waiting } = floats;
    for (let count = waiting.length; count >= 0; count--) this.begin(waiting.slice(0, count), waiting.slice(count), []);
    // Only where they fit nowhere do floats wait for yet another page.
    for (let count = waiting.length - 1; count >= 0 && !this.found; count--) {
      this.begin(waiting.slice(0, count), [], waiting.slice(count));
    }
    if (foot.rest.length > 0) this.notesOnly();
    if (!this.found) this.despair();
  }

  /** Floats that waited go to the page's head or foot, or wait on. */
  private begin(top: readonly Range[], bottom: readonly Range[], later: readonly Range[]): void {
    const draft = new Draft(this.material, this.state.foot.rest);
    for (const float of top) draft.top(float);
    for (const float of bottom) draft.bottom(float);
    for (const float of later) draft.later(float);
    if (top.length > 0 && bottom.length === 0) this.considerFloats(draft);
    this.extend(draft, this.state.to);
  }

  /** Sets strips from `start` on below a draft's text, and considers a page's end after each. */
  private extend(draft: Draft<R>, start: number): void {
    const { strips } = this.material;
    for (let at = start; at < strips.length; at++) {
      const strip = strips[at] as Strip<R>;
      if (strip.float > 0) {
        this.branch(draft, { from: at, to: at + strip.float });
        if (!draft.here({ from: at, to: at + strip.float })) return;
      }
      if (!draft.add(strip) || !this.consider(draft, at + 1)) return;
    }
  }

  /** Tries the float below a draft's text at the page's head, at its foot, and on a later page. */
  private branch(draft: Draft<R>, float: Range): void {
    if (draft.textHeight <= 0 || this.drafts > MOST_DRAFTS) return;
    const top = draft.copy();
    if (top.top(float)) this.follow(top, float);
    const bottom = draft.copy();
    if (bottom.bottom(float)) this.follow(bottom, float);
    if (draft.places.waiting.length >= MOST_WAITING) return;
    const later = draft.copy();
    later.later(float);
    this.follow(later, float);
  }

  private follow(draft: Draft<R>, float: Range): void {
    this.drafts++;
    if (this.consider(draft, float.to)) this.extend(draft, float.to);
  }

  /** A page that ends before strip `to`; false where that much does not fit. */
  private consider(draft: Draft<R>, to: number): boolean {
    const foot = draft.foot();
    if (foot === null) return false;
    const { design, strips } = this.material;
    const notes = foot.slices.length > 0 ? foot.height + footRuleHeight(design) : 0;
    const cost = COSTS.page + foot.cost + this.floatCosts(draft, to);
    if (to === strips.length && foot.rest.length === 0 && draft.places.waiting.length === 0) {
      this.enter(draft, to, foot, cost + this.lastCost(draft), 0);
      return true;
    }
    const empty = (design.depth - draft.height - notes) / design.leading;
    const level = notes > 0 || draft.places.bottom.length > 0;
    const filled = linesToFill(empty, draft.units, level);
    const short = level ? 0 : Math.max(0, Math.floor(empty + EPSILON) - filled);
    const emptiness = stretching(filled) + shortness(filled > 0 && !level ? 0 : empty - filled);
    this.enter(draft, to, foot, cost + emptiness + this.unevennessOf(short) + this.endCost(draft, to), short);
    return true;
  }

  private enter(draft: Draft<R>, to: number, foot: Foot, cost: number, short: number): void {
    this.found = true;
    this.offer(to, draft.places, foot, 0, cost, short);
  }

  private lastCost(draft: Draft<R>): number {
    const scrap = draft.height < SCRAP * this.material.design.leading && this.state.previous !== null;
    return scrap ? COSTS.lastPageScrap : 0;
  }

  /** What it costs to end before strip `to`. */
  private endCost(draft: Draft<R>, to: number): number {
    const strip = this.material.strips[to];
    if (!strip) return draft.leastCost;
    // A float at the next page's head has only waited.
    const own = strip.float > 0 && strip.cost <= COSTS.lead ? COSTS.floatWaits : strip.cost;
    return Math.max(own, draft.leastCost) + (strip.hyphen ? this.hyphenCost() : 0);
  }

  private hyphenCost(): number {
    if (!this.material.design.twoSided) return COSTS.hyphen;
    return this.state.pages % 2 === 0 ? COSTS.hyphenTurned : COSTS.hyphenFacing;
  }

  /** Two pages that are seen together should end at one depth; on one-sided paper all are, a little. */
  private unevennessOf(short: number): number {
    const { previous, pages, short: before } = this.state;
    const { twoSided } = this.material.design;
    return previous === null || (twoSided && pages % 2 === 1) ? 0 : unevenness(short - before, twoSided);
  }

  private floatCosts(draft: Draft<R>, to: number): number {
    let cost = draft.hereCost;
    if (draft.places === NO_FLOATS) return cost;
    const { top, bottom, waiting } = draft.places;
    for (const float of top) if (this.isNew(float)) cost += COSTS.floatMoves;
    if (top.length > 0 && this.beginsInTable()) cost += COSTS.floatSplitsTable;
    for (const float of bottom) cost += COSTS.floatMoves + this.passing(float, to);
    for (const float of waiting) cost += this.waitingCost(float, to);
    return cost;
  }

  private waitingCost(float: Range, to: number): number {
    if (this.isNew(float)) return COSTS.floatWaits + this.passing(float, to);
    return this.passed(float, to) ? COSTS.floatAstray : COSTS.floatWaitsAgain;
  }

  /** A table's head is set again where a page begins with one of its rows. */
  private beginsInTable(): boolean {
    return (this.material.strips[this.state.to]?.repeats.length ?? 0) > 0;
  }

  /** Whether a float stands on this page in the source. */
  private isNew({ from }: Range): boolean {
    return from >= this.state.to;
  }

  /** What it costs that sections begin between a float and strip `to`, where it is printed after that. */
  private passing(float: Range, to: number): number {
    const { sections } = this.material;
    if (this.passed(float, to)) return COSTS.floatPassesChapter;
    return COSTS.floatPassesSection * ((sections[to] as number) - (sections[float.to] as number));
  }

  /** Whether a section of the first level begins between a float and strip `to`. */
  private passed(float: Range, to: number): boolean {
    const { chapters } = this.material;
    return (chapters[to] as number) > (chapters[float.to] as number);
  }

  /** A page with the floats at its head and notes, but no text. */
  private considerFloats(draft: Draft<R>): void {
    const foot = draft.foot();
    if (foot === null) return;
    const { design, strips } = this.material;
    const { top, waiting } = draft.places;
    const full = (blockHeight(strips, top, design.leading) + foot.height) / design.depth;
    const last = this.state.to === strips.length && waiting.length === 0 && foot.rest.length === 0;
    const cost = full >= FULL_OF_FLOATS || last ? COSTS.floatPage : COSTS.floatPageEmpty;
    this.enter(draft, this.state.to, foot, COSTS.page + cost + foot.cost + this.floatCosts(draft, this.state.to), 0);
  }

  /** A page on which earlier notes go on, and nothing else. */
  private notesOnly(): void {
    const { state } = this;
    const { bodies, design, strips } = this.material;
    const { rest } = state.foot;
    const foot = fitFoot(bodies, rest, rest.length, design.depth - footRuleHeight(design));
    if (foot === null || foot.slices.length === 0) return;
    let cost = COSTS.page + foot.cost + (state.to === strips.length ? 0 : COSTS.notesOnly);
    for (const float of state.floats.waiting) cost += this.waitingCost(float, state.to);
    this.found = true;
    this.offer(state.to, { ...NO_FLOATS, waiting: state.floats.waiting }, foot, 0, cost, 0);
  }

  /** Nothing fits: the float that waits, or else the next strip, is set alone, with at least the beginning of each of its notes. */
  private despair(): void {
    const { state } = this;
    const { strips, bodies, design } = this.material;
    const draft = new Draft(this.material, state.foot.rest);
    const [float, ...others] = state.floats.waiting;
    const strip = strips[state.to];
    if (float) draft.top(float);
    else if (strip) draft.add(strip);
    const room = float || strip ? design.depth - draft.height - footRuleHeight(design) : Number.MAX_VALUE;
    const foot = forceFoot(bodies, draft.notes, state.foot.rest.length, room);
    const used = draft.height + (foot.slices.length > 0 ? foot.height + footRuleHeight(design) : 0);
    const to = float || !strip ? state.to : state.to + 1;
    const cost = COSTS.forbidden + foot.cost + (to > state.to ? (strips[to]?.cost ?? 0) : 0);
    const floats: Floats = { ...NO_FLOATS, top: float ? [float] : [], waiting: others };
    this.offer(to, floats, foot, Math.max(0, used - design.depth), cost, 0);
  }
}
