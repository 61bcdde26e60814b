import type { Place } from '../paper/index.js';
import { type Tag, tag } from '../paper/tag.js';
import { textPart } from './flow.js';
import { generated } from './generated.js';
import type { Leaf } from './leaves.js';
import type { Fragment } from './page.js';
import type { SetReference } from './place.js';
import type { ParagraphStyle, Setter } from './setter.js';
import type { Strip } from './strip.js';

/** Index of the page on which each heading begins, by its id. */
export function pagesOfHeadings<R>(leaves: readonly Leaf<R>[]): Map<string, number> {
  const found = new Map<string, number>();
  leaves.forEach(({ page, part }, index) => {
    for (let at = page.from; at < page.to; at++) {
      for (const id of (part.strips[at] as Strip<R>).opens) found.set(id, index);
    }
  });
  return found;
}

/** Index of the page on which each thing with an id begins, whatever it is. */
function pagesOfTags<R>(pages: readonly (readonly Fragment<R>[])[]): Map<string, number> {
  const found = new Map<string, number>();
  const seen = new Set<Tag>();
  const enter = (start: Tag, index: number) => {
    for (let owner: Tag | null = start; owner && !seen.has(owner); owner = owner.parent) {
      seen.add(owner);
      if (owner.id !== null && !found.has(owner.id)) found.set(owner.id, index);
    }
  };
  pages.forEach((fragments, index) => {
    for (const fragment of fragments) {
      if (fragment.kind === 'text') for (const { tag: owner } of fragment.runs) enter(owner, index);
      else if ('tag' in fragment) enter(fragment.tag, index);
    }
  });
  return found;
}

/**
 * Finds the folio of the page on which the thing with an id begins; null for no such thing. `fragmentsOf` gives what
 * stands on a page: it is asked for only if something else than a heading is sought.
 */
export function folioFinder<R>(
  leaves: readonly Leaf<R>[],
  fragmentsOf: (index: number) => readonly Fragment<R>[],
): (id: string) => string | null {
  const headings = pagesOfHeadings(leaves);
  let tags: ReadonlyMap<string, number> | null = null;
  return (id) => {
    const heading = headings.get(id);
    if (heading === undefined) tags ??= pagesOfTags(leaves.map((_, index) => fragmentsOf(index)));
    return leaves[heading ?? tags?.get(id) ?? -1]?.label ?? null;
  };
}

/** White between text and leaders, and between leaders and folio; at least this much is dotted. Points. */
const CLEAR = 6;
const LEADER = ' .';

/** Sets leaders (artifacts: they say nothing) and the folio that they lead to. */
export function referenceSetter<R>(
  setter: Setter<R>,
  place: Place,
  labelOf: (id: string) => string | null,
): SetReference<R> {
  const widths = new Map<ParagraphStyle, number>();
  const unitOf = (style: ParagraphStyle) => {
    const known = widths.get(style);
    if (known !== undefined) return known;
    const width = setter.widths([generated(LEADER.repeat(100), place)], style).max / 100;
    widths.set(style, width);
    return width;
  };
  return (reference) => {
    const label = labelOf(reference.id);
    if (label === null) return [];
    const style: ParagraphStyle = { ...reference.style, align: 'right', indent: 0, hang: 0 };
    const text = [generated(label, place)];
    const width = setter.widths(text, style).max;
    const [folio] = setter.lines(text, style, width + 1, reference.tag);
    const to = reference.x + reference.width;
    const unit = unitOf(style);
    const end = to - Math.max(reference.reserve, width + CLEAR);
    const dots = Math.floor((end - reference.x - CLEAR) / unit);
    const fragments: Fragment<R>[] = [];
    if (reference.leaders && dots > 2) {
      const from = end - (dots + 1) * unit;
      const content = [generated(LEADER.repeat(dots).trimStart(), place)];
      const [leader] = setter.lines(content, style, end - from, tag('Span', null));
      if (leader) fragments.push({ ...textPart(leader, from, reference.y), artifact: 'layout' });
    }
    if (folio) fragments.unshift(textPart(folio, to - width - 1, reference.y));
    return fragments;
  };
}
