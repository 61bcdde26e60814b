import { TEXCLASS } from '@mathjax/src/mjs/core/MmlTree/MmlNode.js';
import type { FormulaPart } from '../shape/mathematics.js';
import type { Box } from './engine.js';
import { extentOf } from './extent.js';
import { collect, type Ink } from './marks.js';
import { translation } from './transform.js';

/** A box in its row. Thousandths of an em. */
interface Placed {
  readonly box: Box;
  /** Edges of what is seen of it, without the space around. */
  readonly left: number;
  readonly right: number;
}

/** Whether a line ends after a sign, as in text, or before it, as in displays. */
export type Cut = 'after' | 'before';

/** The row's boxes in parts that stay whole: cut at relations and binary operators outside of all brackets. */
export function partsOf(row: Box, cut: Cut, letters: string[]): FormulaPart[] {
  const placed = place(row);
  const parts: FormulaPart[] = [];
  let from = 0;
  let cause: FormulaPart['cause'] = null;
  const close = (to: number) => {
    const end = parts.length === 0 ? 0 : (placed[from - 1] as Placed).right;
    const left = parts.length === 0 ? 0 : (placed[from] as Placed).left;
    parts.push(partOf(placed.slice(from, to), left, left - end, cause, letters));
  };
  for (const [at, next] of causes(placed, cut)) {
    close(at);
    [from, cause] = [at, next];
  }
  close(placed.length);
  return parts;
}

/** Where each box of a row stands, as MathJax places them; each has drawn itself. */
function place(row: Box): Placed[] {
  const canvas = row.svg('g');
  let x = 0;
  return row.childNodes.map((box) => {
    const { L, R, w, rscale } = box.getOuterBBox();
    box.toSVG([canvas]);
    const left = x + L * rscale;
    if (box.dom) box.place(left, 0);
    const right = left + w * rscale;
    x = right + R * rscale;
    return { box, left: left * 1000, right: right * 1000 };
  });
}

/** Offsets of the boxes that begin a part, and why. */
function causes(placed: readonly Placed[], cut: Cut): [number, NonNullable<FormulaPart['cause']>][] {
  const found: [number, NonNullable<FormulaPart['cause']>][] = [];
  let depth = 0;
  for (let at = 0; at < placed.length; at++) {
    const own = classOf(placed[at]);
    if (own === TEXCLASS.OPEN) depth++;
    if (own === TEXCLASS.CLOSE) depth = Math.max(0, depth - 1);
    const cause = own === TEXCLASS.REL ? 'relation' : own === TEXCLASS.BIN ? 'operator' : null;
    if (cause === null || depth > 0) continue;
    const begin = cut === 'after' ? at + 1 : at;
    // Two relations in a row are one sign (The TeXbook, p. 174); none stands alone on a line.
    const neighbour = classOf(placed[cut === 'after' ? at + 1 : at - 1]);
    if (begin > 0 && begin < placed.length && neighbour !== TEXCLASS.REL) found.push([begin, cause]);
  }
  return found;
}

function classOf(placed: Placed | undefined): number | null {
  return placed?.box.node.texClass ?? null;
}

function partOf(
  placed: readonly Placed[],
  left: number,
  gap: number,
  cause: FormulaPart['cause'],
  letters: string[],
): FormulaPart {
  const ink: Ink = { marks: [], letters };
  for (const { box } of placed) for (const element of box.dom ?? []) collect(element, translation(-left, 0), ink);
  const right = placed.at(-1)?.right ?? left;
  return { gap, width: right - left, ...extentOf(ink.marks), cause, marks: ink.marks };
}
