import type { Place } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { baseline } from '../line-room.js';
import type { ParagraphStyle } from '../setter.js';
import type { Blocks, Handler } from './handler.js';
import { scaled } from './scaled.js';

/**
 * Every space and line as written, in the mono face. A block wider than its measure is set smaller as a whole; only
 * where that would be too small to read are its longest lines broken, with a mark.
 */
export const composeCode: Handler<Blocks['codeBlock']> = (block, flow, scope) => {
  composeSource(block.value, block.place, flow, scope);
};

/** Preformatted text between half lines of white. */
export function composeSource<R>(value: string, place: Place, flow: Flow<R>, scope: Scope): void {
  const { leading, styles, em } = flow.design;
  const { style, inset } = fitSource(value, styles.code, Math.min(em, scope.measure / 8), flow, scope);
  const y = baseline(style);
  const owner = tag('Code', tag('P', scope.parent, { place }));
  const lines = flow.setter.preformatted(value, style, scope.measure - inset, owner);
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  const printed = lines.map(({ runs }) => (runs.some(({ role }) => role === 'text') ? 1 : 0));
  const total = printed.reduce<number>((sum, one) => sum + one, 0);
  let before = 0;
  lines.forEach((line, at) => {
    flow.report(line, place);
    const cost = at === 0 ? 0 : codeCost(before, total - before, printed[at - 1] === 0);
    before += printed[at] ?? 0;
    const part = textPart(line, scope.left + inset, y);
    flow.push({ height: style.leading, parts: [part], cost, notes: line.notes, place }, y);
  });
  flow.space(leading / 2);
}

/** Cost of a page that ends within code, by the lines with text before and after, and whether a blank one goes before. */
function codeCost(before: number, after: number, blank: boolean): number {
  if (before < 2 || after < 2) return COSTS.orphan;
  return blank ? COSTS.betweenCode : COSTS.insideCode;
}

/** Least share of the design's size that code is set in: 6.2 points of 8.6. */
const SMALLEST = 0.72;
/** Sizes are shares of this kind, so that a paper has few of them. */
const SIZE_STEP = 0.04;
/** Lines with fewer characters than this fit every measure that code is set in; measuring them would be idle. */
const SHORT = 40;

/** Style and indentation in which a block's longest line fits, if there is one. */
function fitSource<R>(value: string, style: ParagraphStyle, inset: number, flow: Flow<R>, scope: Scope) {
  const longest = longestLine(value);
  if (longest.length < SHORT) return { style, inset };
  const [line] = flow.setter.preformatted(longest, style, Number.MAX_SAFE_INTEGER, tag('Code', null));
  const width = line?.runs.reduce((edge, run) => Math.max(edge, run.x + run.width), 0) ?? 0;
  if (width <= scope.measure - inset) return { style, inset };
  const share = Math.floor((scope.measure - 0.01) / width / SIZE_STEP) * SIZE_STEP;
  if (share >= 1) return { style, inset: 0 };
  return { style: scaled(style, Math.max(share, SMALLEST)), inset: share < SMALLEST ? inset : 0 };
}

/** By the number of characters: in a face with one width that is the widest. */
function longestLine(value: string): string {
  return value.split('\n').reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}
