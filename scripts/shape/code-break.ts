import { withLastResorts } from './address.js';
import type { Break } from './line-break.js';

const BREAK_AFTER = new Set('/\\.,;:_-=()[]{}<>|&+*');

/** Where code inside prose may break: after punctuation before a name. Nothing is added. */
export function codeBreaks(text: string): Break[] {
  const breaks: Break[] = [];
  for (let at = 2; at <= text.length - 2; at++)
    if (BREAK_AFTER.has(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? ''))
      breaks.push({ at, cause: 'address' });
  return withLastResorts(text, breaks);
}
