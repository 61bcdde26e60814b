import { type CitedInline, eachInline } from '../../paper/index.js';
import { FORMULA, HOLE } from './passage.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';

/** What a deck says in one go: words, or a formula as its TeX. */
export interface SpokenPart {
  readonly kind: 'words' | 'formula';
  readonly text: string;
}

/** What a deck says of inline content, apart where it words something as it likes. */
export function spokenParts(content: readonly CitedInline[]): string[] {
  return partsOf(content).flatMap(({ kind, text }) => (kind === 'words' ? [text] : []));
}

/** Words and formulas of inline content, in their order. */
export function partsOf(content: readonly CitedInline[]): SpokenPart[] {
  const formulas: string[] = [];
  eachInline(content, (inline) => {
    if (inline.kind === 'formula') formulas.push(inline.tex);
  });
  return printed(content, 'deck')
    .split(HOLE)
    .flatMap((part): SpokenPart[] => {
      if (part === FORMULA) return [{ kind: 'formula', text: formulas.shift() ?? '' }];
      const text = plainText(part);
      return text === '' ? [] : [{ kind: 'words', text }];
    });
}
