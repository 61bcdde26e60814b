import type { RawEntry, RawField } from './scan.js';
import { PARTS } from './types.js';

/** Never handed down. */
const OWN = new Set(['crossref', 'xdata', 'ids', 'entryset', 'options', 'shorttitle', 'label', 'xref']);
const DEEPEST = 8;

/** The entry's fields with those of its `crossref` and `xdata` parents behind them. */
export function inheritedFields(
  entry: RawEntry,
  byKey: ReadonlyMap<string, RawEntry>,
  depth = 0,
): ReadonlyMap<string, RawField> {
  const parents = parentsOf(entry);
  if (parents.length === 0 || depth > DEEPEST) return entry.fields;
  const fields = new Map(entry.fields);
  for (const key of parents) {
    const parent = byKey.get(key);
    if (!parent || parent === entry) continue;
    for (const [name, field] of inheritedFields(parent, byKey, depth + 1)) {
      const own = inheritedName(name, entry, parent);
      if (!OWN.has(name) && !fields.has(own)) fields.set(own, field);
    }
  }
  return fields;
}

export function parentsOf(entry: RawEntry): string[] {
  return ['crossref', 'xdata'].flatMap((name) => {
    const keys = entry.fields.get(name)?.value.split(',') ?? [];
    return keys.map((key) => key.trim()).filter((key) => key !== '');
  });
}

/** A book's title is its chapters' book title, a periodical's its articles' journal title. */
function inheritedName(name: string, entry: RawEntry, parent: RawEntry): string {
  const title = /^(title|subtitle|titleaddon)$/.test(name);
  if (!title || parent.type === 'xdata') return name;
  if (entry.type === 'article') return `journal${name}`;
  return PARTS.has(entry.type) ? `book${name}` : name;
}
