import { ParseUtil } from '@mathjax/src/mjs/input/tex/ParseUtil.js';
import TexError from '@mathjax/src/mjs/input/tex/TexError.js';

/** Longest formula that is read, UTF-16 units. */
export const LONGEST = 10_000;
/** Most macros and environments that one formula may expand to. */
const MOST_EXPANSIONS = 2000;

/** Most characters that all macros of a paper may expand to: many short formulas could otherwise take hours. */
const MOST_EXPANDED = 500_000;

let expansions = 0;
let expanded = 0;

// MathJax counts for each group anew, so that macros which hold groups could still grow without end.
ParseUtil.checkMaxMacros = () => {
  if (++expansions > MOST_EXPANSIONS) throw new TexError('MaxMacroSub', 'Its macros expand without end');
};

const { addArgs } = ParseUtil;
ParseUtil.addArgs = (parser, text, rest) => {
  expanded += text.length;
  if (expanded > MOST_EXPANDED) throw new TexError('MaxMacroSub', 'The paper’s macros expand to more than can be set');
  return addArgs.call(ParseUtil, parser, text, rest);
};

/** Starts counting anew, for the next paper. */
export function boundPaper(): void {
  expanded = 0;
}

/** Starts counting anew, for the next formula. */
export function boundExpansion(): void {
  expansions = 0;
}
