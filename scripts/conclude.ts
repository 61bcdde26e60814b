import { isAbsolute, relative, resolve, sep } from 'node:path';
import {
  type Checked,
  type CoverageRow,
  coverageTable,
  hasErrors,
  judge,
  report,
  Subjects,
  summary,
  type Terms,
  type Typography,
  toJson,
  type Verdict,
} from './check/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Output } from './files.js';
import type { Options } from './options.js';
import { STANDARDS_OF } from './paper/pdf-standard.js';
import type { PrintFacts } from './print/facts.js';
import { howToPrint } from './print/instructions.js';
import { displayPath } from './project.js';
import type { Known } from './record.js';
import { print } from './standard-output.js';
import { terminal } from './terminal.js';
import { thorough } from './thorough.js';
import { version } from './version.js';

/** Exit codes, as `--help` promises them. */
const FINE = 0;
const NOT_BUILT = 1;
const CHECK_FAILED = 3;

/** What a run came to; `built` and `checked` are null where nothing could be built. */
export interface Outcome {
  readonly built: Pick<Known, 'cited' | 'library' | 'allowances'> | null;
  readonly checked: Checked | null;
  /** How the pages are set, where that was asked. */
  readonly typography: Typography | null;
  readonly outputs: readonly Output[];
  /** The files that a check looked at: as they were written, or as they would be now; null for a build. */
  readonly looked: { readonly paths: readonly string[]; readonly written: boolean } | null;
  /** What was made to be printed, by `twofold print`. */
  readonly printed?: PrintFacts;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Where there was nothing to build from. */
export function nothing(diagnostics: readonly Diagnostic[]): Outcome {
  const none = { built: null, checked: null, typography: null, looked: null };
  return { ...none, outputs: [], diagnostics, sources: new Map() };
}

/** Says what was found and made, as `options` ask; the exit code follows from it. */
export function conclude(options: Options, outcome: Outcome): number {
  const { built, diagnostics, sources } = outcome;
  const verdict = judge(diagnostics, termsOf(built, sources, options));
  print(SAY[options.format](verdict, outcome, options));
  if (!built && !outcome.printed) return NOT_BUILT;
  return hasErrors(verdict.judged) ? CHECK_FAILED : FINE;
}

/** What the author says about findings; nothing where there was nothing to build from. */
export function termsOf(built: Outcome['built'], sources: Outcome['sources'], { command, strict }: Options): Terms {
  return {
    checks: built?.cited.metadata.checks ?? {},
    allowances: built?.allowances ?? [],
    subjects: () => built && new Subjects(built.cited, built.library, sources),
    strict,
    complete: command === 'check',
  };
}

type Say = (verdict: Verdict, outcome: Outcome, options: Options) => string;

const SAY: Readonly<Record<Options['format'], Say>> = {
  text: forPeople,
  json: forPrograms,
  sarif: (verdict, { sources }) =>
    pretty(thorough().sarifReport(verdict, { version: version(), sources, name: nameInWorkspace })),
  github: (verdict, outcome, options) =>
    `${thorough().githubReport(verdict, options.quiet, nameInWorkspace)}${options.quiet ? '' : `${summary(verdict)}\n${madeLines(outcome, options)}`}`,
};

function forPeople(verdict: Verdict, outcome: Outcome, options: Options): string {
  const { command, quiet } = options;
  const { colour, columns } = terminal(process.stdout, process.env);
  const { typography: set } = outcome;
  const table = command === 'check' && !quiet ? coverageTable(coverageOf(outcome), colour) : '';
  const shown = command === 'check' || verdict.judged.length > 0;
  return [
    table && `${table}\n`,
    set && !quiet ? `${thorough().typographyTable(set, colour)}\n` : '',
    shown ? report(verdict, { quiet, colour, columns, sources: outcome.sources }) : '',
    quiet ? '' : lookedLine(outcome) + madeLines(outcome, options) + printLines(outcome),
  ].join('');
}

function forPrograms(verdict: Verdict, outcome: Outcome): string {
  const { typography, looked, printed } = outcome;
  const asked = typography && { typography: thorough().typographyJson(typography) };
  const checked = looked && { checked: { files: looked.paths.map(displayPath), written: looked.written } };
  const print = printed && { print: printed };
  return pretty({ outputs: madeBy(outcome), ...print, ...checked, ...toJson(verdict, coverageOf(outcome)), ...asked });
}

/** In GitHub Actions a repository's files are known from its top, wherever the command was called. */
function nameInWorkspace(file: string): string {
  const { GITHUB_WORKSPACE: top } = process.env;
  const path = top ? relative(top, resolve(file)) : '';
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.split(sep).join('/');
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function coverageOf({ checked }: Outcome): readonly CoverageRow[] {
  return checked?.coverage() ?? [];
}

/** Which files a check looked at. */
function lookedLine({ looked }: Outcome): string {
  if (!looked) return '';
  const paths = looked.paths.map(displayPath).join(' and ');
  return `Checked: ${paths}${looked.written ? '' : ', as they would be built now'}\n`;
}

/** How to print what was made. */
function printLines({ printed }: Outcome): string {
  return printed
    ? howToPrint(printed)
        .map((line) => `${line}\n`)
        .join('')
    : '';
}

function madeBy({ built, outputs, printed }: Outcome): string[] {
  return built || printed ? outputs.map(({ path }) => displayPath(path)) : [];
}

/** Who has asked for a standard is told what his files are: one of PDF/A-3a is asked for by the name of PDF/A-3b too. */
function madeLines(outcome: Outcome, options: Options): string {
  const version = options.pdfVersion ?? outcome.built?.cited.metadata.pdfVersion;
  const being = version ? `, which is ${STANDARDS_OF[version]}` : '';
  return madeBy(outcome)
    .map((path) => `wrote ${path}${path.endsWith('.pdf') ? being : ''}\n`)
    .join('');
}
