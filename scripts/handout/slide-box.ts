import { Flow, type Scope, type Tools } from '../page/flow.js';
import type { Part } from '../page/strip.js';
import { NO_ATTRIBUTES } from '../paper/attributes.js';
import type { Block, CitedInline } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import type { Placed } from './placed-lines.js';
import type { Plan } from './plan.js';
import { type HandoutSlide, slideId } from './slide.js';

/** A picture may shrink to this share of the frame's height before the type around it does. */
const LEAST_PICTURE = 0.4;

/**
 * What a slide shows, set in the largest type in which it has room in the frame. Content that has none in the smallest
 * makes its box higher: nothing is lost. What may be wrong with a picture or a table is told of where report and deck
 * show it.
 */
export function slideBox<R>(slide: HandoutSlide, plan: Plan, parent: Tag, tools: Tools<R>): Placed<R> {
  const { height: most } = plan.frame;
  let tried: Placed<R> | null = null;
  for (const design of plan.boxes) {
    for (const depth of [design.depth, null]) {
      const over: number = tried ? tried.height - most : 0;
      const room: number = depth ?? design.depth - over;
      // Only pictures go by the room that there is.
      if (depth === null && (!hasPicture(slide) || room < most * LEAST_PICTURE)) continue;
      if (tried) parent.children.pop();
      tried = setBox(slide, most, parent, { ...tools, design: { ...design, depth: room }, diagnostics: [] });
      if (tried.height <= most) return tried;
    }
  }
  return tried ?? { parts: [], height: most };
}

function hasPicture({ content }: HandoutSlide): boolean {
  return content.some(({ kind }) => kind === 'figure');
}

/** Title, content and foot notes with white around them, at least `least` points high. */
function setBox<R>(slide: HandoutSlide, least: number, parent: Tag, tools: Tools<R>): Placed<R> {
  const { left, top, leading } = tools.design;
  const owner = tag('Div', parent);
  const body = stacked(compose(slide, owner, tools));
  const foot = stacked(composeFoot(slide, owner, tools));
  const needed = body.height + foot.height + (foot.height > 0 ? leading : 0) + 2 * top;
  const height = Math.max(needed, least);
  const above = slide.centred ? (height - 2 * top - foot.height - body.height) / 2 : 0;
  const parts = [...moved(body, left, top + above), ...moved(foot, left, height - top - foot.height)];
  return { parts, height };
}

/** The same without a box, for what no page can hold: a page may end within it. */
export function composeUnboxed<R>(slide: HandoutSlide, flow: Flow<R>, scope: Scope): void {
  const { place, footNotes, content } = slide;
  const feet = footNotes.map((children) => ({ kind: 'paragraph', children, place }) as const);
  flow.tools.compose(headingOf(slide), flow, { ...scope, depth: 0 });
  flow.tools.compose([...content, ...feet], flow, { ...scope, depth: 1 });
}

function compose<R>(slide: HandoutSlide, parent: Tag, tools: Tools<R>): Flow<R> {
  const { measure, styles } = tools.design;
  const flow = new Flow(tools);
  const text = { ...styles.body, align: 'left', indent: 0 } as const;
  const scope = { parent, left: 0, measure, text, grid: false, spaced: true, depth: 0 };
  tools.compose(headingOf(slide), flow, scope);
  tools.compose(slide.content, flow, { ...scope, depth: 1 });
  return flow;
}

/** Notes at the slide's foot, in small type. */
function composeFoot<R>({ footNotes, place }: HandoutSlide, parent: Tag, tools: Tools<R>): Flow<R> {
  const { measure, styles } = tools.design;
  const flow = new Flow(tools);
  for (const children of footNotes) {
    const text = { ...styles.note, align: 'left', indent: 0, hang: 0 } as const;
    const scope = { parent, left: 0, measure, text, grid: false, spaced: false, depth: 1 };
    tools.compose([{ kind: 'paragraph', children, place }], flow, scope);
  }
  return flow;
}

function headingOf(slide: HandoutSlide): Block<CitedInline>[] {
  const { title: children, place } = slide;
  if (children.length === 0) return [];
  return [{ kind: 'heading', level: 1, attributes: { ...NO_ATTRIBUTES, id: slideId(slide) }, children, place }];
}

/** Everything one below the other. */
function stacked<R>({ strips }: Flow<R>): Placed<R> {
  let y = 0;
  const parts = strips.flatMap((strip, at) => {
    if (at > 0) y += Math.max(strip.above, strips[at - 1]?.below ?? 0);
    const own = strip.parts.map((part) => ({ ...part, y: part.y + y }));
    y += strip.height;
    return own;
  });
  return { parts, height: y };
}

function moved<R>({ parts }: Placed<R>, x: number, y: number): Part<R>[] {
  return parts.map((part) => ({ ...part, x: part.x + x, y: part.y + y }));
}
