import type { Place } from '../paper/index.js';
import { tag } from '../paper/tag.js';
import { textPart } from './flow.js';
import { generated } from './generated.js';
import type { Fragment } from './page.js';
import type { PageBreak } from './page-break.js';
import type { SetReference } from './place.js';
import type { ParagraphStyle, Setter } from './setter.js';
import type { Strip } from './strip.js';

/** Index of the page on which each heading begins, by its id. */
export function pagesById<R>(pages: readonly PageBreak[], strips: readonly Strip<R>[]): Map<string, number> {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (let at = page.from; at < page.to; at++) {
      for (const id of (strips[at] as Strip<R>).opens) found.set(id, index);
    }
  });
  return found;
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
    const from = reference.x + CLEAR;
    const to = reference.x + reference.width;
    const dots = Math.floor((to - width - CLEAR - from) / unitOf(style));
    const fragments: Fragment<R>[] = [];
    if (reference.leaders && dots > 2) {
      const [leader] = setter.lines(
        [generated(LEADER.repeat(dots).trimStart(), place)],
        style,
        to - width - CLEAR - from + 1,
        tag('Span', null),
      );
      if (leader) fragments.push({ ...textPart(leader, from, reference.y), artifact: true });
    }
    if (folio) fragments.unshift(textPart(folio, to - width - 1, reference.y));
    return fragments;
  };
}
