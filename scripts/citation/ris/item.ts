import { readYear } from '../bibtex/dates.js';
import { bareDoi } from '../doi.js';
import type { CslDate, CslItem, CslName } from '../library.js';
import type { RisRecord } from './scan.js';
import { RIS_TEXTS, RIS_TYPES, SERIES_EDITED, WHOLE_TYPES } from './tables.js';

type Variables = Record<string, string | CslDate | readonly CslName[]>;
type Tags = (...tags: readonly string[]) => readonly string[];

/** One record → a CSL item; `key` is what the paper cites it by. */
export function toRisItem(key: string, record: RisRecord): CslItem {
  const type = RIS_TYPES[record.type] ?? 'document';
  const tags: Tags = (...wanted) => valuesOf(record, wanted);
  const item: Variables = {};
  for (const [variable, names] of Object.entries(RIS_TEXTS)) {
    const value = tags(...names).join(', ');
    if (value !== '') item[variable] = value;
  }
  for (const fill of PARTS) fill(item, tags, type);
  if (typeof item.DOI === 'string') item.DOI = bareDoi(item.DOI);
  return { id: key, type, ...item };
}

/** Of the first of these tags that is there. */
function valuesOf({ fields }: RisRecord, wanted: readonly string[]): readonly string[] {
  for (const tag of wanted) {
    const values = fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value);
    if (values.length > 0) return values;
  }
  return [];
}

const PARTS: readonly ((item: Variables, tags: Tags, type: string) => void)[] = [titles, people, pages, numbers, dates];

/** `BT` is the title of a whole book, and of anything else the title of the book that it stands in. */
function titles(item: Variables, tags: Tags, type: string): void {
  const whole = WHOLE_TYPES.has(type);
  put(item, 'title', item.title ?? (whole ? tags('BT', 'T2')[0] : undefined));
  const container = tags('T2', ...(whole ? [] : ['BT', 'JF', 'JO', 'JA']))[0];
  if (container !== item.title) put(item, whole ? 'collection-title' : 'container-title', container);
  put(item, 'collection-title', tags('T3')[0]);
}

function people(item: Variables, tags: Tags, type: string): void {
  put(item, 'author', names([...tags('AU'), ...tags('A1')]));
  const editor = SERIES_EDITED.has(type) ? 'collection-editor' : 'editor';
  put(item, editor, names(tags('A2')));
  put(item, 'editor', names(tags('ED')));
  put(item, 'collection-editor', names(tags('A3')));
  put(item, 'translator', names(tags('TA', 'A4')));
}

/** `Smith, Jo, Jr`; a name without a comma is an institution, or the only one that its bearer has. */
function names(values: readonly string[]): CslName[] | undefined {
  const read = values.map((value): CslName => {
    const [family = '', given, suffix] = value.split(/\s*,\s*/);
    if (!given) return { literal: family };
    return { family, given, ...(suffix ? { suffix } : {}) };
  });
  return read.length > 0 ? read : undefined;
}

/** The number of pages of a whole work, first and last page of a part. */
function pages(item: Variables, tags: Tags, type: string): void {
  const [first] = tags('SP');
  const [last] = tags('EP');
  if (WHOLE_TYPES.has(type) && first && !last) put(item, 'number-of-pages', first);
  else if (first)
    put(item, 'page', last && !/[-–]/.test(first) ? `${first}-${last}` : first.replace(/\s*[-–]+\s*/, '-'));
}

function numbers(item: Variables, tags: Tags, type: string): void {
  const [number] = tags('M1');
  put(item, type === 'software' ? 'version' : 'edition', tags('ET')[0]);
  if (type === 'article-journal') put(item, 'issue', item.issue ?? number);
  else put(item, 'number', number);
  for (const code of tags('SN')) put(item, /^\s*\d{4}-?\d{3}[\dXx]\b(?!-?\d)/.test(code) ? 'ISSN' : 'ISBN', code);
}

/** `2021/08/27/`, `2021-08-27`, `2021`; `DA` says more than `PY` where both are of one year. */
function dates(item: Variables, tags: Tags): void {
  const [year] = tags('PY', 'Y1');
  const [date] = tags('DA');
  const full = date && (!year || date.startsWith(year.slice(0, 4))) ? date : year;
  if (full) put(item, 'issued', readRisDate(full));
  const [accessed] = tags('Y2');
  if (accessed) put(item, 'accessed', readRisDate(accessed));
}

function readRisDate(text: string): CslDate {
  const [year = '', month = '', day = ''] = text.split('/').map((part) => part.trim());
  if (!text.includes('/')) return readYear(text, null, null);
  return readYear(year, month || null, day || null);
}

function put(item: Variables, variable: string, value: string | CslDate | readonly CslName[] | undefined): void {
  if (value !== undefined && value !== '') item[variable] = value;
}
