import type { CitedInline, Link } from '../paper/index.js';

/** Longest address in characters that a slide shows whole. */
const LONGEST = 32;

/**
 * Content with each address that is its own text shown in short: a DOI and a short address without its scheme, of
 * any other the host. The link still leads where it did, and the report has the address in full.
 */
export function shortAddresses(inlines: readonly CitedInline[]): CitedInline[] {
  return inlines.map((inline): CitedInline => {
    if (!('children' in inline)) return inline;
    if (inline.kind !== 'link' || !isItsText(inline)) return { ...inline, children: shortAddresses(inline.children) };
    return { ...inline, children: [{ kind: 'text', value: shortAddress(inline.url), place: inline.place }] };
  });
}

function isItsText({ url, children }: Link<CitedInline>): boolean {
  const [text, ...others] = children;
  return text?.kind === 'text' && others.length === 0 && text.value === url && /^https?:\/\//i.test(url);
}

function shortAddress(url: string): string {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  if (plain.length <= LONGEST || /^(?:dx\.)?doi\.org\//i.test(plain)) return plain;
  return plain.replace(/[/?#].*$/, '');
}
