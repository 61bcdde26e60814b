import type { Fragment, Page, Report } from '../../page/index.js';
import type { Tag } from '../../paper/tag.js';
import { sectionFinder } from '../survey.js';

/** A part of a page that a section covers, in parts of the page's height from its top. */
export interface Stretch {
  readonly section: string;
  readonly from: number;
  to: number;
}

/** What sections cover of each page, downward; title, contents and notes belong to none. */
export function stretches<R>({ pages }: Report<R>): Stretch[][] {
  const sectionOf = sectionFinder();
  return pages.map((page) => {
    const found: Stretch[] = [];
    for (const { section, from, to } of printedOn(page, sectionOf)) {
      const open = found.at(-1);
      if (open?.section === section && open.to >= from - AIR) open.to = Math.max(open.to, to);
      else found.push({ section, from, to });
    }
    const { height } = page;
    return found.map(({ section, from, to }) => ({ section, from: from / height, to: to / height }));
  });
}

/** White that is seen as part of a section. Points. */
const AIR = 40;
/** Of a line's leading, what lies above its baseline. */
const ABOVE = 0.75;
/** Leading of a line that is in no paragraph. Points. */
const LEADING = 12;

/** The lines and pictures of the sections, downward. Points from the page's top. */
function printedOn<R>({ fragments }: Page<R>, sectionOf: (tag: Tag) => string | null): Stretch[] {
  const found = fragments.flatMap((fragment) => {
    const tag = tagOf(fragment);
    const section = tag && sectionOf(tag);
    return section === null ? [] : [{ section, ...heightOf(fragment) }];
  });
  return found.sort((a, b) => a.from - b.from);
}

function tagOf<R>(fragment: Fragment<R>): Tag | null {
  if (fragment.kind === 'rule') return null;
  if (fragment.kind !== 'text') return fragment.tag;
  return fragment.artifact ? null : (fragment.runs[0]?.tag ?? null);
}

function heightOf<R>(fragment: Fragment<R>): { readonly from: number; readonly to: number } {
  const { y } = fragment;
  if (fragment.kind !== 'text') return { from: y, to: y + fragment.height };
  const leading = fragment.paragraph?.leading || LEADING;
  return { from: y - ABOVE * leading, to: y + (1 - ABOVE) * leading };
}
