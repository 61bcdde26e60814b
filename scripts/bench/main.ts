import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { readPaper } from '../paper/index.js';
import { compareDecks } from './marp.js';
import { type Measure, measureInTurn, median } from './measure.js';
import { toTypst } from './typst.js';
import { repeatPaper } from './vary.js';

/** Times the paper is repeated, and counted runs of each command. */
const CASES = [
  { times: 1, runs: 15 },
  { times: 10, runs: 9 },
  { times: 100, runs: 3 },
] as const;

/** Counted runs of the comparison with Marp CLI. */
const DECK_RUNS = 9;

const TYPST_RUN = `const { NodeCompiler } = require(process.argv[2]);
const compiler = NodeCompiler.create({ workspace: process.argv[3] });
const { writeFileSync } = require('node:fs');
writeFileSync(process.argv[3] + '/typst.pdf', compiler.pdf({ mainFilePath: process.argv[3] + '/paper.typ' }));`;

const folder = mkdtempSync(join(tmpdir(), 'twofold-bench-'));

interface Comparison {
  readonly pages: number;
  readonly typst: Measure;
  readonly report: Measure;
  readonly both: Measure;
  /** Of what was built just before. */
  readonly check: Measure;
  /** Bytes of the two reports; ours carries the paper’s sources besides. */
  readonly sizes: { readonly typst: number; readonly report: number };
}

async function compare(times: number, runs: number): Promise<Comparison> {
  const project = join(folder, `${times}`);
  prepareProject(project, times);
  const typst = [
    '--liftoff-only',
    join(folder, 'typst.cjs'),
    createRequire(__filename).resolve('@myriaddreamin/typst-ts-node-compiler'),
    project,
  ];
  const twofold = (command: string, ...options: string[]) => [
    ...['--liftoff-only', '--initial-heap-size=160', 'dist/twofold.cjs'],
    ...[command, join(project, 'report/paper.md'), '--quiet', ...options],
  ];
  const commands = [typst, twofold('build', '--to', 'report.pdf'), twofold('build'), twofold('check')];
  const [a, b, c, d] = measureInTurn(commands, runs, folder).map(middle);
  const ours = join(project, 'build/report.pdf');
  const sizes = { typst: statSync(join(project, 'typst.pdf')).size, report: statSync(ours).size };
  return { pages: await countPages(ours), typst: a!, report: b!, both: c!, check: d!, sizes };
}

function prepareProject(project: string, times: number): void {
  mkdirSync(join(project, 'report'), { recursive: true });
  const source = repeatPaper(readFileSync('report/paper.md', 'utf8'), times);
  writeFileSync(join(project, 'report/paper.md'), source);
  copyFileSync('report/references.bib', join(project, 'report/references.bib'));
  copyFileSync('report/references.bib', join(project, 'references.bib'));
  writeFileSync(join(folder, 'typst.cjs'), TYPST_RUN);
  writeFileSync(join(project, 'paper.typ'), toTypst(readPaper('paper.md', source).paper, 'references.bib'));
}

function middle(measures: readonly Measure[]): Measure {
  return { wall: median(measures.map(({ wall }) => wall)), memory: median(measures.map(({ memory }) => memory)) };
}

async function countPages(file: string): Promise<number> {
  return (await PDFDocument.load(readFileSync(file))).getPageCount();
}

function row(times: number, { pages, typst, report, both, check, sizes }: Comparison): string {
  const against = (one: Measure) =>
    `${show(one)} = ${(one.wall / typst.wall).toFixed(2)} t, ${(one.memory / typst.memory).toFixed(2)} m`;
  return `${String(times).padStart(4)}×  ${String(pages).padStart(5)}  ${show(typst)}  ${against(report)}  ${against(both)}  ${show(check)} = ${(check.wall / both.wall).toFixed(2)} b  ${kilobytes(sizes.report)} to ${kilobytes(sizes.typst)} = ${(sizes.report / sizes.typst).toFixed(2)}`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

/** The deck alone, beside Marp’s own program. */
async function deckRow(): Promise<string> {
  const { slides, marp, drawn, built } = await compareDecks(DECK_RUNS, folder);
  const [theirs, ours, whole] = [middle(marp), middle(drawn), middle(built)];
  const against = (one: Measure) => `${show(one)} = ${(one.wall / theirs.wall).toFixed(2)} t`;
  return `\nThe ${slides} slides of the shipped paper as HTML: Marp CLI ${show(theirs)}; the same slides ${against(ours)}; from the paper ${against(whole)}`;
}

function show({ wall, memory }: Measure): string {
  return `${wall.toFixed(2)} s ${memory.toFixed(0).padStart(4)} MiB`;
}

async function main(): Promise<void> {
  try {
    console.log('A cold build, Twofold against Typst: medians, runs in turn (t: time, m: memory, against Typst’s);');
    console.log('and a check of what was built (b: time against that of its build)\n');
    console.log(
      'times  pages  Typst              report                                deck and report                       check                    file, to Typst’s',
    );
    for (const { times, runs } of CASES) console.log(row(times, await compare(times, runs)));
    console.log(await deckRow());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
