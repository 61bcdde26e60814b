import type { Design } from '../page/design.js';
import { Flow, type Tools } from '../page/flow.js';
import type { Part } from '../page/strip.js';
import { NO_ATTRIBUTES } from '../paper/attributes.js';
import type { Block, CitedInline } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import type { Placed } from './placed-lines.js';
import type { Plan } from './plan.js';
import { type HandoutSlide, slideId } from './slide.js';

/**
 * What a slide shows, set in the largest type in which it has room in the frame. Content that has none in the smallest
 * either makes its box higher: nothing is lost.
 */
export function slideBox<R>(slide: HandoutSlide, plan: Plan, parent: Tag, tools: Tools<R>): Placed<R> {
  const tries = plan.boxes.length;
  for (let at = 0; ; at++) {
    const design = plan.boxes[at] as Design;
    const owner = tag('Div', parent);
    const diagnostics: Tools<R>['diagnostics'] = [];
    const set = { ...tools, design, diagnostics };
    const body = stacked(compose(slide, owner, set));
    const foot = stacked(composeFoot(slide, owner, set));
    const needed = body.height + foot.height + (foot.height > 0 ? design.leading : 0) + 2 * design.top;
    if (needed <= plan.frame.height || at === tries - 1) {
      tools.diagnostics.push(...diagnostics);
      const height = Math.max(needed, plan.frame.height);
      const free = height - 2 * design.top - foot.height - body.height;
      const top = design.top + (slide.centred ? free / 2 : 0);
      const parts = [...moved(body, design.left, top), ...moved(foot, design.left, height - design.top - foot.height)];
      return { parts, height };
    }
    parent.children.pop();
  }
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
