import { attributesEnd } from './attribute-list.js';
import type { Line } from './flow-construct.js';
import { closingString, isBlankAfter } from './lookahead.js';
import type { TextSyntax } from './text-construct.js';

/**
 * `$…$` and `$$…$$`. As in Pandoc the opening dollar has no space after it, the closing one has none before
 * it and no digit after it, so that sums of money are text.
 */
export const inlineMath: TextSyntax = {
  type: 'inlineMath',
  match(text, at) {
    const end = text[at + 1] === '$' ? displayEnd(text, at) : inlineEnd(text, at);
    return end > 0 ? { end } : null;
  },
};

/** In characters: a dollar sign without a partner is looked after no further. */
const LONGEST_INLINE = 2000;

function inlineEnd(text: string, at: number): number {
  if (/\s|^$/.test(text[at + 1] ?? '')) return -1;
  const limit = Math.min(text.length, at + LONGEST_INLINE);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '\n' && isBlankAfter(text, i + 1)) return -1;
    else if (text[i] === '$') return /\s/.test(text[i - 1]!) || /\d/.test(text[i + 1] ?? '') ? -1 : i + 1;
  }
  return -1;
}

/** Offset after the `$$` that closes the one at `at`, or −1: a formula holds no blank line. */
function displayEnd(text: string, at: number): number {
  const end = closingString(text, at + 2, '$$');
  return end > at + 2 && text.slice(at + 2, end).trim() ? end + 2 : -1;
}

/** A formula that begins a line and is alone on its lines, with attributes after it where there are any. */
export const displayMath: Line = {
  type: 'displayMath',
  match(text, at) {
    if (!text.startsWith('$$', at)) return -1;
    const end = displayEnd(text, at);
    return end < 0 ? -1 : lineEndAfter(text, end);
  },
};

/** Offset of the line's end where only attributes and space follow `at`, otherwise −1. */
export function lineEndAfter(text: string, at: number): number {
  let i = skipSpace(text, at);
  if (text[i] === '{') i = skipSpace(text, Math.max(i, attributesEnd(text, i)));
  return i >= text.length || text[i] === '\n' || text[i] === '\r' ? i : -1;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return i;
}
