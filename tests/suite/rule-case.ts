import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * A case of `rules/<rule-id>.yml`: a project, and what the rule finds in it. A violation finds something; a near miss
 * (`found: []`) is as like one as can be.
 */
export interface RuleCase {
  readonly name: string;
  /**
   * Files of a project folder, by path: `paper.md`, `references.bib`, `slides/deck.md`, … Each is a text,
   * `{ base64: … }`, or `{ fixture: … }`, a path below `tests/fixtures`, filled up to a `size` in bytes where one is given.
   */
  readonly files: Readonly<Record<string, CaseFile>>;
  /** All findings of this rule, in the order they are printed: `file:line:column rule-id`, the id alone without a place. */
  readonly found: readonly string[];
  readonly command?: 'build' | 'check';
  /** Further options. */
  readonly args?: readonly string[];
  /** How much each of its findings weighs. */
  readonly severity?: 'warn' | 'error';
  /** What the hint of the first finding contains. */
  readonly hint?: string;
  /** What the reason of the first finding contains. */
  readonly reason?: string;
  /** How many findings of any rule were exempted. */
  readonly exempted?: number;
  /** A row of `DAMAGES`: the project is built, its finished files are damaged so, and then it is checked. */
  readonly damage?: string;
}

export type CaseFile = string | { readonly base64: string } | { readonly fixture: string; readonly size?: number };

const KEYS: ReadonlySet<string> = new Set(
  'name files found command args severity hint reason exempted damage'.split(' '),
);
const folder = fileURLToPath(new URL('rules/', import.meta.url));

/** The rules that have a file, in order. */
export function rulesWithCases(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -'.yml'.length))
    .sort();
}

/** @throws Error where the file is no list of cases, or has a key that means nothing. */
export function casesOf(rule: string): RuleCase[] {
  const cases: unknown = parse(readFileSync(`${folder}${rule}.yml`, 'utf8'));
  if (!Array.isArray(cases)) throw new Error(`${rule}.yml is no list of cases`);
  for (const one of cases as Record<string, unknown>[]) {
    const strange = Object.keys(one).filter((key) => !KEYS.has(key));
    if (strange.length > 0) throw new Error(`${rule}.yml: “${one.name}” has ${strange.join(', ')}, which mean nothing`);
    for (const key of ['name', 'files', 'found'])
      if (!(key in one)) throw new Error(`${rule}.yml: “${one.name}” lacks ${key}`);
  }
  return cases as RuleCase[];
}
