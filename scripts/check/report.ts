import type { Diagnostic } from '../diagnostic.js';
import { excerpt } from './excerpt.js';

import { type Paint, pad, painter, printable } from './terminal.js';
import { hasErrors, type Judged, type Verdict } from './verdict/index.js';

export interface ReportOptions {
  /** Errors only. */
  readonly quiet: boolean;
  /** Whether terminal colours are wanted. */
  readonly colour: boolean;
  /** Text of the author's files, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * What was found, for a person: each finding with its place, its source line and what to do about it, an empty
 * line between files, and a last line that counts. Ends with a line break; empty where `quiet` leaves nothing.
 */
export function report({ judged, exempted }: Verdict, options: ReportOptions): string {
  const paint = painter(options.colour);
  const shown = options.quiet ? judged.filter(({ severity }) => severity === 'error') : judged;
  if (options.quiet && shown.length === 0) return '';
  const linesOf = sourceLines(options.sources);
  const lines: string[] = [];
  let file: string | undefined;
  for (const one of shown) {
    if (lines.length > 0 && one.diagnostic.file !== file) lines.push('');
    file = one.diagnostic.file;
    lines.push(headLine(one, paint), ...sourceLine(one.diagnostic, linesOf, paint), ...advice(one.diagnostic, paint));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(shown, exempted.length, paint));
  return `${lines.join('\n')}\n`;
}

/** `report/paper.md:12:5  error  citation-unresolved  There is no entry “karatas”.` */
function headLine({ diagnostic, severity }: Judged, paint: Paint): string {
  const label = severity === 'error' ? 'error' : 'warning';
  const parts = [paint('strong', placeOf(diagnostic)), paint(severity, label), paint('rule', diagnostic.ruleId ?? '')];
  return [...parts.filter(Boolean), printable(diagnostic.reason)].join('  ');
}

function placeOf({ file, line, column }: Diagnostic): string {
  if (!file) return '';
  const numbers = line === undefined ? [] : column === undefined ? [line] : [line, column];
  return [printable(file), ...numbers].join(':');
}

/** Splits each file only once, and only if something was found in it. */
function sourceLines(sources: ReadonlyMap<string, string>): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const known = split.get(file);
    if (known) return known;
    const lines = (sources.get(file) ?? '').split(/\r\n|[\r\n]/);
    split.set(file, lines);
    return lines;
  };
}

function sourceLine(diagnostic: Diagnostic, linesOf: (file: string) => readonly string[], paint: Paint): string[] {
  const { file, line, column } = diagnostic;
  const source = file && line !== undefined ? linesOf(file)[line - 1] : undefined;
  if (source === undefined || source.trim() === '' || column === undefined) return [];
  const start = Math.min(column - 1, source.length);
  const { text, caret } = excerpt(source, start, endOf(diagnostic, source.length));
  const number = String(line);
  return [
    `  ${paint('faint', `${number} |`)} ${text}`,
    `  ${paint('faint', `${' '.repeat(number.length)} |`)} ${paint('error', caret)}`,
  ];
}

/** Offset behind the finding; the line's end where it goes on in the next line. */
function endOf({ line, place }: Diagnostic, length: number): number {
  if (!place || !('start' in place)) return 0;
  return place.end.line === line ? place.end.column - 1 : length;
}

function advice({ expected, actual, note }: Diagnostic, paint: Paint): string[] {
  const rows: [string, string | undefined][] = [
    ['expected', expected?.join(', ')],
    ['found', actual],
    ['hint', note],
  ];
  return rows.flatMap(([label, text]) => (text ? [`  ${paint('faint', pad(label, 8))}  ${printable(text)}`] : []));
}

function summary(shown: readonly Judged[], exempted: number, paint: Paint): string {
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  const parts = [count(errors, 'error'), count(shown.length - errors, 'warning')].filter(Boolean);
  const apart = exempted === 0 ? '' : `${exempted} exempted`;
  if (parts.length === 0) return paint('good', apart ? `Nothing was found, ${apart}.` : 'Nothing was found.');
  return paint(hasErrors(shown) ? 'error' : 'warn', parts.join(', ')) + (apart && `, ${apart}`);
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
