import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { readDate } from './bibtex/dates.js';
import type { CslDate, CslItem, CslName, Entry } from './library.js';
import { LineIndex } from './line-index.js';
import type { EntriesRead } from './read-bibtex.js';

/** CSL JSON: an array of items, or an object with `items` or `references`. */
export function readCslJson(file: string, text: string): EntriesRead {
  const lines = new LineIndex(file, text);
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { start, end } of itemRanges(text)) {
    const place = lines.place(start, Math.min(end, lineEnd(text, start)));
    const item = parseItem(text.slice(start, end));
    if (item === null)
      diagnostics.push(syntax(place, 'This item is not valid JSON', 'Check its commas, quotes and braces.'));
    else collect(item, place, entries, diagnostics);
  }
  if (entries.length === 0 && diagnostics.length === 0 && text.trim() !== '' && !/^\s*[[{]/.test(text))
    diagnostics.push(syntax(lines.place(0, lineEnd(text, 0)), 'This is not CSL JSON', 'Give a JSON array of items.'));
  return { entries, diagnostics };
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
  const list = isMap(root) ? root.get('references') : root;
  const entries: Entry[] = [];
  for (const node of isSeq(list) ? list.items : []) {
    if (!isMap(node)) continue;
    const start = node.range?.[0] ?? 0;
    const item = plainValue(node, document);
    if (item) collect(item, lines.place(start, lineEnd(text, start)), entries, diagnostics);
  }
  return { entries, diagnostics };
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

function syntax(place: Entry['place'], reason: string, hint: string): Diagnostic {
  return diagnose('library-syntax', place, reason, { hint });
}

function collect(
  source: Record<string, unknown>,
  place: Entry['place'],
  entries: Entry[],
  diagnostics: Diagnostic[],
): void {
  const key = source.id ?? source['citation-key'];
  const unreadable = (variable: string): void =>
    void diagnostics.push(syntax(place, `“${variable}” cannot be read`, 'Give it as CSL asks: text, names or a date.'));
  if (typeof key === 'string' || typeof key === 'number')
    entries.push({ key: String(key), item: toItem(String(key), source, unreadable), place });
  else diagnostics.push(syntax(place, 'This item has no id', 'Give it an id to cite it by.'));
}

const NAMES = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
);
const DATES = new Set(['issued', 'accessed', 'available-date', 'event-date', 'original-date', 'submitted']);

function toItem(key: string, source: Record<string, unknown>, unreadable: (variable: string) => void): CslItem {
  const variables: Record<string, string | CslDate | readonly CslName[]> = {};
  for (const [variable, value] of Object.entries(source)) {
    const read = NAMES.has(variable) ? names(value) : DATES.has(variable) ? date(value) : scalar(value);
    if (read !== null) variables[variable] = read;
    else if (!isNothing(value) && variable !== 'custom') unreadable(variable);
  }
  return { ...variables, id: key, type: typeof source.type === 'string' ? source.type : 'document' };
}

/** Exporters write empty values out. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(String).join(', ') : null;
}

const NAME_PARTS = ['family', 'given', 'literal', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;

function names(value: unknown): CslName[] | null {
  const list = Array.isArray(value) ? value : [value];
  const read = list.flatMap((one: unknown): CslName[] => {
    if (typeof one === 'string') return [{ literal: one }];
    if (!isRecord(one)) return [];
    const given = NAME_PARTS.filter((part) => typeof one[part] === 'string' || typeof one[part] === 'number');
    return given.length === 0 ? [] : [Object.fromEntries(given.map((part) => [part, String(one[part])]))];
  });
  return read.length > 0 ? read : null;
}

function date(value: unknown): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value));
  if (Array.isArray(value)) {
    const parts = value.flatMap((one) => date(one)?.['date-parts'] ?? []);
    return parts.length > 0 ? { 'date-parts': parts } : null;
  }
  if (!isRecord(value)) return null;
  const text = value.raw ?? value.literal;
  if (!value['date-parts'] && typeof text === 'string')
    return value.raw === undefined ? { literal: text } : readDate(text);
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'] : [[value.year, value.month, value.day]];
  const numbers = parts.map((part: unknown) =>
    Array.isArray(part) ? part.map(Number).filter((n) => n !== 0 && !Number.isNaN(n)) : [],
  );
  if (!numbers[0]?.length) return typeof text === 'string' ? { literal: text } : null;
  return {
    'date-parts': numbers,
    ...(value.circa ? { circa: true } : {}),
    ...(Number(value.season) ? { season: Number(value.season) } : {}),
  };
}

function parseItem(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where each object of the outermost array stands, so that one broken item leaves the others readable. */
function itemRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  let depth = 0;
  let start = 0;
  const outer = /^\s*\{/.test(text) && /"(?:items|references)"\s*:\s*\[/.test(text) ? 2 : 1;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (depth === outer && token === '{') start = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === outer && token === '}') ranges.push({ start, end: index + 1 });
    }
  }
  if (depth > outer) ranges.push({ start, end: text.length });
  return ranges;
}
