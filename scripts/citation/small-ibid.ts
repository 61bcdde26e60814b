import { type CitedInline, plainText } from '../paper/index.js';

/**
 * “Ibid.” with a small letter, for the middle of a sentence (`See [@a]`): styles write it as for the beginning of a
 * note. `ibid` is the style's term; other words, such as names, keep their capitals.
 */
export function withSmallIbid(inlines: readonly CitedInline[], ibid: string): readonly CitedInline[] {
  const term = ibid.replace(/\.$/, '');
  const begins = plainText(inlines);
  const isTerm =
    term !== '' && begins.toLowerCase().startsWith(term.toLowerCase()) && !/^[\p{L}]/u.test(begins.slice(term.length));
  return isTerm ? withSmallFirst(inlines) : inlines;
}

function withSmallFirst(inlines: readonly CitedInline[]): readonly CitedInline[] {
  const [first, ...others] = inlines;
  if (first?.kind === 'text')
    return [{ ...first, value: first.value.charAt(0).toLowerCase() + first.value.slice(1) }, ...others];
  if (first && 'children' in first) return [{ ...first, children: withSmallFirst(first.children) }, ...others];
  return inlines;
}
