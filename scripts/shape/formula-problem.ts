import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import type { Formula } from './mathematics.js';

/** As much of a formula is quoted. */
const QUOTED = 60;

/** Why the formula is shown as its source; null where it is set. */
export function formulaProblem(formula: Formula | null, tex: string, place: Place | null): Diagnostic | null {
  if (formula && formula.problem === null) return null;
  const shown = tex.length > QUOTED ? `${tex.slice(0, QUOTED)}…` : tex;
  const reason = formula?.problem ?? 'Nothing is here that sets formulas';
  return diagnose('math-syntax', place, `${reason}, in the formula “${shown.replace(/\s+/g, ' ')}”`, {
    hint: 'The formula is printed as its source. It takes LaTeX’s mathematics with amsmath, mathtools and mhchem.',
  });
}
