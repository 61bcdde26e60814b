import CSL, { type ClusterItem, type Engine, type SortedItem } from 'citeproc';

/** The style's sort keys of entries, which cost as much as their words. */
export type SortKeys = Map<string, readonly string[]>;

/**
 * The cites of a cluster in the style's order, those of one author together where the style collapses them (CSL
 * 1.0.2, “Cite Grouping”); otherwise equal ones as in the bibliography. What has a prefix stays where it is: `[@b; see also @a]`.
 */
export function styleOrder(engine: Engine, items: readonly ClusterItem[], known: SortKeys): readonly SortedItem[] {
  const all = items.map((item): SortedItem => [engine.retrieveItem(item.id), { ...item }]);
  if (all.length < 2 || engine.citation_sort.tokens.length === 0) return all;
  for (const [entry, item] of all) {
    const keys = known.get(entry.id) ?? sortKeys(engine, entry);
    known.set(entry.id, keys);
    item.sortkeys = [...keys];
  }
  return stretches(all).flatMap((stretch) => sorted(engine, stretch));
}

/** Cites that change places with each other. One with a prefix stays in its place, or one whose authors stand before it. */
function stretches(all: readonly SortedItem[]): SortedItem[][] {
  const made: SortedItem[][] = [];
  for (const one of all) {
    const last = made.at(-1);
    if (last && !isFixed(one) && !isFixed(last[0]!)) last.push(one);
    else made.push([one]);
  }
  return made;
}

function isFixed([, item]: SortedItem): boolean {
  return Boolean(item.prefix || item['suppress-author']);
}

function sorted(engine: Engine, stretch: SortedItem[]): SortedItem[] {
  const { compareCompositeKeys } = engine.citation.srt;
  const place = ([{ id }]: SortedItem) => engine.registry.registry[id]?.seq ?? 0;
  stretch.sort((a, b) => compareCompositeKeys(a, b) || place(a) - place(b));
  if (!engine.opt.grouped_sort) return stretch;
  groupAuthors(stretch);
  return stretch.sort(compareCompositeKeys);
}

/** The style's keys; where it groups, the authors as they are printed go before them. */
function sortKeys(engine: Engine, entry: SortedItem[0]): string[] {
  const keys = CSL.getSortKeys.call(engine, entry, 'citation_sort');
  if (!engine.opt.grouped_sort) return keys;
  engine.tmp.authorstring_request = true;
  CSL.getAmbiguousCite.call(engine, entry, engine.registry.registry[entry.id]?.disambig);
  engine.tmp.authorstring_request = false;
  return [engine.registry.authorstrings[entry.id] ?? '', ...keys];
}

/** An author's cites take the place of the first of them. */
function groupAuthors(stretch: readonly SortedItem[]): void {
  let author: string | undefined;
  let place = '';
  stretch.forEach(([, item], index) => {
    const [own, first = ''] = item.sortkeys ?? [];
    if (index === 0 || own !== author) place = first;
    author = own;
    item.sortkeys![0] = place + String(index).padStart(4, '0');
  });
}
