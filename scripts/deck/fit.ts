import { divisionOf } from './division.js';
import type { Draft } from './draft.js';
import { balanced, type Measured } from './measure/index.js';
import { narrowed, shortened } from './narrow.js';
import { numbered } from './part-number.js';
import { split, total } from './room.js';
import type { SlideKind } from './slide.js';

/*
 * How large drafts are set, and on how many slides. Type goes down from the largest of its kind as far as what stands
 * on the slide needs it; what does not fit in the last size of `SIZES` is divided over slides as even as they can be,
 * in one size. What is one part and still too high is set in the sizes of `LAST`, which no slide goes below.
 */

/** Classes of the theme for sizes of type, the largest first. */
const SIZES: { readonly [K in SlideKind]?: readonly string[] } = {
  title: ['large', '', 'long'],
  section: ['', 'long'],
  points: ['large', 'medium', 'compact'],
  definition: ['large', 'medium', 'compact'],
  beside: ['large', 'medium', 'compact'],
  table: ['', 'compact'],
  quotation: ['large', 'medium', 'compact'],
  code: ['large', 'compact', 'compact wide'],
  equation: ['large', 'medium', 'compact'],
};

const LAST: { readonly [K in SlideKind]?: readonly string[] } = {
  points: ['dense'],
  definition: ['dense'],
  beside: ['dense'],
  table: ['dense'],
  quotation: ['dense'],
  equation: ['dense'],
};

const SIZE_CLASSES: ReadonlySet<string> = new Set(['large', 'medium', 'compact', 'dense', 'wide']);

/** Their drafts say how large they are at most. */
const TITLES: ReadonlySet<SlideKind> = new Set(['title', 'section']);

/** Height in px that stays free: what may be measured wrongly, and more on a slide that is not in the last size of its kind. */
const FREE = { usual: 24, last: 16 };

export type MeasureAlone = (draft: Draft) => Measured;

/** A draft as the slides that it needs, each with the class for its size of type. */
export function fitted(draft: Draft, measure: MeasureAlone): Draft[] {
  const sizes = sizesOf(draft, measure);
  const one = sizes.find((size, at) =>
    fits(sized(draft, size), measure, at < sizes.length - 1 ? FREE.usual : FREE.last),
  );
  if (one !== undefined) return [sized(draft, one)];
  const all = [...sizes, ...(LAST[draft.kind] ?? [])];
  const narrow = narrower(draft, all, measure);
  if (narrow?.length === 1) return fitted(narrow[0]!, measure);
  const smallest = sizes.at(-1)!;
  const parts = (narrow ?? [draft]).flatMap((part) => divided(numbered(part, 9, 10), smallest, measure));
  const size = sizeFor(parts, all, measure);
  return parts.map((part, at) =>
    sized(numbered(shorter({ ...part, heading: draft.heading }, size, measure), at, parts.length), size),
  );
}

/**
 * Each of several drafts as the slides that it needs. Slides with the same heading are counted in it: who looks at one
 * knows that there is more, and no two are called the same.
 */
export function fittedAll(drafts: readonly Draft[], measure: MeasureAlone): Draft[][] {
  const all = new Tally(drafts.map(({ heading }) => heading));
  const slides = drafts.map((draft) => fitted(all.of(draft.heading) > 1 ? numbered(draft, 9, 10) : draft, measure));
  const counts = new Tally(slides.flatMap((parts, i) => parts.map(() => drafts[i]!.heading)));
  const met = new Tally<string | null>([]);
  return slides.map((parts, i) => {
    const { heading } = drafts[i]!;
    return parts.map((part) => numbered(part, met.add(heading) - 1, counts.of(heading)));
  });
}

/** How often each thing is met. */
class Tally<T> {
  private readonly counts = new Map<T, number>();
  constructor(things: readonly T[]) {
    for (const thing of things) this.add(thing);
  }

  of(thing: T): number {
    return this.counts.get(thing) ?? 0;
  }

  add(thing: T): number {
    this.counts.set(thing, this.of(thing) + 1);
    return this.of(thing);
  }
}

/** Whether a draft is one slide, in a size of `SIZES`. */
export function isRoomy(draft: Draft, measure: MeasureAlone): boolean {
  const [slide, ...others] = fitted(draft, measure);
  return others.length === 0 && slide?.classes.includes('dense') === false;
}

/** Kinds that are rather set in the smallest type than taken to pieces. */
const DENSE: ReadonlySet<SlideKind> = new Set(['table', 'equation']);

/** What is too wide in its smallest size in a form that is not; null where it is no wider than its slide. */
function narrower(draft: Draft, sizes: readonly string[], measure: MeasureAlone): Draft[] | null {
  const size = DENSE.has(draft.kind) ? sizes.at(-1)! : (sizes.find((one) => one === 'compact') ?? '');
  const { excess, sheet } = measure(sized(draft, size));
  if (excess <= 0) return null;
  const column = (sheet.width - INDENT) / (FORMULA * sheet.size);
  const bodies = narrowed(draft.body, column);
  if (!bodies) return null;
  const drafts = bodies.map((body) => withBody(draft, body));
  // What is no formula, though it begins like one, may become no narrower however often it is broken.
  if (bodies.length === 1) return measure(sized(drafts[0]!, size)).excess < excess ? drafts : null;
  return drafts.flatMap((one) => narrower(one, sizes, measure) ?? [one]);
}

/** Of a list, px; and how much larger than text formulas are set. */
const INDENT = 40;
const FORMULA = 1.05;

/** A row higher than a slide is cut; all of it is the speaker's. */
function shorter(draft: Draft, size: string, measure: MeasureAlone): Draft {
  const { height, sheet } = measure(sized(draft, size));
  const body = height > sheet.height ? shortened(draft.body, SHARE) : null;
  return body === null ? draft : shorter(withBody(draft, body), size, measure);
}

/** To which share a cell is cut at a time. */
const SHARE = 0.8;

/** Sizes that come into question: lines of code are broken only where they have no room in any. */
function sizesOf(draft: Draft, measure: MeasureAlone): readonly string[] {
  const { kind, classes } = draft;
  const sizes = SIZES[kind] ?? [''];
  if (TITLES.has(kind)) return sizes.slice(sizes.indexOf(sizes.find((size) => classes.includes(size)) ?? ''));
  if (kind !== 'code') return sizes;
  const whole = sizes.filter((size) => measure(sized(draft, size)).broken === 0);
  return whole.length > 1 ? whole.slice(0, -1) : sizes.slice(-1);
}

/** The largest size in which all parts fit, or else the smallest there is. */
function sizeFor(parts: readonly Draft[], sizes: readonly string[], measure: MeasureAlone): string {
  return sizes.find((size) => parts.every((part) => fits(sized(part, size), measure, FREE.last))) ?? sizes.at(-1)!;
}

function sized(draft: Draft, size: string): Draft {
  const given = (name: string) => !SIZE_CLASSES.has(name) && !(TITLES.has(draft.kind) && name === 'long');
  const others = draft.classes.filter(given);
  return { ...draft, classes: [...(size === '' ? [] : size.split(' ')), ...others] };
}

function fits(draft: Draft, measure: MeasureAlone, free: number): boolean {
  const { height, below, excess, sheet } = measure(draft);
  return excess <= 0 && height + below <= sheet.height - free;
}

/** A draft on as few slides as it needs in a size, none with much less than another. */
function divided(draft: Draft, size: string, measure: MeasureAlone): Draft[] {
  const whole = measure(sized(draft, size));
  const most = whole.sheet.height - whole.below - FREE.last;
  if (whole.height <= most) return [draft];
  const division = divisionOf(draft.body);
  if (!division) return [draft];
  const { units, body } = division;
  const heightOf = (some: readonly string[]) => measure(sized(withBody(draft, body(some)), size)).height;
  return runsOf(units, heightOf, most, whole.columns).flatMap((run) =>
    divided(withBody(draft, body(run)), size, measure),
  );
}

/** Units for one slide after the other, by the heights of each alone; these are set right by those of what came out. */
function runsOf(
  units: readonly string[],
  heightOf: (some: readonly string[]) => number,
  most: number,
  columns: number,
): (readonly string[])[] {
  // What a slide has whatever stands on it (heading, lead, head of a table, caption, white) is told by one unit more a column.
  const first = units[0]!;
  const common = 2 * heightOf([first]) - heightOf(new Array<string>(columns + 1).fill(first));
  const heights = new Map(units.map((unit) => [unit, Math.max(1, heightOf([unit]) - common)]));
  const together = (some: readonly number[]) => (columns > 1 ? balanced(some, 0, 0) : total(some));
  let room = most - common;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const runs = split(units, (unit) => heights.get(unit)!, room, together);
    const over = Math.max(0, ...runs.filter((run) => run.length > 1).map((run) => heightOf(run) - most));
    if (over === 0) return runs;
    room -= over;
  }
  const half = units.length >> 1;
  return [units.slice(0, half), units.slice(half)];
}

const MOST_TRIES = 8;

const MARK = /<sup class="mark">(\d+)<\/sup>/g;

/** Only the notes that are still marked are noted. */
function withBody(draft: Draft, body: string): Draft {
  const marked = new Set([...`${draft.heading ?? ''}${body}`.matchAll(MARK)].map(([, number]) => Number(number)));
  return { ...draft, body, marks: draft.marks.filter((number) => marked.has(number)) };
}
