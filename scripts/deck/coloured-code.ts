import { grammarOf } from '../paper/code-language.js';
import { markup } from './escape.js';
import type { Slide } from './slide.js';

/** A piece of code, and what its grammar takes it for in the words of highlight.js; null for nothing in particular. */
export interface CodePiece {
  readonly text: string;
  readonly kind: string | null;
}

/** Cuts code of a grammar into pieces. */
export type Highlight = (grammar: string, code: string) => readonly CodePiece[];

const FENCE = /^[ >\t]*(?:`{3,}|~{3,})[ \t]*([\w+#.-]+)/gm;

/** Whether any slide has code in a language that is known. */
export function hasCode(slides: readonly Slide[]): boolean {
  return slides.some(({ markdown }) =>
    [...markdown.matchAll(FENCE)].some(([, language]) => grammarOf(language!) !== null),
  );
}

/** Code as HTML, with classes of highlight.js; the empty string, at which Marp writes it as it is, for other languages. */
export function colouredCode(code: string, language: string, highlight: Highlight): string {
  const grammar = grammarOf(language);
  if (grammar === null) return '';
  return highlight(grammar, code)
    .map(({ text, kind }) =>
      kind !== null && /^[\w-]+$/.test(kind) ? `<span class="hljs-${kind}">${markup(text)}</span>` : markup(text),
    )
    .join('');
}
