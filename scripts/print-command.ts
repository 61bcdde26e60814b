import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { ReportBuilt } from './build-report.js';
import { conclude, nothing, type Outcome } from './conclude.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { Times } from './inputs.js';
import type { Options } from './options.js';
import { copyName } from './print/copy-name.js';
import { type Originals, type PrintedCopy, printCopy, UnusableOriginal } from './print/index.js';
import type { PrintTask } from './print-options.js';
import { displayPath, findProject, outputFolder } from './project.js';
import { rasteriser } from './rasteriser.js';
import { readRecord } from './record.js';
import { refused } from './refused.js';
import { write } from './write.js';

/** What is printed from, and what is known of it. */
interface Original extends Pick<Outcome, 'built' | 'diagnostics' | 'sources'> {
  /** Null where there is none; then `diagnostics` say why. */
  readonly pdf: Uint8Array | null;
  /** The file it was read from; null for one that was built in memory. */
  readonly path: string | null;
  /** Where the copy goes, and what its name begins with. */
  readonly folder: string;
  readonly prefix: string;
  /** What the copy is called where the report says no title. */
  readonly name: string;
}

/** Carries out `twofold print`; gives the exit code. */
export async function runPrint(task: PrintTask, options: Options, times: Times): Promise<number> {
  return conclude(options, await outcome(task, options, times));
}

async function outcome(task: PrintTask, options: Options, times: Times): Promise<Outcome> {
  const original = isPdf(options.paper) ? givenFile(options) : await reportOf(options, times);
  const { pdf, built, sources } = original;
  if (pdf === null) return { ...nothing(original.diagnostics), sources };
  const path = copyPath(task, original, options);
  const extra = { cover: readPdf(task.cover), back: readPdf(task.back) };
  const found = [...original.diagnostics, ...missing(task, extra)];
  const taken = [original.path ?? join(original.folder, 'report.pdf'), task.cover, task.back];
  for (const source of sources.keys()) taken.push(source);
  if (taken.some((one) => one !== null && real(one) === real(path))) found.push(sameFile(path));
  const made =
    found.length === original.diagnostics.length ? await copyOf({ report: pdf, ...extra }, task, original) : null;
  if (made && 'diagnostic' in made) found.push(made.diagnostic);
  if (!made || 'diagnostic' in made) return { ...nothing(found), sources };
  const outputs = [{ path, bytes: made.bytes }];
  const unwritten = write(outputs);
  found.push(...unwritten);
  if (unwritten.length > 0) return { ...nothing(found), sources };
  return { ...nothing(found), built, outputs, sources, printed: made.facts };
}

/** By its name, or else by how it begins: not every PDF has its ending. */
function isPdf(path: string): boolean {
  if (/\.pdf$/i.test(path)) return true;
  const head = Buffer.alloc(5);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return head.toString('latin1') === '%PDF-';
}

/** A PDF that the author names: the copy goes beside it, under its name. */
function givenFile({ paper, out }: Options): Original {
  const path = resolve(paper);
  const pdf = readPdf(path);
  const stem = basename(path).replace(/\.pdf$/i, '');
  const known = { path, folder: out === null ? dirname(path) : resolve(out), prefix: `${stem}-`, name: stem };
  return { ...known, pdf, built: null, diagnostics: pdf ? [] : [absent(paper, ABSENT.paper)], sources: new Map() };
}

/** The report of a paper: the one that lies there, if it is of the paper as it is now, or else one built in memory. */
async function reportOf(options: Options, times: Times): Promise<Original> {
  const project = findProject(options.paper);
  const folder = outputFolder(project, options.out);
  const known = readRecord(folder, project, ['report.pdf'], times.date);
  const place = { folder, prefix: '', name: basename(project.paper) };
  const path = join(folder, 'report.pdf');
  const pdf = known && readPdf(path);
  if (pdf) return { ...place, pdf, path, built: known, diagnostics: [], sources: known.sources };
  const { buildReport } = require('./engine.cjs') as typeof import('./engine.js');
  const built: ReportBuilt = await buildReport(project, times);
  return { ...place, ...built, path: null };
}

/** Null where it cannot be read. */
function readPdf(path: string | null): Uint8Array | null {
  try {
    return path === null ? null : readFileSync(path);
  } catch {
    return null;
  }
}

function absent(path: string, hint: string): Diagnostic {
  return refused(existsSync(path) ? 'unreadable' : 'missing', path, null, hint);
}

const ABSENT = {
  paper: 'Name a PDF file that is there, or a paper.',
  cover: 'Name a PDF file that is there, or say --cover title to have the first page repeated.',
  back: 'Name a PDF file that is there.',
};

function missing(task: PrintTask, read: Pick<Originals, 'cover' | 'back'>): Diagnostic[] {
  return (['cover', 'back'] as const).flatMap((which) => {
    const path = task[which];
    return path === null || read[which] !== null ? [] : [absent(path, ABSENT[which])];
  });
}

/** Where a path leads, its links followed as far as there is something. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function sameFile(path: string): Diagnostic {
  return diagnose('output-unwritten', null, `“${displayPath(path)}” is what is printed from, and is left as it is`, {
    hint: 'Name another file with -o.',
  });
}

function copyPath({ order }: PrintTask, { folder, prefix }: Original, { name, out }: Options): string {
  return name === null ? join(folder, `${prefix}${copyName(order)}`) : resolve(out ?? '.', name);
}

async function copyOf(
  originals: Originals,
  { order, cover, back }: PrintTask,
  { name, path }: Original,
): Promise<PrintedCopy | { readonly diagnostic: Diagnostic }> {
  const names = {
    report: path === null ? 'The report' : `“${displayPath(path)}”`,
    cover: `“${cover}”`,
    back: `“${back}”`,
  };
  try {
    return await printCopy(originals, order, {
      fallbackTitle: name,
      font: () => readFileSync(join(__dirname, 'fonts', 'SourceSans3-Regular.ttf')),
      draw: (pdf, size, page = 1) => rasteriser().pdfToPixels(pdf, page, size),
      deflate: (bytes) => deflateSync(bytes, { level: 6 }),
      inflate: (bytes, most) => inflateSync(bytes, { maxOutputLength: most }),
    });
  } catch (error) {
    if (!(error instanceof UnusableOriginal)) throw error;
    const reason = `${names[error.which]} cannot be printed: ${error.message}`;
    return { diagnostic: diagnose('print-original', null, reason, { hint: hintFor(error.message) }) };
  }
}

function hintFor(message: string): string {
  if (/encrypted/.test(message)) return 'Save a copy without a password first: “qpdf --decrypt” does.';
  if (/no page \d/.test(message)) return 'Name pages that it has with --pages; 3- is from the third to the last.';
  return 'A PDF has to be whole, and to have a page.';
}
