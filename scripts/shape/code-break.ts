import { withLastResorts } from './address.js';
import type { Break } from './line-break.js';

const BREAK_AFTER = new Set('/\\.,;:_-=()[]{}<>|&+*');

/** Where code inside prose may break: after punctuation before a name, and before a capital inside one. Nothing is added. */
export function codeBreaks(text: string): Break[] {
  const breaks: Break[] = [];
  for (let at = 2; at <= text.length - 2; at++)
    if (isAfterPunctuation(text, at) || isHump(text, at)) breaks.push({ at, cause: 'address' });
  return withLastResorts(text, breaks);
}

function isAfterPunctuation(text: string, at: number): boolean {
  return BREAK_AFTER.has(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

/** “Update|Rule”, with three letters or more on either side. */
function isHump(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}\p{Ll}\p{Lu}[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(at - 3, 0), at + 3));
}
