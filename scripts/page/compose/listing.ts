import type { Place } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import { COSTS } from '../costs.js';
import type { ContentsStyle, Design, HeadingStyle } from '../design.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { generated } from '../generated.js';
import { baseline } from '../line-room.js';
import type { PageReference } from '../strip.js';
import { composeFrontHeading } from './chapter.js';
import type { Entry, Listing } from './contents.js';

/** Kept free at the far edge for folios, ems. Because of it the folios never change the breaking. */
const FOLIO_COLUMN = 2.6;
/** Leaders end so far from the far edge, if the folio has no more than three figures; ems. */
const LEADERS_END = 1.9;
/** Numbers that have a column of their own: “2.1” and “A.1”, but not “Appendix A”. */
const FIGURES = /^(?:[A-Z]+\.)?[\d.]+$/;
/** Between a number and its title, ems. */
const NUMBER_GAP = 0.9;

/** Lines of a list on each page that it reaches. */
const FEWEST = 3;

/** A heading, and line by line: number, title, leaders and folio, every line a link. */
export function composeListing<R>(listing: Listing, place: Place, flow: Flow<R>, scope: Scope): void {
  const { design } = flow;
  const owner = tag('H1', scope.parent, { id: listingId(listing) });
  if (design.chapters) composeFrontHeading(listing.title, place, owner, flow, scope);
  else setHeading(listing, owner, flow, scope);
  const levels = levelStyles(listing, design);
  const first = flow.strips.length;
  composeEntries(listing.entries, levels, 0, flow, { ...scope, parent: tag('TOC', scope.parent) });
  const end = flow.strips.length;
  for (let lines = 1; lines < FEWEST && lines < end - first; lines++) {
    flow.resistAt(first + lines, COSTS.lostEntry);
    flow.resistAt(end - lines, COSTS.lostEntry);
  }
  flow.space(design.leading * 1.5);
}

/** Destination of its heading, as that of the abstract’s. */
export function listingId({ kind }: Pick<Listing, 'kind'>): string {
  return `title:${kind}`;
}

function setHeading<R>({ title }: Listing, owner: Tag, flow: Flow<R>, scope: Scope): void {
  const { design } = flow;
  const { style } = design.headings[0] as HeadingStyle;
  flow.space(design.leading * 1.5);
  const lines = flow.setter.lines(title, style, scope.measure, owner);
  flow.lines(lines, style, { left: scope.left, grid: false }, null, COSTS.heading);
  flow.space(design.leading / 2);
  flow.lead('heading');
}

/** Captions all have one rank: that of lines with leaders, but from the edge. */
function levelStyles({ kind }: Listing, { contents }: Design): readonly ContentsStyle[] {
  if (kind === 'contents') return contents;
  const plain = contents[1] ?? contents[0];
  return plain ? [{ ...plain, inset: 0, above: 0, leaders: true }] : [];
}

/** `scope` begins where titles of the rank above do. */
function composeEntries<R>(
  entries: readonly Entry[],
  levels: readonly ContentsStyle[],
  depth: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  const level = levels[Math.min(depth, levels.length - 1)] as ContentsStyle;
  const column = numberColumn(entries, level, flow);
  // Titles without numbers above them leave no column to stand under.
  const inset = depth > 0 && column === 0 ? level.inset : 0;
  const inner = { ...scope, left: scope.left + inset, measure: scope.measure - inset };
  for (const entry of entries) {
    composeEntry(entry, level, column, depth, flow, inner);
    if (entry.children.length === 0) continue;
    const below = entry.number === '' ? 0 : column;
    composeEntries(entry.children, levels, depth + 1, flow, {
      ...inner,
      left: inner.left + below,
      measure: inner.measure - below,
      parent: tag('TOC', scope.parent),
    });
  }
}

/** Width of the numbers of one rank with the white after them; 0 where there are none. Words before a number hang out of it. */
function numberColumn<R>(entries: readonly Entry[], { style }: ContentsStyle, flow: Flow<R>): number {
  let widest = 0;
  for (const { number, place } of entries) {
    if (FIGURES.test(number)) widest = Math.max(widest, flow.setter.widths([generated(number, place)], style).max);
  }
  return widest === 0 ? 0 : widest + style.text.size * NUMBER_GAP;
}

function composeEntry<R>(
  entry: Entry,
  { style, above, leaders }: ContentsStyle,
  column: number,
  depth: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { rtl, em } = flow.design;
  const { id, number, title, place } = entry;
  const owner = tag('Link', tag('Reference', tag('TOCI', scope.parent)), { href: `#${id}`, place });
  const apart = column > 0 && FIGURES.test(number);
  const before = number === '' || apart ? [] : [generated(`${number}\u2002`, place)];
  if (apart) flow.label(flow.setter.lines([generated(number, place)], style, column, owner)[0], scope.left, 0);
  const left = scope.left + (apart ? column : 0);
  const measure = scope.measure - (apart ? column : 0);
  const lines = flow.setter.lines([...before, ...title], style, measure - em * FOLIO_COLUMN, owner);
  flow.space(above);
  flow.lines(lines.slice(0, -1), style, { left, grid: false }, place, COSTS.forbidden);
  const last = lines.at(-1);
  if (!last) return;
  if (lines.length > 1) flow.keep(1);
  const y = baseline(style);
  const x = left + reachOf(last, rtl);
  const width = scope.left + scope.measure - x;
  const folio: PageReference = {
    kind: 'pageReference',
    id,
    x,
    width,
    reserve: em * LEADERS_END,
    y,
    style,
    leaders,
    tag: owner,
  };
  const parts = [textPart(last, left, y), folio];
  flow.push({ height: style.leading, parts, cost: depth === 0 ? 0 : COSTS.betweenCode, place }, y);
}

/** How far a line's text reaches from the side where reading starts. */
function reachOf<R>({ runs, measure }: Line<R>, rtl: boolean): number {
  const ends = runs.filter(({ role }) => role !== 'space').map(({ x, width }) => (rtl ? measure - x : x + width));
  return Math.max(0, ...ends);
}
