import { ParseUtil } from '@mathjax/src/mjs/input/tex/ParseUtil.js';
import TexError from '@mathjax/src/mjs/input/tex/TexError.js';

/** Longest formula that is read, UTF-16 units. */
export const LONGEST = 10_000;
/** Most macros and environments that one formula may expand to. */
const MOST_EXPANSIONS = 2000;

let expansions = 0;

// MathJax counts for each group anew, so that macros which hold groups could still grow without end.
ParseUtil.checkMaxMacros = () => {
  if (++expansions > MOST_EXPANSIONS) throw new TexError('MaxMacroSub', 'Its macros expand without end');
};

/** Starts counting anew, for the next formula. */
export function boundExpansion(): void {
  expansions = 0;
}
