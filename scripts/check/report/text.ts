import type { Diagnostic } from '../../diagnostic.js';
import { type Paint, pad, painter, printable } from '../terminal.js';
import { hasErrors, type Judged, type Verdict } from '../verdict/index.js';
import { excerpt, WIDTH } from './excerpt.js';
import { folded, type Rest } from './fold.js';
import { lineReader } from './lines.js';

export interface ReportOptions {
  /** Errors only. */
  readonly quiet: boolean;
  /** Whether terminal colours are wanted. */
  readonly colour: boolean;
  /** Width of the terminal; null where there is none. */
  readonly columns: number | null;
  /** Text of the author's files, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * What was found, for a person: each finding with its place, its source line and what to do about it, an empty
 * line between files, repeats of a rule in a file folded, and a last line that counts all. Ends with a line break; empty where `quiet` leaves nothing.
 */
export function report({ judged, exempted }: Verdict, options: ReportOptions): string {
  const paint = painter(options.colour);
  const shown = options.quiet ? judged.filter(({ severity }) => severity === 'error') : judged;
  if (options.quiet && shown.length === 0) return '';
  const lineOf = lineReader(options.sources);
  const width = Math.min(options.columns ?? WIDEST, WIDEST);
  const lines: string[] = [];
  for (const ofFile of folded(shown)) {
    for (const one of ofFile.shown) {
      lines.push(headLine(one, paint), ...sourceLine(one, lineOf, width, paint), ...advice(one.diagnostic, paint));
    }
    lines.push(...ofFile.rest.map((rest) => restLine(rest, paint)), '');
  }
  lines.push(summary({ judged: shown, exempted }, paint));
  return `${lines.join('\n')}\n`;
}

/** Columns for number and source, on a wide terminal and on a narrow one. */
const WIDEST = WIDTH + 8;
const LEAST = 24;

/** `report/paper.md:12:5  error  citation-unresolved  There is no entry “karatas”.` */
function headLine({ diagnostic, severity }: Judged, paint: Paint): string {
  const label = severity === 'error' ? 'error' : 'warning';
  const parts = [paint('strong', placeOf(diagnostic)), paint(severity, label), paint('rule', diagnostic.ruleId ?? '')];
  return [...parts.filter(Boolean), printable(diagnostic.reason)].join('  ');
}

/** `… and 2970 more warnings of entry-uncited in report/references.bib: --json lists all` */
function restLine({ of: { diagnostic, severity }, count: more }: Rest, paint: Paint): string {
  const what = count(more, severity === 'error' ? 'more error' : 'more warning');
  const rule = diagnostic.ruleId ? ` of ${paint('rule', diagnostic.ruleId)}` : '';
  const where = diagnostic.file ? ` in ${printable(diagnostic.file)}` : '';
  return `… and ${paint(severity, what)}${rule}${where}: --json lists all`;
}

function placeOf({ file, line, column }: Diagnostic): string {
  if (!file) return '';
  const numbers = line === undefined ? [] : column === undefined ? [line] : [line, column];
  return [printable(file), ...numbers].join(':');
}

function sourceLine(
  { diagnostic, severity }: Judged,
  lineOf: ReturnType<typeof lineReader>,
  width: number,
  paint: Paint,
): string[] {
  const { file, line, column } = diagnostic;
  const source = file && line !== undefined ? lineOf(file, line) : undefined;
  if (source === undefined || source.trim() === '' || column === undefined) return [];
  const number = String(line);
  const margin = number.length + '   | '.length;
  const start = Math.min(column - 1, source.length);
  const { text, caret } = excerpt(source, start, endOf(diagnostic, source.length), Math.max(LEAST, width - margin));
  return [
    `  ${paint('faint', `${number} |`)} ${text}`,
    `  ${paint('faint', `${' '.repeat(number.length)} |`)} ${paint(severity, caret)}`,
  ];
}

/** Offset behind the finding; the line's end where it goes on in the next line. */
function endOf({ line, place }: Diagnostic, length: number): number {
  if (!place || !('start' in place)) return 0;
  return place.end.line === line ? place.end.column - 1 : length;
}

function advice({ expected, actual, note }: Diagnostic, paint: Paint): string[] {
  const rows: [string, string | undefined][] = [
    ['expected', expected && listed(expected)],
    ['found', actual],
    ['hint', note],
  ];
  return rows.flatMap(([label, text]) => (text ? [`  ${paint('faint', pad(label, 8))}  ${printable(text)}`] : []));
}

/** What may be expected can be every section of a book. */
const MOST_EXPECTED = 12;

function listed(expected: readonly string[]): string {
  const more = expected.length - MOST_EXPECTED;
  return more <= 0 ? expected.join(', ') : `${expected.slice(0, MOST_EXPECTED).join(', ')} and ${more} more`;
}

/** The last line: how much was found. */
export function summary({ judged: shown, exempted }: Verdict, paint: Paint = painter(false)): string {
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const parts = [count(errors, 'error'), count(shown.length - errors, 'warning')].filter(Boolean);
  const apart = exempted.length === 0 ? '' : `${exempted.length} exempted`;
  if (parts.length === 0) return paint('good', apart ? `Nothing was found, ${apart}.` : 'Nothing was found.');
  return paint(hasErrors(shown) ? 'error' : 'warn', parts.join(', ')) + (apart && `, ${apart}`);
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
