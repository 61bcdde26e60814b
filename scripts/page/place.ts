import type { NoteBody } from './compose/note.js';
import type { Design } from './design.js';
import { onSheet } from './direction.js';
import type { Fragment, RuleFragment } from './page.js';
import type { PageBreak, Range } from './page-break.js';
import { firstTop, footRuleHeight, topOf } from './stack.js';
import type { PageReference, Part, Strip } from './strip.js';

/** Sets what a line of the contents leads to: leaders and folio, in their strip. */
export type SetReference<R> = (reference: PageReference) => Fragment<R>[];

/** The fragments of one page in reading order, body before notes; `lower` is the bottom of the type area. */
export function placePage<R>(
  page: PageBreak,
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
  setReference: SetReference<R>,
): Fragment<R>[] {
  const fragments: Fragment<R>[] = [];
  const put = (strip: Strip<R>, top: number) => placeParts(strip.parts, top, design, fragments, setReference);
  let y = 0;
  const { top: head, held, from, to } = page;
  const order = head ? [...indices(head), ...indices({ from, to })] : indices({ from, to });
  for (const at of order) {
    if (held && at >= held.from && at < held.to) continue;
    const strip = strips[at] as Strip<R>;
    const top = y > 0 ? topOf(strip, y, design.leading) : firstTop(strip, design.leading);
    if (y === 0) placeRepeats(strip, put);
    put(strip, top);
    y = top + strip.height;
  }
  if (page.foot.slices.length > 0) placeFoot(page, y, bodies, design, fragments, put);
  return fragments;
}

function indices({ from, to }: Range): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function placeRepeats<R>(strip: Strip<R>, put: (strip: Strip<R>, top: number) => void): void {
  let y = 0;
  strip.repeats.forEach((repeat, at) => {
    const top = at > 0 ? y + repeat.above : 0;
    put(repeat, top);
    y = top + repeat.height;
  });
}

/** Notes end at the bottom of the type area, on a short page too, under a short rule. */
function placeFoot<R>(
  page: PageBreak,
  bodyEnd: number,
  bodies: readonly NoteBody<R>[],
  design: Design,
  fragments: Fragment<R>[],
  put: (strip: Strip<R>, top: number) => void,
): void {
  let y = Math.max(design.depth - page.foot.height, bodyEnd + footRuleHeight(design));
  const { width, thickness, below } = design.footRule;
  const rule: RuleFragment = { kind: 'rule', x: 0, y: -below - thickness, width, height: thickness, colour: '#1a1a1a' };
  fragments.push(onSheet(rule, y, design));
  for (const { note, from, to } of page.foot.slices) {
    for (let at = from; at < to; at++) {
      const strip = bodies[note - 1]?.strips[at] as Strip<R>;
      put(strip, y + strip.above);
      y += strip.above + strip.height;
    }
  }
}

function placeParts<R>(
  parts: readonly Part<R>[],
  top: number,
  design: Design,
  fragments: Fragment<R>[],
  setReference: SetReference<R>,
): void {
  for (const part of parts) {
    const set = part.kind === 'pageReference' ? setReference(part) : [part];
    for (const one of set) fragments.push(onSheet(one, top, design));
  }
}
