import { isAlphanumeric, type TextSyntax } from './text-construct.js';

/**
 * `@key`, `-@key`, `@{odd key}`. A key begins with a letter, a digit or `_`; punctuation belongs to it only
 * singly and between such characters, so that it ends before the sentence's own (Pandoc's manual, “Citation
 * syntax”).
 */
const KEY = /-?@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/uy;

export const citationKey: TextSyntax = {
  type: 'citationKey',
  match(text, at) {
    KEY.lastIndex = at;
    const found = KEY.exec(text);
    return found ? { end: at + found[0].length } : null;
  },
  // `name@host` is an address; but a key may follow a key directly, where an author forgot the semicolon.
  follows(code, context) {
    const last = context.events.at(-1);
    return !isAlphanumeric(code) || (last?.[0] === 'exit' && last[1].type === 'citationKey');
  },
};

/** The key in the text of a `citationKey` token. */
export function keyOf(raw: string): { readonly key: string; readonly suppressed: boolean } {
  const suppressed = raw.startsWith('-');
  const key = raw.slice(suppressed ? 2 : 1);
  return { key: key.startsWith('{') ? key.slice(1, -1).trim() : key, suppressed };
}
