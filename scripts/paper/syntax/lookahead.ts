/** Nesting of brackets beyond which syntax is text: no paper needs it, and the time stays linear. */
const DEEPEST = 100;

const BLANK_LINE = /\n[ \t>]*\r?\n/g;

/** Offset of the next blank line at or after `at`, or the text's end: inline syntax never reaches past it. */
export function paragraphEnd(text: string, at: number): number {
  BLANK_LINE.lastIndex = at;
  return BLANK_LINE.exec(text)?.index ?? text.length;
}

/**
 * Offset of the bracket that closes the one at `at`, or −1. Escapes and, where `code` is set, code spans
 * inside do not count.
 */
export function closingBracket(text: string, at: number, open: string, close: string, code = true): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\\') i++;
    else if (char === '`' && code) i = afterCode(text, i) - 1;
    else if (char === open && ++depth > DEEPEST) return -1;
    else if (char === close && --depth === 0) return i;
    else if (char === '\n' && isBlankAfter(text, i + 1)) return -1;
  }
  return -1;
}

/** Offset after the code span that begins at `at`, or after its backticks where it does not close. */
function afterCode(text: string, at: number): number {
  let size = 0;
  while (text[at + size] === '`') size++;
  const fence = '`'.repeat(size);
  const limit = Math.min(text.length, at + 2000);
  for (let i = text.indexOf(fence, at + size); i >= 0 && i < limit; i = text.indexOf(fence, i + 1)) {
    if (text[i - 1] !== '`' && text[i + size] !== '`') return i + size;
  }
  return at + size;
}

function isBlankAfter(text: string, from: number): boolean {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t' || text[i] === '>' || text[i] === '\r') i++;
  return text[i] === '\n' || i >= text.length;
}
