import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import type { Allowance, PartCheck, Place, Severity } from '../../paper/index.js';
import type { RuleId } from '../../rules.js';
import { Exempting } from './exempting.js';
import { readExemptions, unneeded } from './exemption.js';
import { type Checks, severityOf } from './severity.js';
import type { Subjects } from './subjects.js';

/** A diagnostic that is to be shown, and how much it weighs. */
export interface Judged {
  readonly diagnostic: Diagnostic;
  readonly severity: Exclude<Severity, 'ignore'>;
}

/** A diagnostic that its author does not want to be shown. */
export interface Exempted {
  readonly diagnostic: Diagnostic;
  /** The reason, where one is given. */
  readonly because: string | null;
  /** Of the exemption. */
  readonly place: Place;
}

/** By file, line, column and rule; what has no place comes last. */
export interface Verdict {
  readonly judged: readonly Judged[];
  readonly exempted: readonly Exempted[];
}

/** What an author says about findings, and what he is told about that. */
export interface Terms {
  readonly checks: Checks;
  readonly allowances: readonly Allowance[];
  /** Asked for only where `checks` says something of keys, sections or files. */
  subjects(): Subjects | null;
  /** A warning counts as an error. */
  readonly strict: boolean;
  /** Everything was checked, so that an exemption under which nothing was found is not needed. */
  readonly complete: boolean;
}

/** Each finding once, without those that the author ignores or exempts. */
export function judge(diagnostics: readonly Diagnostic[], terms: Terms): Verdict {
  const { exemptions, diagnostics: faults } = readExemptions(terms.allowances);
  const exempting = new Exempting(exemptions);
  const parts = new Parts(terms);
  const judged: Judged[] = [];
  const exempted: Exempted[] = [];
  for (const diagnostic of inOrder(diagnostics)) {
    const exemption = exempting.take(diagnostic);
    const part = parts.take(diagnostic);
    const severity = part?.severity ?? severityOf(diagnostic, terms.checks);
    if (exemption) exempted.push({ diagnostic, because: exemption.because, place: exemption.place });
    else if (severity !== 'ignore') judged.push({ diagnostic, severity });
    else if (part) exempted.push({ diagnostic, because: part.because, place: part.place });
  }
  const idle = exempting.unused().map(({ rule, place }) => unneeded(rule, place, 'nothing was found there'));
  const more = [...faults, ...(terms.complete ? [...idle, ...parts.unused()] : [])];
  return { judged: withMore(judged, more, terms), exempted };
}

/** Findings about exemptions can be weighed, but not exempted. */
function withMore(judged: readonly Judged[], more: readonly Diagnostic[], { checks, strict }: Terms): Judged[] {
  const weighed = inOrder(more).flatMap((diagnostic) => {
    const severity = severityOf(diagnostic, checks);
    return severity === 'ignore' ? [] : [{ diagnostic, severity }];
  });
  const all =
    weighed.length === 0 ? judged : [...judged, ...weighed].sort((a, b) => byPlace(a.diagnostic, b.diagnostic));
  return all.map((one) => (strict ? { ...one, severity: 'error' } : one));
}

export function hasErrors(judged: readonly Judged[]): boolean {
  return judged.some(({ severity }) => severity === 'error');
}

/** What `checks:` says of keys, sections and files. */
class Parts {
  readonly #parts = new Map<string, Map<string, PartCheck>>();
  readonly #used = new Set<PartCheck>();
  readonly #found = new Map<string, Set<string>>();
  readonly #subjects: Subjects | null;

  constructor({ checks, subjects }: Terms) {
    for (const [rule, { parts }] of Object.entries(checks))
      if (parts.length > 0) this.#parts.set(rule, new Map(parts.map((part) => [part.subject, part])));
    this.#subjects = this.#parts.size > 0 ? subjects() : null;
  }

  /** The one that says most exactly what the finding is about; null for none. */
  take(diagnostic: Diagnostic): PartCheck | null {
    const parts = this.#parts.get(diagnostic.ruleId ?? '');
    if (!parts || !this.#subjects) return null;
    const names = this.#subjects.of(diagnostic);
    const known = this.#found.get(diagnostic.ruleId!) ?? new Set();
    this.#found.set(diagnostic.ruleId!, known);
    for (const name of names) known.add(name);
    const taken = names.flatMap((name) => parts.get(name) ?? []);
    for (const part of taken) this.#used.add(part);
    return taken[0] ?? null;
  }

  unused(): Diagnostic[] {
    return [...this.#parts].flatMap(([rule, parts]) =>
      [...parts.values()].filter((part) => !this.#used.has(part)).map((part) => this.#unused(rule as RuleId, part)),
    );
  }

  #unused(rule: RuleId, { subject, place }: PartCheck): Diagnostic {
    if (this.#subjects?.names.has(subject)) return unneeded(rule, place, `nothing was found in “${subject}”`);
    const guess = didYouMean(subject, [...(this.#found.get(rule) ?? []), ...(this.#subjects?.names ?? [])]);
    return diagnose('exemption-unused', place, `There is no key, section or file “${subject}”`, {
      actual: subject,
      ...(guess !== null && { expected: [guess] }),
      hint: guess === null ? 'Name an entry’s key, a section’s id or a file.' : `Did you mean “${guess}”?`,
    });
  }
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const each = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = identity(diagnostic);
    if (!each.has(key)) each.set(key, diagnostic);
  }
  return [...each.values()].sort(byPlace);
}

function identity({ file, line, column, ruleId, reason, actual }: Diagnostic): string {
  return JSON.stringify([file, line, column, ruleId, reason, actual]);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    // A message without a place has the empty string for its file.
    Number(!a.file) - Number(!b.file) ||
    order(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    order(a.ruleId ?? '', b.ruleId ?? '')
  );
}

/** By code unit: the order must not hang on the machine's language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
