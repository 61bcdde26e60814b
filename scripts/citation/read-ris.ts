import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Entry } from './library.js';
import { LineIndex } from './line-index.js';
import type { EntriesRead } from './read-bibtex.js';
import { toRisItem } from './ris/item.js';
import { type RisRecord, scanRis } from './ris/scan.js';

/** RIS, as databases and publishers export it; what cannot be read is reported (`library-syntax`). */
export function readRis(file: string, text: string): EntriesRead {
  const lines = new LineIndex(file, text);
  const { records, faults } = scanRis(text);
  const keys = new Map<string, number>();
  const nothing = records.length === 0 && faults.length === 0 && text.trim() !== '';
  return {
    entries: records.map((record) => toEntry(keyOf(record, keys), record, lines)),
    diagnostics: [
      ...(nothing ? [noRecord(lines)] : []),
      ...faults.map(({ start, end, reason, hint }) =>
        diagnose('library-syntax', lines.place(start, end), reason, { hint }),
      ),
    ],
  };
}

function toEntry(key: string, record: RisRecord, lines: LineIndex): Entry {
  return {
    key,
    item: toRisItem(key, record),
    place: lines.place(record.start, record.headEnd),
    written: {
      format: 'ris',
      type: record.type,
      fields: (name) =>
        record.fields
          .filter(({ tag, value }) => tag === name && value !== '')
          .map(({ value, start, end }) => ({ value, place: lines.place(start, end) })),
    },
    broken: !record.closed,
  };
}

/**
 * `ID`, or where a database gives none the first author’s family name and the year, as `smith2020`; the second work of
 * one author and year is `smith2020a`.
 */
function keyOf({ fields }: RisRecord, keys: Map<string, number>): string {
  const value = (...tags: readonly string[]) => fields.find(({ tag }) => tags.includes(tag))?.value ?? '';
  const own = value('ID').trim();
  if (own !== '') return own;
  const family = value('AU', 'A1', 'ED', 'A2', 'TI', 'T1').split(/[,\s]/)[0]!.normalize('NFD');
  const year = /\d{4}/.exec(value('PY', 'Y1', 'DA'))?.[0] ?? '';
  const key = `${family.replace(/[\u0300-\u036f\s{}[\]()"'@;,]/g, '').toLowerCase()}${year}` || 'untitled';
  const count = keys.get(key) ?? 0;
  keys.set(key, count + 1);
  return count === 0 ? key : `${key}${letter(count)}`;
}

/** a, b, … z, then numbers. */
function letter(count: number): string {
  return count <= 26 ? String.fromCharCode(96 + count) : `-${count}`;
}

function noRecord(lines: LineIndex): Diagnostic {
  return diagnose('library-syntax', lines.place(0, 1), 'There is no record in this file', {
    hint: 'A record begins with a line such as “TY  - JOUR” and ends with “ER  - ”.',
  });
}
