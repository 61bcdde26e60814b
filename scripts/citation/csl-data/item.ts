import { readDate } from '../bibtex/dates.js';
import { bareDoi } from '../doi.js';
import type { CslDate, CslItem, CslName } from '../library.js';

/** CSL 1.0.2, appendix IV, “Name Variables”. */
const NAMES: ReadonlySet<string> = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
);
/** The same, “Date Variables”. */
const DATES: ReadonlySet<string> = new Set([
  'issued',
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
]);

/**
 * CSL data as JSON and YAML hold it → an item. A value of another type than its variable's is read where its meaning
 * is clear (a number for text, `"2020-01-31"` for a date, `"Smith, Jo"` for a name); `unreadable` is told of others.
 */
export function toItem(
  key: string,
  source: Record<string, unknown>,
  unreadable: (variable: string, takes: string) => void,
): CslItem {
  const variables: Record<string, string | CslDate | readonly CslName[]> = {};
  for (const [variable, value] of Object.entries(source)) {
    const [read, takes] = NAMES.has(variable)
      ? ([names(value), 'names'] as const)
      : DATES.has(variable)
        ? ([date(value), 'a date'] as const)
        : ([scalar(value), 'text'] as const);
    if (read !== null) variables[variable] = read;
    else if (!isNothing(value) && variable !== 'custom') unreadable(variable, takes);
  }
  if (typeof variables.DOI === 'string') variables.DOI = bareDoi(variables.DOI);
  return { ...variables, id: key, type: typeof source.type === 'string' ? source.type : 'document' };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exporters write empty values out. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.length > 0 && !value.some(isObject) ? value.map(String).join(', ') : null;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

const NAME_PARTS = ['family', 'given', 'literal', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;

function names(value: unknown): CslName[] | null {
  const list = Array.isArray(value) ? value : [value];
  const read = list.flatMap((one: unknown): CslName[] => {
    if (typeof one === 'string') return namesInText(one);
    if (!isRecord(one)) return [];
    const given = NAME_PARTS.filter((part) => typeof one[part] === 'string' || typeof one[part] === 'number');
    return given.length === 0 ? [] : [Object.fromEntries(given.map((part) => [part, String(one[part])]))];
  });
  return read.length > 0 ? read : null;
}

/** `Smith, Jo; Doe, Ann` are people; a text without this comma may be an institution, and is left whole. */
function namesInText(text: string): CslName[] {
  const people = text.split(/\s*;\s*|\s+and\s+/).map((name) => /^([^,]+),\s*([^,]+)$/.exec(name.trim()));
  const read = people.flatMap((found) => (found ? [{ family: found[1]!.trim(), given: found[2]!.trim() }] : []));
  return read.length === people.length ? read : [{ literal: text }];
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
  return dateOfParts(value, typeof text === 'string' ? text : null);
}

function dateOfParts(value: Record<string, unknown>, text: string | null): CslDate | null {
  const written = value['date-parts'];
  const nested = Array.isArray(written) ? written : [[value.year, value.month, value.day]];
  const parts: unknown[] = nested.some(Array.isArray) ? nested : [nested];
  const numbers = parts.map((part: unknown) =>
    Array.isArray(part) ? part.map(Number).filter((n) => n !== 0 && !Number.isNaN(n)) : [],
  );
  if (!numbers[0]?.length) return text === null ? null : { literal: text };
  return {
    'date-parts': numbers,
    ...(value.circa ? { circa: true } : {}),
    ...(Number(value.season) ? { season: Number(value.season) } : {}),
  };
}
