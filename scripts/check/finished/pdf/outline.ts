import type { FinishedOutlineEntry } from '../report.js';
import { Broken } from '../unreadable.js';
import type { Destinations } from './destinations.js';
import type { Dict, PdfObject } from './object.js';
import type { Objects } from './objects.js';

const DEEPEST = 100;

/** The outline's entries (ISO 32000-1, 12.3.3). An entry that comes again ends its chain. */
export function readOutline(
  objects: Objects,
  root: PdfObject | undefined,
  destinations: Destinations,
): readonly FinishedOutlineEntry[] {
  const seen = new Set<Dict>();
  const below = (parent: Dict | null, depth: number): readonly FinishedOutlineEntry[] => {
    if (depth > DEEPEST) throw new Broken(`The outline is more than ${DEEPEST} levels deep`);
    const entries: FinishedOutlineEntry[] = [];
    let entry = objects.dict(parent?.get('First'));
    while (entry && !seen.has(entry)) {
      seen.add(entry);
      const title = objects.text(entry.get('Title')) ?? '';
      entries.push({ title, ...destinations.of(entry), children: below(entry, depth + 1) });
      entry = objects.dict(entry.get('Next'));
    }
    return entries;
  };
  return below(objects.dict(root), 0);
}
