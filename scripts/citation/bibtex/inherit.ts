import type { RawEntry, RawField } from './scan.js';
import { PARTS } from './types.js';

/** Never handed down. */
const OWN = new Set(['crossref', 'xdata', 'ids', 'entryset', 'options', 'shorttitle', 'label', 'xref']);

/** The entry's fields with those of its `crossref` and `xdata` parents, and of theirs, behind them. */
export function inheritedFields(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): ReadonlyMap<string, RawField> {
  if (parentsOf(entry).length === 0) return entry.fields;
  const fields = new Map(entry.fields);
  const met = new Set([entry]);
  const waiting = parentsOf(entry);
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    const parent = byKey.get(key);
    if (!parent || met.has(parent)) continue;
    met.add(parent);
    inherit(fields, entry, parent);
    waiting.push(...parentsOf(parent));
  }
  return fields;
}

function inherit(fields: Map<string, RawField>, entry: RawEntry, parent: RawEntry): void {
  for (const [name, field] of parent.fields) {
    const own = inheritedName(name, entry, parent);
    if (!OWN.has(name) && !fields.has(own)) fields.set(own, field);
  }
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
