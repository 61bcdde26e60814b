import type { CitedInline, Place, Section } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import { COSTS } from '../costs.js';
import type { Design } from '../design.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { generated, withoutMarks } from '../generated.js';
import { baseline } from '../line-room.js';
import type { PageReference } from '../strip.js';

/** Deepest level of heading that the contents list. */
const DEEPEST = 3;
/** Kept free at the right edge for folios, ems. Because of it the folios never change the breaking. */
const FOLIO_COLUMN = 2.6;

/** The contents: each section's title, leaders and its folio, every line a link. */
export function composeContents<R>(
  sections: readonly Section<CitedInline>[],
  place: Place,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { design } = flow;
  const { style } = design.headings[0] as Design['headings'][number];
  flow.space(design.leading * 1.5);
  const heading = flow.setter.lines(
    [generated(design.terms.contents, place)],
    style,
    scope.measure,
    tag('P', scope.parent),
  );
  flow.lines(heading, style, { left: scope.left, grid: false }, null, COSTS.heading);
  flow.space(design.leading / 2);
  flow.lead('heading');
  composeEntries(sections, 0, flow, { ...scope, parent: tag('TOC', scope.parent) });
  flow.space(design.leading * 1.5);
}

function composeEntries<R>(
  sections: readonly Section<CitedInline>[],
  depth: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  for (const section of sections) {
    composeEntry(section, depth, flow, scope);
    if (depth + 1 < DEEPEST && section.sections.length > 0) {
      composeEntries(section.sections, depth + 1, flow, { ...scope, parent: tag('TOC', scope.parent) });
    }
  }
}

function composeEntry<R>(section: Section<CitedInline>, depth: number, flow: Flow<R>, scope: Scope): void {
  const { design } = flow;
  const { em } = design;
  const { style, above, inset, leaders } = contentsStyle(design, depth);
  const owner = tag('Link', tag('TOCI', scope.parent), { href: `#${section.id}`, place: section.place });
  const measure = scope.measure - inset - em * FOLIO_COLUMN;
  const number = section.number === null ? [] : [generated(`${section.number}\u2002`, section.place)];
  const lines = flow.setter.lines([...number, ...withoutMarks(section.title)], style, measure, owner);
  const left = scope.left + inset;
  flow.space(above);
  flow.lines(lines.slice(0, -1), style, { left, grid: false }, section.place, COSTS.forbidden);
  const last = lines.at(-1);
  if (!last) return;
  if (lines.length > 1) flow.keep(1);
  const y = baseline(style);
  const x = left + reachOf(last, design.rtl);
  const width = scope.left + scope.measure - x;
  const folio: PageReference = { kind: 'pageReference', id: section.id, x, width, y, style, leaders, tag: owner };
  const parts = [textPart(last, left, y), folio];
  flow.push({ height: style.leading, parts, cost: depth === 0 ? 0 : COSTS.betweenCode, place: section.place }, y);
}

/** How far a line's text reaches from the side where reading starts. */
function reachOf<R>({ runs, measure }: Line<R>, rtl: boolean): number {
  const ends = runs.filter(({ role }) => role !== 'space').map(({ x, width }) => (rtl ? measure - x : x + width));
  return Math.max(0, ...ends);
}

/** The style of a depth; insets add up. */
function contentsStyle({ contents }: Design, depth: number): Design['contents'][number] {
  const at = Math.min(depth, contents.length - 1);
  const inset = contents.slice(0, at + 1).reduce((sum, level) => sum + level.inset, 0);
  return { ...(contents[at] as Design['contents'][number]), inset };
}
