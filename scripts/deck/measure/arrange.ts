import type { Blocks } from './blocks.js';
import { hasClass } from './element.js';
import { isBlock, type Part } from './parts.js';
import { type Classes, headingStyle, type Setting } from './styles.js';

/** Height in px of a slide's blocks, which most layouts put one above another. */
export function arranged(parts: readonly Part[], classes: Classes, blocks: Blocks, width: number, text: Setting) {
  const stack = (some: readonly Part[], measure: number) => blocks.stack(some, measure, text, both);
  const head = parts.filter((part) => isBlock(part) && /^(?:h[12]|header|footer)$/.test(part.tagName));
  const foot = parts.filter((part) => isBlock(part) && hasClass(part, 'notes'));
  const body = parts.filter((part) => !head.includes(part) && !foot.includes(part));
  const below = head.length > 0 ? headingStyle(2, classes).below : 0;
  if (classes.has('beside')) return stack(head, width) + below + stack(body, BESIDE * width) + stack(foot, width);
  if (!classes.has('comparison')) return stack(parts, width);
  // What stands side by side is a row of the grid.
  const [first, second] = columnsOf(body);
  const column = (width - GUTTER) / 2;
  const rows = Array.from({ length: Math.max(first.length, second.length) }, (_, at) =>
    Math.max(...[first, second].map((one) => stack(one.slice(at, at + 1), column))),
  );
  const white = rows.length > 0 ? headingStyle(3, classes).below + BELOW * Math.max(0, rows.length - 2) : 0;
  return stack(head, width) + below + rows.reduce((sum, row) => sum + row, white) + stack(foot, width);
}

/** White below a block of text, px. */
const BELOW = 18;

/** Share of the width that text has beside a figure. */
const BESIDE = 0.46;

/** White between two columns, px. */
const GUTTER = 64;

/** Each begins with a heading of the third rank; what comes before the first stands in it. */
function columnsOf(body: readonly Part[]): readonly [readonly Part[], readonly Part[]] {
  const isHead = (part: Part) => isBlock(part) && part.tagName === 'h3';
  const second = body.findIndex((part, at) => isHead(part) && body.slice(0, at).some(isHead));
  return second < 0 ? [body, []] : [body.slice(0, second), body.slice(second)];
}

/** Margins of a flex column do not collapse. */
function both(above: number, below: number): number {
  return above + below;
}
