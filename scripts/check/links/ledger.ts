import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';

/** What was learned of each address, by its name. */
export type Ledger = ReadonlyMap<string, Answer>;

export interface Answer {
  /** Day on which it was asked, as 2026-11-23. */
  readonly asked: string;
  readonly outcome: Outcome;
  /** Status of HTTP, where one was given. */
  readonly status?: number;
  /** Where redirects lead: of `moved`, the permanent ones; else all. */
  readonly to?: string;
  /** Why it is unreachable. */
  readonly why?: Failure;
  /** A copy in an archive, of what is gone. */
  readonly archived?: string;
}

/** `found` is there; `moved` has another address for good; `refused` would not say to a program. */
export const OUTCOMES = ['found', 'moved', 'gone', 'refused', 'unreachable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why no answer came, in the ledger's words. */
export const FAILURES = {
  'no-host': 'its host has no address',
  'time-out': 'no answer came in time',
  connection: 'the connection was refused or broken off',
  certificate: 'its certificate does not hold',
  redirects: 'its redirects lead nowhere',
  local: 'it leads into a local network',
  server: 'its server reports a fault of its own',
} as const;
export type Failure = keyof typeof FAILURES;

/** One line an address, in the order of their code units, so that a difference reads well. */
export function writeLedger(ledger: Ledger): string {
  const names = [...ledger.keys()].sort((a, b) => (a < b ? -1 : 1));
  const lines = names.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(ordered(ledger.get(name)!))}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function ordered({ asked, outcome, status, to, why, archived }: Answer): Answer {
  return { asked, outcome, status, to, why, archived } as Answer;
}

/** Reads a ledger; what cannot be read is reported (`ledger-syntax`) and the rest used. */
export function readLedger(file: string, text: string): { ledger: Ledger; diagnostics: Diagnostic[] } {
  const whole = parsed(text);
  if (!isRecord(whole)) return linewise(file, text);
  const ledger = new Map<string, Answer>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, value] of Object.entries(whole)) {
    if (isAnswer(value)) ledger.set(name, value);
    else diagnostics.push(faulty(placeOf(file, text, JSON.stringify(name))));
  }
  return { ledger, diagnostics };
}

/** After a careless edit or a merge most lines are still whole. */
function linewise(file: string, text: string): { ledger: Ledger; diagnostics: Diagnostic[] } {
  const ledger = new Map<string, Answer>();
  const diagnostics: Diagnostic[] = [];
  text.split(/\r\n|[\r\n]/).forEach((line, at) => {
    const bare = line.trim().replace(/,$/, '');
    if (bare === '' || bare === '{' || bare === '}') return;
    const entry = parsed(`{${bare}}`);
    const [pair] = isRecord(entry) ? Object.entries(entry) : [];
    if (pair && isAnswer(pair[1])) ledger.set(pair[0], pair[1]);
    else diagnostics.push(faulty(lineAt(file, at, line)));
  });
  if (diagnostics.length === 0) diagnostics.push(faulty(lineAt(file, 0, text.split('\n', 1)[0]!)));
  return { ledger, diagnostics };
}

function faulty(place: Place): Diagnostic {
  return diagnose('ledger-syntax', place, 'This line of the ledger of links cannot be read', {
    hint: 'Remove the line, or the file: “twofold check --online” writes it anew.',
  });
}

function placeOf(file: string, text: string, name: string): Place {
  const offset = Math.max(0, text.indexOf(name));
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  return { file, line, column, endLine: line, endColumn: column + name.length };
}

function lineAt(file: string, at: number, line: string): Place {
  const column = line.length - line.trimStart().length + 1;
  return { file, line: at + 1, column, endLine: at + 1, endColumn: Math.max(column, line.length) + 1 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false;
  const { asked, outcome, status, to, why, archived } = value;
  return (
    typeof asked === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(asked) &&
    (OUTCOMES as readonly unknown[]).includes(outcome) &&
    (status === undefined || Number.isInteger(status)) &&
    [to, archived].every((address) => address === undefined || typeof address === 'string') &&
    (why === undefined || (typeof why === 'string' && Object.hasOwn(FAILURES, why)))
  );
}
