import { isAlphanumeric, type TextSyntax } from './text-construct.js';

/**
 * `@key`, `-@key`, `@{odd key}`. A key begins with a letter, a digit or `_`; punctuation belongs to it only
 * singly and between such characters, so that it ends before the sentence's own (Pandoc's manual, “Citation
 * syntax”).
 */
const KEY = /-?@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/uy;
/** The same for keys of ASCII, as nearly all are: Unicode's classes take a millisecond to compile. */
const PLAIN_KEY = /-?@(?:\{([^{}\n]+)\}|([A-Za-z\d_](?:\w|[:.#$%&\-+?<>~/](?=\w))*))/y;

export const citationKey: TextSyntax = {
  type: 'citationKey',
  match(text, at) {
    const plain = endOf(PLAIN_KEY, text, at);
    // A letter beyond ASCII may go on with the key, even behind one sign.
    const goesOn = plain !== null && (text.charCodeAt(plain) >= 0x80 || text.charCodeAt(plain + 1) >= 0x80);
    const end = plain === null || goesOn ? endOf(KEY, text, at) : plain;
    return end === null ? null : { end };
  },
  // `name@host` is an address; but a key may follow a key directly, where an author forgot the semicolon.
  follows(code, context) {
    const last = context.events.at(-1);
    return !isAlphanumeric(code) || isIdeograph(code) || (last?.[0] === 'exit' && last[1].type === 'citationKey');
  },
};

/** Chinese and Japanese put no space before a key, and have no addresses of mail in these letters (CJK, kana). */
function isIdeograph(code: number | null): boolean {
  return code !== null && ((code >= 0x3005 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00));
}

function endOf(key: RegExp, text: string, at: number): number | null {
  key.lastIndex = at;
  const found = key.exec(text);
  return found && at + found[0].length;
}

/** The key in the text of a `citationKey` token. */
export function keyOf(raw: string): { readonly key: string; readonly suppressed: boolean } {
  const suppressed = raw.startsWith('-');
  const key = raw.slice(suppressed ? 2 : 1);
  return { key: key.startsWith('{') ? key.slice(1, -1).trim() : key, suppressed };
}
