import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import { isRecord, toItem } from './csl-data/item.js';
import { itemRanges, memberRange, mendedItem } from './csl-data/json-items.js';
import type { Entry } from './library.js';
import { LineIndex } from './line-index.js';
import type { EntriesRead } from './read-bibtex.js';

/** One item as it is written. */
interface Source {
  readonly values: Record<string, unknown>;
  readonly place: Place;
  /** Of one of its variables. */
  placeOf(variable: string): Place;
}

/** CSL JSON: an array of items, or an object with `items` or `references`. */
export function readCslJson(file: string, text: string): EntriesRead {
  const lines = new LineIndex(file, text);
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { start, end } of itemRanges(text)) {
    const written = text.slice(start, end);
    const place = lines.place(start, Math.min(end, lineEnd(text, start)));
    const values = parseItem(written) ?? mended(written, start, lines, diagnostics);
    const placeOf = (variable: string) => {
      const member = memberRange(written, variable);
      return member ? lines.place(start + member.start, start + member.end) : place;
    };
    if (values) collect({ values, place, placeOf }, entries, diagnostics);
  }
  if (entries.length === 0 && diagnostics.length === 0 && text.trim() !== '' && !/^\s*[[{]/.test(text))
    diagnostics.push(syntax(lines.place(0, lineEnd(text, 0)), 'This is not CSL JSON', 'Give a JSON array of items.'));
  return { entries, diagnostics };
}

function parseItem(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function mended(
  written: string,
  start: number,
  lines: LineIndex,
  diagnostics: Diagnostic[],
): Record<string, unknown> | null {
  const { at, value } = mendedItem(written);
  const place = lines.place(start + at, start + at + 1);
  diagnostics.push(syntax(place, 'This item is not valid JSON', 'Check its commas, quotes and braces.'));
  return isRecord(value) ? value : null;
}

/** CSL YAML as Pandoc reads it: a list of items, or a map with `references`. */
export function readCslYaml(file: string, text: string): EntriesRead {
  const document = parseDocument(text, { schema: 'core' });
  const lines = new LineIndex(file, text);
  const diagnostics = document.errors.map((error) =>
    syntax(
      lines.place(error.pos[0], error.pos[1]),
      error.message.split('\n')[0]!.replace(/ at line.*$/, ''),
      'Check indentation and quotes.',
    ),
  );
  const root = document.contents;
  const list = isMap(root) ? (root.get('references') ?? root.get('items')) : root;
  const entries: Entry[] = [];
  for (const node of isSeq(list) ? list.items : []) {
    const source = isMap(node) ? yamlSource(node, document, lines, text) : null;
    if (source) collect(source, entries, diagnostics);
  }
  if (!isSeq(list) && diagnostics.length === 0 && text.trim() !== '')
    diagnostics.push(
      syntax(lines.place(0, lineEnd(text, 0)), 'This is not CSL YAML', 'Give a list of items under “references:”.'),
    );
  return { entries, diagnostics };
}

function yamlSource(node: YAMLMap, document: Document, lines: LineIndex, text: string): Source | null {
  const values = plainValue(node, document);
  const start = node.range?.[0] ?? 0;
  const place = lines.place(start, lineEnd(text, start));
  const placeOf = (variable: string) => {
    const key = node.items.find((pair) => isScalar(pair.key) && pair.key.value === variable)?.key;
    const at = isScalar(key) ? key.range?.[0] : undefined;
    return at === undefined ? place : lines.place(at, lineEnd(text, at));
  };
  return values && { values, place, placeOf };
}

/** Aliases may be used, but not to blow a small file up. */
function plainValue(node: YAMLMap, document: Document): Record<string, unknown> | null {
  try {
    const value: unknown = node.toJS(document, { maxAliasCount: 100 });
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function syntax(place: Place, reason: string, hint: string): Diagnostic {
  return diagnose('library-syntax', place, reason, { hint });
}

function collect({ values, place, placeOf }: Source, entries: Entry[], diagnostics: Diagnostic[]): void {
  const key = values.id ?? values['citation-key'];
  if (typeof key !== 'string' && typeof key !== 'number') {
    diagnostics.push(syntax(place, 'This item has no id', 'Give it an id to cite it by.'));
    return;
  }
  const before = diagnostics.length;
  const item = toItem(String(key), values, (variable, takes) => {
    diagnostics.push(syntax(placeOf(variable), `“${variable}” cannot be read`, `It takes ${takes}, as CSL writes it.`));
  });
  entries.push({
    key: String(key),
    item,
    place,
    written: {
      format: 'csl',
      type: typeof values.type === 'string' ? values.type : '',
      fields(name) {
        const value = values[name];
        if (value === undefined || value === null || value === '') return [];
        return [{ value: typeof value === 'string' ? value : JSON.stringify(value), place: placeOf(name) }];
      },
    },
    broken: diagnostics.length > before,
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
