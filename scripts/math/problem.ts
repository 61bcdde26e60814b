import TexError from '@mathjax/src/mjs/input/tex/TexError.js';

/** Common mistakes in plain words, by MathJax's name for them. */
const WORDS: Readonly<Record<string, string>> = {
  ExtraOpenMissingClose: 'A brace “{” is not closed',
  MissingCloseBrace: 'A brace “{” is not closed',
  ExtraCloseMissingOpen: 'There is a brace “}” too many',
  ExtraLeftMissingRight: 'A “\\left” has no “\\right”',
  ExtraRightMissingLeft: 'A “\\right” has no “\\left”',
  DoubleExponent: 'There are two superscripts on one sign: put braces around what belongs together',
  DoubleSubscripts: 'There are two subscripts on one sign: put braces around what belongs together',
  Misplaced: 'A “&” stands where there are no columns',
  MaxBufferSize: 'Its macros expand without end',
  MathNotTerminated: 'Mathematics within “\\text” is not closed',
};

/** Why a formula could not be set, as a sentence without its point. Anything but an author's mistake is thrown on. */
export function problemOf(error: unknown): string {
  if (error instanceof RangeError) return 'It is nested too deeply';
  if (!(error instanceof TexError)) throw error;
  const undefinedCommand = /^Undefined control sequence (.+)$/.exec(error.message)?.[1];
  if (undefinedCommand) return `There is no command “${undefinedCommand}”`;
  const environment = /^Unknown environment '(.+)'$/.exec(error.message)?.[1];
  if (environment) return `There is no environment “${environment}”`;
  return WORDS[error.id] ?? error.message.replace(/\.$/, '').replace(/^MathJax /, '');
}
