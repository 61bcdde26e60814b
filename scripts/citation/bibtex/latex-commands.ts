import * as latex from '@citation-js/plugin-bibtex/lib-mjs/input/constants.js';

type Table = Readonly<Record<string, string>>;

/** Accents: command → combining character. */
export const diacritics: Table = latex.diacritics;

/** `\textit{…}` and the like → a format name. */
export const formattingCommands: Readonly<Record<string, string | undefined>> = latex.formattingCommands;

/** `{\it …}` and the like → a format name. */
export const formattingEnvs: Readonly<Record<string, string | undefined>> = latex.formattingEnvs;

/** Commands that stand for text; beside the library's what real files also hold. */
export const commands: Table = {
  ...latex.commands,
  aa: 'å',
  AA: 'Å',
  textendash: '–',
  textquoteright: '’',
  ldots: '…',
  dots: '…',
  textgreater: '>',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  slash: '/',
  space: ' ',
  quad: ' ',
  newline: ' ',
  par: ' ',
  noopsort: '',
  relax: '',
  protect: '',
  P: '¶',
  S: '§',
  pounds: '£',
  dag: '†',
};

export const mathCommands: Table = {
  ...latex.mathCommands,
  odot: '⊙',
  times: '×',
  cdot: '·',
  pm: '±',
  mp: '∓',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  sim: '∼',
  approx: '≈',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  in: '∈',
  circ: '°',
  ell: 'ℓ',
  sqrt: '√',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  int: '∫',
  prime: '′',
};
