import type { Bibliography } from '../citation/cited-paper.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Block, CitedInline, Place } from '../paper/index.js';
import type { Tag } from '../paper/tag.js';
import type { Line } from '../paragraph/line.js';
import type { Picture } from '../shape/drawing.js';
import type { BackReferences } from './back-references.js';
import type { Highlight } from './code-look.js';
import { COSTS } from './costs.js';
import type { Design } from './design.js';
import { mirroredStrips } from './direction.js';
import { designIn, isSame, type Language, leadingRatio, styleIn } from './language.js';
import { baseline, EXACT, type LineRoom, roomFor } from './line-room.js';
import type { TextFragment } from './page.js';
import type { ParagraphStyle, Setter } from './setter.js';
import { Stretch } from './stretch.js';
import type { Part, Strip } from './strip.js';

/** Where blocks are composed. Lengths in points. */
export interface Scope {
  /** Structure that the blocks belong to. */
  readonly parent: Tag;
  /** Edge within the type area, from the side where reading starts. */
  readonly left: number;
  readonly measure: number;
  /** Style of running text here. */
  readonly text: ParagraphStyle;
  /** Lines stand on the baseline grid. */
  readonly grid: boolean;
  /** Paragraphs are told apart by space instead of an indent. */
  readonly spaced: boolean;
  /** Depth of headings above. */
  readonly depth: number;
}

/** Text is never set narrower than this, however deep it is nested; beyond that nothing is indented further. Ems. */
const NARROWEST = 8;

/** The scope indented by so many points where reading starts and ends, as far as there is room. */
export function indented(scope: Scope, left: number, right: number, em: number): Scope {
  const room = Math.max(0, scope.measure - NARROWEST * em);
  const share = left + right > room ? room / (left + right) : 1;
  return { ...scope, left: scope.left + left * share, measure: scope.measure - (left + right) * share };
}

/** What the flow is made with. */
export interface Tools<R> {
  readonly design: Design;
  readonly setter: Setter<R>;
  readonly images: ReadonlyMap<string, Picture>;
  readonly diagnostics: Diagnostic[];
  readonly highlight: Highlight;
  readonly backReferences: BackReferences;
  readonly bibliography: Bibliography | null;
  /** Composes blocks one after another; handed over here because blocks contain blocks. */
  readonly compose: (blocks: readonly Block<CitedInline>[], flow: Flow<R>, scope: Scope) => void;
}

/** A float that marks notes must leave them room on its page: share of the type area's depth. */
const TALLEST_NOTED = 0.6;
/** What runs over the edge, and what helps. */
const TOO_WIDE = {
  what: 'A line',
  hint: 'Put a soft hyphen or a space where the long word or address may break, or word the sentence differently.',
};

/** Overfull by less than this cannot be seen. Points. */
const VISIBLE = 0.05;

/** A vertical list in the making: the body's, or one note's. */
export class Flow<R> {
  readonly strips: Strip<R>[] = [];
  /** What of them may be composed anew. */
  readonly stretches: Stretch<R>[] = [];
  private gap = 0;
  private cost = 0;
  /** Least costs of a page that ends before each of the next strips. */
  private bonds: number[] = [];
  private labels: Part<R>[] = [];
  /** Height of the headings that nothing has followed yet, points. */
  headed = 0;
  private opening: readonly string[] = [];
  private chapter = false;

  constructor(private made: Tools<R>) {}

  get tools(): Tools<R> {
    return this.made;
  }

  get design(): Design {
    return this.made.design;
  }

  get setter(): Setter<R> {
    return this.made.setter;
  }

  /** A list that goes on as this one would; its diagnostics go to `diagnostics`. */
  continued(diagnostics: Diagnostic[]): Flow<R> {
    const made = { ...this.made, diagnostics };
    const state = { made, strips: [], stretches: [], bonds: [...this.bonds], labels: [...this.labels] };
    return Object.assign(new Flow(made), this, state);
  }

  /** Adds what `compose` makes below `parent`: it may be composed anew once the pages are known. */
  stretch(parent: Tag, compose: (flow: Flow<R>) => void): void {
    const stretch = new Stretch(this.continued([]), this.strips.length, parent, compose);
    const end = stretch.compose();
    this.stretches.push(stretch);
    this.strips.push(...end.strips);
    const { made, strips, stretches } = this;
    Object.assign(this, end, { made, strips, stretches });
  }

  /** At least `points` of white before what comes next. */
  space(points: number): void {
    this.gap = Math.max(this.gap, points);
  }

  /** No page ends before any of the next `count` strips. */
  keep(count: number): void {
    for (let at = 0; at < count; at++) this.bind(at, COSTS.forbidden);
  }

  /**
   * No page ends before the next strip, which `what` leads: a heading, or a term of a list. If it had two to itself,
   * a chain of short sections would leave no place where a page may end at all.
   */
  lead(what: 'heading' | 'term'): void {
    this.bind(0, what === 'heading' ? COSTS.heading : COSTS.forbidden);
    this.bind(1, COSTS.underHeading);
  }

  private bind(at: number, cost: number): void {
    this.bonds[at] = Math.max(this.bonds[at] ?? 0, cost);
  }

  /** A page that ends here costs at least `cost`. */
  resist(cost: number): void {
    this.cost = Math.max(this.cost, cost);
  }

  /** A page that ends before strip `at`, which is already there, costs at least `cost`. */
  resistAt(at: number, cost: number): void {
    const strip = this.strips[at];
    if (strip && strip.cost < cost) this.strips[at] = { ...strip, cost };
  }

  /** The heading of a section begins at the next strip, `depth` headings below the first level. */
  open(id: string, depth: number): void {
    // Strips before share the empty array.
    this.opening = [...this.opening, id];
    this.chapter ||= depth === 0;
  }

  /** Printed on the first line of what comes next, before it: bullet, number of a note. */
  label(line: Line<R> | undefined, left: number, noteStart: number): void {
    if (line) this.labels.push({ ...textPart(line, left, 0), noteStart });
  }

  /** What comes next stands behind a label. */
  get labelled(): boolean {
    return this.labels.length > 0;
  }

  /** The label of something that turned out empty gets a line of its own. */
  flushLabels(style: ParagraphStyle): void {
    if (this.labels.length > 0) this.push({ height: style.leading, parts: [] }, baseline(style));
  }

  /** A passage in another language: set in its styles, and its column mirrored if it runs the other way. */
  within(language: Language, scope: Scope, inside: (scope: Scope) => void): void {
    const outer = this.made;
    if (isSame(language, outer.design)) {
      inside(scope);
      return;
    }
    const first = this.strips.length;
    const labels = this.labels.length;
    this.made = { ...outer, design: designIn(outer.design, language) };
    const grid = scope.grid && leadingRatio(outer.design.lang, language.lang) === 1;
    inside({ ...scope, grid, text: styleIn(scope.text, language) });
    this.made = outer;
    if (language.rtl === outer.design.rtl) return;
    const mirror = (strips: Strip<R>[]) => mirroredStrips(strips, scope.left, scope.measure, labels);
    this.strips.push(...mirror(this.strips.splice(first)));
    for (const stretch of this.stretches) if (stretch.at >= first) stretch.mirror(mirror);
  }

  /** Adds a strip; `y` is the baseline of its first line. */
  push(strip: Pick<Strip<R>, 'height' | 'parts'> & Partial<Strip<R>>, y: number): void {
    const labels = this.labels.map((label) => (label.kind === 'text' ? { ...label, y } : label));
    this.strips.push({
      grid: null,
      heading: false,
      below: 0,
      float: 0,
      fixed: false,
      rigid: false,
      turned: false,
      hyphen: false,
      notes: [],
      repeats: [],
      place: null,
      ...strip,
      above: this.gap + (strip.above ?? 0),
      opens: this.opening,
      chapter: this.chapter,
      cost: Math.max(this.bonds.shift() ?? 0, this.cost, strip.cost ?? 0),
      parts: labels.length > 0 ? [...labels, ...strip.parts] : strip.parts,
    });
    this.headed = 0;
    this.gap = 0;
    this.cost = 0;
    this.chapter = false;
    if (labels.length > 0) this.labels = [];
    if (this.opening.length > 0) this.opening = [];
  }

  /**
   * What was pushed from strip `first` on is a figure or table with `below` points of white under it. Where it is
   * `movable` and not taller than a page, it may be set at the head or foot of its page or the next one.
   */
  float(first: number, below: number, movable: boolean): void {
    const strips = this.strips.splice(first);
    const height = strips.reduce((sum, strip, at) => sum + strip.height + (at > 0 ? strip.above : 0), 0);
    const noted = strips.some(({ notes }) => notes.length > 0);
    const floats = movable && height <= this.design.depth * (noted ? TALLEST_NOTED : 1);
    strips.forEach((strip, at) => {
      const whole = at === 0 ? { float: floats ? strips.length : 0, fixed: !floats } : { rigid: true };
      this.strips.push({ ...strip, ...whole, below: floats && at === strips.length - 1 ? below : 0 });
    });
    if (!floats) this.space(below);
  }

  /**
   * Adds the lines of a paragraph; a page that ends within it costs at least `whole`. `grid` is whether each line
   * stands on the baseline grid, or how far below the first one's top a line of the grid has to lie.
   */
  lines(
    lines: readonly Line<R>[],
    style: ParagraphStyle,
    scope: { readonly left: number; readonly grid: boolean | number },
    place: Place | null,
    whole = 0,
  ): void {
    const count = lines.length;
    const paragraph = { lines: count, justified: style.align === 'justify', leading: style.leading, place };
    let room: LineRoom = EXACT;
    for (let at = 0; at < count; at++) {
      const line = lines[at] as Line<R>;
      this.report(line, place);
      room = roomFor(line, style, room);
      const y = room.above + baseline(style);
      const part = { ...textPart(line, scope.left, y), line, paragraph };
      const cost = at === 0 ? 0 : Math.max(whole, lineCost(at, count));
      const heading = typeof scope.grid === 'number';
      const hyphen = at > 0 && (lines[at - 1] as Line<R>).hyphenated;
      const grid = scope.grid === true ? room.above : at === 0 && scope.grid !== false ? scope.grid : null;
      this.push(
        {
          height: room.above + style.leading + room.below,
          grid,
          heading,
          notes: line.notes,
          parts: [part],
          cost,
          hyphen,
          place,
        },
        y,
      );
    }
  }

  /** A line wider than its measure is the author's to mend, and only he sees where. */
  report(line: Line<unknown>, place: Place | null, { what, hint } = TOO_WIDE): void {
    if (line.overfull <= VISIBLE) return;
    const points = line.overfull.toFixed(1);
    this.tools.diagnostics.push(
      diagnose('line-overfull', line.place ?? place, `${what} runs ${points} pt over the edge of its column`, {
        actual: `${points} pt too wide`,
        expected: ['0 pt'],
        hint,
      }),
    );
  }
}

/** A line to be printed with its column at `x` and its baseline at `y`. */
export function textPart<R>(line: Line<R>, x: number, y: number): TextFragment<R> {
  const { measure: width, runs, within = false } = line;
  return { kind: 'text', x, y, width, runs, artifact: null, noteStart: 0, within };
}

/** Cost of a page that ends before line `at` of `count`. */
function lineCost(at: number, count: number): number {
  return (at === 1 ? COSTS.orphan : 0) + (at === count - 1 ? COSTS.widow : 0);
}
