import { endOfCited } from '../../paper/cited-text.js';
import type { CitedInline } from '../../paper/index.js';
import type { PaperLink } from './passage.js';

/**
 * Where inline content leads, in order: of links inside links each piece of text has the innermost; pieces side by
 * side that lead to one place are one. Marks of notes are no part of it.
 */
export function linksIn(inlines: readonly CitedInline[]): PaperLink[] {
  const gathered: Gathered = { links: [], open: null };
  collect(inlines, null, gathered);
  return gathered.links;
}

interface Gathered {
  readonly links: PaperLink[];
  /** What the text before this leads to. */
  open: string | null;
}

function collect(inlines: readonly CitedInline[], around: PaperLink | null, to: Gathered): void {
  for (const inline of inlines) {
    if (inline.kind === 'noteMark' || isEmpty(inline)) continue;
    const { place } = inline;
    const own = hrefOf(inline);
    const toPage = inline.kind === 'crossReference' && inline.toPage === true;
    const link = own === null ? around : { href: own, place, toPage, cites: inline.kind === 'citation' };
    if (inline.kind === 'citation') {
      const end = endOfCited(inline.children);
      collect(inline.children.slice(0, end), link, to);
      collect(inline.children.slice(end), around, to);
    } else if ('children' in inline) collect(inline.children, link, to);
    else {
      if (link && to.open !== link.href) to.links.push(link);
      to.open = link?.href ?? null;
    }
  }
}

function hrefOf(inline: CitedInline): string | null {
  if (inline.kind === 'link') return inline.url || null;
  if (inline.kind === 'citation') return `#ref-${inline.key}`;
  return inline.kind === 'crossReference' && inline.target !== null ? `#${inline.target}` : null;
}

function isEmpty(inline: CitedInline): boolean {
  return inline.kind === 'break' || ('value' in inline && inline.value === '');
}
