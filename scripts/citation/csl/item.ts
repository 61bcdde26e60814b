import type { CslItem, CslName } from '../library.js';
import { withoutMarks } from './marks.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00aa-\u02b8\u0370-\u0523\u1e00-\u1fff]/;
/** Never text: what is put between isolates here would be part of an address or a number. */
const CODES = new Set([
  'id',
  'type',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'language',
  'page',
  'volume',
  'issue',
  'number',
]);

/** Languages written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i.test(lang);
}

/**
 * The item as citeproc is given it: text of the other direction isolated (UAX #9, 2.4.2), so that numbers
 * and punctuation around it keep their places, and free of our marks. `term` words a status in the style's language.
 */
export function processorItem(item: CslItem, rightToLeft: boolean, term: (name: string) => string): object {
  const given: Record<string, unknown> = { system_id: item.id };
  for (const [variable, value] of Object.entries(item)) {
    if (typeof value === 'string')
      given[variable] = CODES.has(variable) ? withoutMarks(value) : isolated(value, rightToLeft);
    else given[variable] = isNames(value) ? value.map((name) => isolatedName(name, rightToLeft)) : value;
  }
  const status = typeof item.status === 'string' ? STATUS[item.status.toLowerCase().replace(/\s/g, '')] : undefined;
  if (status !== undefined) given.status = term(status) || status;
  return given;
}

/** BibLaTeX's states of publication (its manual, 4.9.2.11) → CSL's terms, or English where CSL has none. */
const STATUS: Readonly<Record<string, string>> = {
  inpreparation: 'in preparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  inpress: 'in press',
  prepublished: 'prepublished',
};

function isNames(value: unknown): value is readonly CslName[] {
  return Array.isArray(value);
}

function isolatedName(name: CslName, rightToLeft: boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(name).map(([part, value]: [string, unknown]) => [part, isolated(String(value), rightToLeft)]),
  );
}

export function isolated(value: string, rightToLeft: boolean): string {
  const text = withoutMarks(value);
  return (rightToLeft ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text) ? `\u2068${text}\u2069` : text;
}
