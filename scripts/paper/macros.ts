import type { Reading } from './reading.js';

/** Commands that define others. */
export const DEFINITIONS = ['newcommand', 'renewcommand', 'providecommand', 'DeclareMathOperator', 'def'] as const;

const DEFINES = new RegExp(`\\\\(?:${DEFINITIONS.join('|')}|let)(?![A-Za-z])`);

/** Keeps TeX that defines commands for formulas: they hold in the whole paper, in its contents and heads as well. */
export function keepMacros(reading: Reading, tex: string): void {
  if (DEFINES.test(tex)) reading.macros.push(tex);
}
