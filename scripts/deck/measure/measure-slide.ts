import { arranged } from './arrange.js';
import { Blocks } from './blocks.js';
import { type Element, longestList } from './element.js';
import { isBlock, type Part, partsOf } from './parts.js';
import { type Classes, leadingOf, type Sheet, sans, shaped, sheetOf } from './styles.js';
import type { Measure } from './typefaces.js';

/** What a slide takes of its sheet. Lengths in px. */
export interface Measured {
  /** Of all that stands above one another. */
  readonly height: number;
  /** White that is kept below. */
  readonly below: number;
  /** What is left for a picture that takes what there is; null where there is none. */
  readonly picture: number | null;
  /** By how much the widest table or formula is wider than its column. */
  readonly excess: number;
  /** Lines of code that have no room in one line. */
  readonly broken: number;
  /** In which its lists are set. */
  readonly columns: number;
  readonly sheet: Sheet;
}

/**
 * Measures a slide in the shipped theme. What cannot be measured (pictures, what is placed by itself)
 * counts nothing, so that a slide is never taken for higher than it is.
 */
export function measureSlide(
  body: Element,
  classes: Classes,
  box: { readonly width: number; readonly height: number },
  measure: Measure,
): Measured {
  const own = shaped(classes, box);
  const sheet = sheetOf(own, longestList(body), box);
  const blocks = new Blocks(own, measure);
  const height = arranged(partsOf(body), own, blocks, sheet.width, {
    type: sans(sheet.size),
    leading: leadingOf(own),
    depth: 0,
  });
  const picture = classes.has('figure') && partsOf(body).some(isPicture) ? sheet.height - height : null;
  const { excess, broken, columns } = blocks;
  return { height, below: whiteBelow(body, classes), picture, excess, broken, columns, sheet };
}

/** A paragraph that is a picture alone. */
function isPicture(part: Part): boolean {
  if (!isBlock(part) || part.tagName !== 'p') return false;
  const [only, ...others] = part.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return typeof only === 'object' && only.tagName === 'img' && others.length === 0;
}

/** Below points that nothing follows. */
function whiteBelow(body: Element, classes: Classes): number {
  const last = partsOf(body).at(-1);
  return classes.has('points') && last !== undefined && isBlock(last) && /^[uo]l$/.test(last.tagName) ? 30 : 0;
}
