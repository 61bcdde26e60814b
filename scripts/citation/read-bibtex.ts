import { type Diagnostic, diagnose } from '../diagnostic.js';
import { toCslItem } from './bibtex/entry.js';
import { inheritedFields, parentsOf } from './bibtex/inherit.js';
import { type RawEntry, scanBibtex } from './bibtex/scan.js';
import type { Entry } from './library.js';
import { LineIndex } from './line-index.js';

export interface EntriesRead {
  /** In file order; a key may stand twice. */
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Entries that only lend their fields to others. */
const DATA_ONLY = new Set(['xdata', 'set', 'control']);

/** BibTeX and BibLaTeX; a broken entry is reported (`library-syntax`) and used as far as it can be read. */
export function readBibtex(file: string, text: string): EntriesRead {
  const lines = new LineIndex(file, text);
  const { entries, faults } = scanBibtex(text);
  const byKey = new Map([...entries].reverse().map((entry) => [entry.key, entry]));
  return {
    entries: entries
      .filter(({ type }) => !DATA_ONLY.has(type))
      .map((entry) => toEntry(entry, inheritedFields(entry, byKey), lines)),
    diagnostics: [
      ...(!text.includes('@') && text.trim() !== '' ? [noEntries(lines)] : []),
      ...faults.map(({ start, end, reason, hint }) =>
        diagnose('library-syntax', lines.place(start, end), reason, { hint }),
      ),
    ],
  };
}

function toEntry(entry: RawEntry, fields: RawEntry['fields'], lines: LineIndex): Entry {
  const { key, type, start, headEnd, broken } = entry;
  return {
    key,
    item: toCslItem(key, type, fields),
    place: lines.place(start, headEnd),
    parents: parentsOf(entry),
    written: {
      format: 'bibtex',
      type,
      fields(name) {
        const field = fields.get(name);
        return field ? [{ value: field.value, place: lines.place(field.offset, field.end) }] : [];
      },
    },
    broken,
  };
}

function noEntries(lines: LineIndex): Diagnostic {
  return diagnose('library-syntax', lines.place(0, 1), 'There is no entry in this file', {
    hint: 'Entries are written as @book{key, title = {…}}; all other text is passed over.',
  });
}
