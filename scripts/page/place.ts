import type { NoteBody } from './compose/note.js';
import type { Design } from './design.js';
import { onSheet } from './direction.js';
import { justify } from './justify.js';
import type { Fragment, RuleFragment } from './page.js';
import type { PageBreak, Range } from './page-break.js';
import { blockHeight, footRuleHeight, headHeight, isLifted, stackFloats, tailHeight } from './stack.js';
import type { PageReference, Part, Strip } from './strip.js';

/** Sets what a line of the contents leads to: leaders and folio, in their strip. */
export type SetReference<R> = (reference: PageReference) => Fragment<R>[];

/** The fragments of one page in reading order: floats at the head, text, floats at the foot, notes. */
export function placePage<R>(
  page: PageBreak,
  strips: readonly Strip<R>[],
  bodies: readonly NoteBody<R>[],
  design: Design,
  setReference: SetReference<R>,
): Fragment<R>[] {
  const fragments: Fragment<R>[] = [];
  const put = (strip: Strip<R>, top: number) => placeParts(strip.parts, top, design, fragments, setReference);
  const { leading } = design;
  const { floats } = page;
  const noted = page.foot.slices.length > 0;
  const notesTop = design.depth - (noted ? page.foot.height + footRuleHeight(design) : 0);
  placeFloats(floats.top, 0, strips, leading, put);
  const head = headHeight(strips, floats.top, leading);
  const tail = tailHeight(strips, floats.bottom, leading);
  const room = notesTop - head - tail;
  const text = textOn(page, strips);
  const last = page.to === strips.length && page.foot.rest.length === 0 && floats.waiting.length === 0;
  const tops = justify(text, last ? 0 : room, !noted && floats.bottom.length === 0, leading);
  if (text[0]) placeRepeats(text[0], (strip, top) => put(strip, head + top));
  text.forEach((strip, at) => {
    put(strip, head + (tops[at] as number));
  });
  const end = head + (text.length > 0 ? (tops.at(-1) as number) + (text.at(-1) as Strip<R>).height : 0);
  placeFloats(
    floats.bottom,
    Math.max(notesTop - blockHeight(strips, floats.bottom, leading), end),
    strips,
    leading,
    put,
  );
  if (noted) placeFoot(page, Math.max(end + tail, notesTop), bodies, design, fragments, put);
  return fragments;
}

/** The strips of a page's text: without the floats that stand elsewhere. */
function textOn<R>(page: PageBreak, strips: readonly Strip<R>[]): Strip<R>[] {
  const text: Strip<R>[] = [];
  for (let at = page.from; at < page.to; ) {
    const strip = strips[at] as Strip<R>;
    if (strip.float > 0 && isLifted(page.floats, at)) at += strip.float;
    else {
      text.push(strip);
      at++;
    }
  }
  return text;
}

/** All strips of a page, without those of its notes. */
export function stripsOn<R>(page: PageBreak, strips: readonly Strip<R>[]): readonly Strip<R>[] {
  const { top, bottom } = page.floats;
  const ranges = (floats: readonly Range[]) => floats.flatMap(({ from, to }) => strips.slice(from, to));
  return [...ranges(top), ...textOn(page, strips), ...ranges(bottom)];
}

function placeFloats<R>(
  floats: readonly Range[],
  top: number,
  strips: readonly Strip<R>[],
  leading: number,
  put: (strip: Strip<R>, top: number) => void,
): void {
  for (const { strip, y } of stackFloats(strips, floats, leading)) put(strip, top + y);
}

function placeRepeats<R>(strip: Strip<R>, put: (strip: Strip<R>, top: number) => void): void {
  let y = 0;
  strip.repeats.forEach((repeat, at) => {
    const top = at > 0 ? y + repeat.above : 0;
    put(repeat, top);
    y = top + repeat.height;
  });
}

/** Notes end at the bottom of the type area, on a short page too, under a short rule; `top` is the foot's, with the rule. */
function placeFoot<R>(
  page: PageBreak,
  top: number,
  bodies: readonly NoteBody<R>[],
  design: Design,
  fragments: Fragment<R>[],
  put: (strip: Strip<R>, top: number) => void,
): void {
  let y = top + footRuleHeight(design);
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
