import type { CitedPaper } from '../citation/cited-paper.js';
import type { Diagnostic } from '../diagnostic.js';
import { BackReferences } from '../page/back-references.js';
import { breakPages } from '../page/break-pages.js';
import { composeBlocks } from '../page/compose/index.js';
import { composeTitle } from '../page/compose/title.js';
import { Flow, type Scope, type Tools } from '../page/flow.js';
import { furnish } from '../page/furnish.js';
import { startOf, withoutMarks } from '../page/generated.js';
import type { Highlight } from '../page/index.js';
import { leavesOf } from '../page/leaves.js';
import type { Page, Report } from '../page/page.js';
import type { Part } from '../page/part.js';
import { placePage } from '../page/place.js';
import type { Setter } from '../page/setter.js';
import { sheetsOf } from '../page/sheets.js';
import { tag } from '../paper/tag.js';
import type { Picture } from '../shape/drawing.js';
import type { Measured } from '../shape/piece.js';
import { groupsOf, handoutOutline, openings } from './outline.js';
import { type Plan, planFor } from './plan.js';
import type { HandoutOptions, HandoutSlide } from './slide.js';
import { BETWEEN, composeRow } from './slide-row.js';

export { formulasBySection } from './formulas.js';
export { readSlide } from './read-slide.js';
export type * from './slide.js';

/** What the pages are made with. */
export interface Means<R> {
  readonly setter: Setter<R>;
  /** Of what slides show, by their url. */
  readonly images: ReadonlyMap<string, Picture>;
  readonly highlight: Highlight;
}

/**
 * Lays out a handout in the design of the paper's report: each slide, as it is drawn or else set from its content, with
 * its notes or with lines to write on. Lengths in points. Reports `line-overfull`; everything is on some page.
 */
export function layOutHandout<R extends Measured>(
  cited: CitedPaper,
  slides: readonly HandoutSlide[],
  options: HandoutOptions,
  means: Means<R>,
): Report<R> {
  const { lang } = cited.metadata;
  const plan = planFor(cited.metadata, options);
  const diagnostics: Diagnostic[] = [];
  const backReferences = new BackReferences(cited, new Map());
  const { design } = plan;
  const tools = { ...means, design, diagnostics, compose: composeBlocks, backReferences, bibliography: null };
  const groups = groupsOf(cited.sections, slides);
  const structure = tag('Document', null, { lang, rtl: design.rtl || null });
  const scope = { parent: structure, left: 0, measure: design.measure, text: plan.notes.style, ...UNNESTED };

  const parts = composeSlides(cited, slides, openings(groups), options, plan, tools, scope);
  const sections = groups.map(({ section }) => section);
  const pages = placePages({ ...cited, sections }, parts, plan, means.setter);
  const outline = handoutOutline(slides, groups, lang);
  return { pages, structure, noteTags: new Map(), outline, diagnostics };
}

/** Title and slides as vertical lists, each of which begins on a page of its own. */
function composeSlides<R>(
  cited: CitedPaper,
  slides: readonly HandoutSlide[],
  opens: ReadonlyMap<number, readonly string[]>,
  { lines }: HandoutOptions,
  plan: Plan,
  tools: Tools<R>,
  scope: Scope,
): Part<R>[] {
  const parts: Part<R>[] = [];
  let flow = new Flow<R>(tools);
  const head = composeHead(cited, plan, tools, scope, flow);
  const heights = rowHeights(plan, head);
  slides.forEach((slide, at) => {
    const height = at < plan.perPage ? heights.first : heights.other;
    composeRow(slide, { height, lines, opens: opens.get(slide.number) ?? [] }, plan, flow, scope);
    if (plan.perPage > 1 && at < slides.length - 1) return;
    parts.push({ ...PLAIN, strips: flow.strips, stretches: flow.stretches });
    flow = new Flow(tools);
  });
  return parts;
}

const PLAIN = { front: false, recto: false, bare: false, heading: [] } as const;
const UNNESTED = { grid: true, spaced: false, depth: 0 } as const;

/** The paper's title, small, above the first slide; gives its height with the white below. */
function composeHead<R>(cited: CitedPaper, plan: Plan, tools: Tools<R>, scope: Scope, flow: Flow<R>): number {
  const { metadata } = cited;
  const authors = metadata.authors.map((author) => ({
    ...author,
    name: withoutMarks(author.name),
    affiliations: [],
    email: null,
  }));
  const head = new Flow<R>({ ...tools, design: plan.heading });
  const title = withoutMarks(metadata.title);
  composeTitle({ ...metadata, title, authors }, startOf(cited), head, scope);
  if (head.strips.length === 0) return 0;
  flow.strips.push(...head.strips);
  const white = plan.design.leading * BETWEEN;
  flow.space(white);
  flow.keep(1);
  return head.strips.reduce((sum, strip) => sum + strip.above + strip.height, white);
}

/** What each row takes at least, so that there are as many on a page as there should be. Whole lines. */
function rowHeights({ design, perPage }: Plan, head: number): { first: number; other: number } {
  const { depth, leading } = design;
  const height = (room: number) => Math.floor((room + BETWEEN * leading) / perPage / leading - BETWEEN) * leading;
  return { first: height(depth - head), other: height(depth) };
}

function placePages<R>(cited: CitedPaper, parts: readonly Part<R>[], { design }: Plan, setter: Setter<R>): Page<R>[] {
  const broken = leavesOf(parts, design, ({ strips }, before) => breakPages(strips, [], design, before));
  // Only the paper's title keeps running heads away.
  const leaves = broken.map((leaf, at): typeof leaf => (at > 0 ? { ...leaf, margins: 'running' } : leaf));
  const sheets = sheetsOf(leaves, design);
  const furniture = furnish(cited, leaves, sheets, design, setter);
  return leaves.map(({ page, part, label }, index) => {
    const own = sheets[index]?.design ?? design;
    const { width, height } = own;
    const fragments = [...placePage(page, part.strips, [], own, () => []), ...(furniture[index] ?? [])];
    return { index, label, width, height, fragments };
  });
}
