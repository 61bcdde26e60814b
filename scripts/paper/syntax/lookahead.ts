/** Nesting of brackets beyond which syntax is text: no paper needs it, and the time stays linear. */
const DEEPEST = 100;

/** Longer formulas and environments are text: a search for an end that is not there stays short. */
const LONGEST = 20_000;

/** Offset of `close` after `at`, in the same paragraph; −1 where there is none. */
export function closingString(text: string, at: number, close: string): number {
  const inside = text.slice(at, at + LONGEST);
  const end = inside.indexOf(close);
  return end < 0 || /\n[ \t>]*\n/.test(inside.slice(0, end)) ? -1 : at + end;
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

/** Whether the line that begins at `from` is blank, but for the marks of quotations around it. */
export function isBlankAfter(text: string, from: number): boolean {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t' || text[i] === '>') i++;
  return text[i] === '\n' || i >= text.length;
}
