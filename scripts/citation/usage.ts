import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Metadata, SourceInline } from '../paper/index.js';
import type { Library } from './library.js';
import { unresolved } from './run.js';

/** Keys that `nocite` puts into the bibliography; `*` stands for all. */
export function listedKeys(metadata: Metadata<SourceInline>, library: Library): string[] {
  return metadata.nocite.flatMap(({ key }) =>
    key === '*' ? [...library.entries.keys()] : library.entries.has(key) ? [key] : [],
  );
}

/** Keys in `nocite` without an entry, and entries that are neither cited nor listed. */
export function checkUsage(
  metadata: Metadata<SourceInline>,
  library: Library,
  used: ReadonlySet<string>,
): Diagnostic[] {
  const unknown = metadata.nocite.filter(({ key }) => key !== '*' && !library.entries.has(key));
  const lent = parents(library, used);
  // Of an entry that is broken off nobody knows what it is: that is reported, and has to be mended first.
  const idle = [...library.entries.values()].filter(({ key, broken }) => !broken && !used.has(key) && !lent.has(key));
  return [
    ...unknown.map(({ key, place }) => unresolved(key, place, library, 'cluster')),
    ...idle.map(({ key, place }) =>
      diagnose('entry-uncited', place, `The entry “${key}” is not cited`, {
        actual: key,
        hint: `Cite it, list it in nocite ("@${key}"), or remove it.`,
      }),
    ),
  ];
}

/** Entries that a used one takes fields from. */
function parents(library: Library, used: ReadonlySet<string>): ReadonlySet<string> {
  const lent = new Set<string>();
  const waiting = [...used];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
    for (const parent of library.entries.get(key)?.parents ?? [])
      if (!lent.has(parent)) {
        lent.add(parent);
        waiting.push(parent);
      }
  return lent;
}

/** Entries that the style could not word: something in them is not what CSL takes. */
export function checkWording(library: Library, unworded: ReadonlySet<string>): Diagnostic[] {
  return [...unworded].map((key) =>
    diagnose('library-syntax', library.entries.get(key)?.place ?? null, `The style cannot word the entry “${key}”`, {
      hint: 'Look for a field whose value is not of the kind that it takes.',
    }),
  );
}
