import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';
import type { Pair } from './align.js';
import { HOLE, type PaperPassage, type ReportPassage } from './passage.js';
import { type Word, words } from './plain-text.js';
import type { Proofs } from './proofs.js';

/** Words of a passage that a finding quotes. */
const QUOTED = 12;

/** Every word of the paper stands in the report, in the paper's order, and nothing else does; in each note likewise. */
export function checkWords({ cited, text, notes, labelOf }: Proofs): Diagnostic[] {
  const start = { file: cited.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const inNotes = [...notes.values()].flatMap(({ pairs }) => compare(pairs, labelOf, start));
  return [...compare(text, labelOf, start), ...inNotes];
}

/** `around` is the place of what the report has more than the paper, if nothing of the paper stands before it. */
function compare(pairs: readonly Pair[], labelOf: Proofs['labelOf'], around: Place): Diagnostic[] {
  const missing = pairs.filter(({ paper, report }) => paper && !report && !paper.optional);
  const surplus = new Map<string, ReportPassage>();
  for (const { paper, report } of pairs) if (report && !paper) surplus.set(report.text, report);
  const wanted = new Map<string, PaperPassage>();
  if (surplus.size > 0) for (const { paper } of pairs) if (paper) wanted.set(paper.text, paper);
  const pageOf = ({ page }: ReportPassage) => (page < 0 ? 'no page' : `page ${labelOf(page)}`);
  const lost = new Set(missing.map(({ paper }) => paper?.text));
  const found: Diagnostic[] = [];
  let place = around;
  const run: PaperPassage[] = [];
  for (const { paper, report, same } of pairs) {
    if (paper) place = paper.place;
    if (paper && !report && !paper.optional) {
      const elsewhere = surplus.get(paper.text);
      if (elsewhere) found.push(displaced(paper, pageOf(elsewhere)));
      else run.push(paper);
      continue;
    }
    if (report) found.push(...lacking(run.splice(0)));
    if (paper && report && !same) found.push(...changed(paper, report, pageOf(report)));
    else if (report && !paper && !isStandIn(report) && !lost.has(report.text)) {
      const twice = wanted.get(report.text);
      found.push(twice ? doubled(twice, pageOf(report)) : unknown(report, pageOf(report), place));
    }
  }
  return [...found, ...lacking(run)];
}

/** What is printed where a picture could not be read; that is told of where it is read. */
function isStandIn({ path }: ReportPassage): boolean {
  return path.endsWith('Figure/P');
}

/** So many passages in a row are told of in one finding: a page of them is missing. */
const MANY = 6;

function lacking(run: readonly PaperPassage[]): Diagnostic[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < MANY)
    return run.map(({ text, place }) => diagnose('text-not-in-report', place, `The report lacks ${excerpt(text)}`));
  const reason = `The report lacks everything from ${excerpt(first.text)} to ${excerpt(last.text)}`;
  return [diagnose('text-not-in-report', first.place, reason)];
}

function displaced({ text, place }: PaperPassage, page: string): Diagnostic {
  const reason = `${excerpt(text)} is out of order in the report: it stands on ${page}`;
  return diagnose('text-not-in-report', place, reason);
}

function doubled({ text, place }: PaperPassage, page: string): Diagnostic {
  const reason = `${excerpt(text)} stands in the report once more than in the paper, on ${page}`;
  return diagnose('text-not-in-paper', place, reason);
}

function unknown({ text }: ReportPassage, page: string, place: Place): Diagnostic {
  const reason = `On ${page} the report says ${excerpt(text)} behind this, which the paper does not say`;
  return diagnose('text-not-in-paper', place, reason, { actual: text });
}

/** The words from the first that differs to the last. */
function changed(paper: PaperPassage, report: ReportPassage, page: string): Diagnostic[] {
  const [wanted, read] = [words(paper.text), words(report.text)];
  let start = 0;
  while (start < wanted.length && wanted[start]?.text === read[start]?.text) start++;
  let end = 0;
  while (end < Math.min(wanted.length, read.length) - start && wanted.at(-1 - end)?.text === read.at(-1 - end)?.text)
    end++;
  const expected = stretch(paper.text, wanted.slice(start, wanted.length - end));
  const actual = stretch(report.text, read.slice(start, read.length - end));
  if (expected === '') {
    const reason = `The report adds ${excerpt(actual)} here, on ${page}`;
    return [diagnose('text-not-in-paper', paper.place, reason, { actual })];
  }
  const reason =
    actual === ''
      ? `The report lacks ${excerpt(expected)} on ${page}`
      : `The report says ${excerpt(actual)} on ${page}, and the paper ${excerpt(expected)}`;
  return [
    diagnose('text-not-in-report', paper.place, reason, { expected: [shown(expected)], actual: actual || 'nothing' }),
  ];
}

/** The text from the first of some words to the last. */
function stretch(text: string, some: readonly Word[]): string {
  return text.slice(some[0]?.start ?? 0, some.at(-1)?.end ?? 0);
}

function shown(text: string): string {
  return text.replaceAll(HOLE, '…');
}

function excerpt(text: string): string {
  const last = words(text)[QUOTED - 1];
  return `“${shown(last && last.end < text.length ? `${text.slice(0, last.end)} …` : text)}”`;
}
