import type { TokenizeContext } from 'micromark-util-types';
import type { TextSyntax } from './text-construct.js';

const ROW = /([*_~])\1*/y;
/** Marks in one row, and rows in one text, beyond which they are no emphasis. */
const LONGEST = 32;
const MOST = 1000;

const seen = new WeakMap<TokenizeContext, number>();

/**
 * Rows of asterisks, underscores or tildes that are text, because there are more than any paragraph needs:
 * micromark pairs them in time that grows with the square of their number.
 */
export const surplusMarks: TextSyntax = {
  type: 'surplusMarks',
  match(text, at, context) {
    const count = (seen.get(context) ?? 0) + 1;
    seen.set(context, count);
    ROW.lastIndex = at;
    const size = ROW.exec(text)?.[0].length ?? 0;
    return size >= LONGEST || (size > 0 && count > MOST) ? { end: at + size } : null;
  },
};
