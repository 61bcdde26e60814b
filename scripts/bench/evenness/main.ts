import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Design, designFor } from '../../page/index.js';
import { loadResources } from '../../resources.js';
import { type Figures, figuresOf, type Stored } from './figures.js';
import { lualatexVersion, setByLualatex } from './lualatex.js';
import { type Prose, texts } from './texts.js';
import { setByTwofold } from './twofold.js';

/* How even the lines are beside those of LuaLaTeX with microtype: the same prose in the same typeface, size, measure
 * and language. Where no TeX is installed its figures are those that were stored when it was. */

const ROOT = join(__dirname, '..');
const STORED = join(ROOT, 'scripts/bench/evenness/figures.json');
const FONT = { folder: join(ROOT, 'node_modules/source-serif/TTF'), file: 'SourceSerif4-Regular.ttf' };
const TIMES = 100;

async function main(): Promise<void> {
  const design = designFor({ paper: 'a4', fontSize: null, lang: 'en' });
  const prose = texts(ROOT, TIMES);
  const program = lualatexVersion();
  const stored = program === null ? read() : measured(program, prose, design);
  if (program !== null) writeFileSync(STORED, `${JSON.stringify(stored, null, 2)}\n`);
  console.log(`Evenness of justified lines, ${design.measure} pt wide, beside ${stored.program} with microtype`);
  console.log(program === null ? '(no TeX here: its figures are the stored ones)\n' : '');
  console.log(HEAD);
  for (const { name, paragraphs } of prose) {
    const ours = await setByTwofold(paragraphs, loadResources(readFileSync(join(__dirname, 'harfbuzz.wasm'))), design);
    console.log(`${name}\n${row('Twofold', figuresOf(ours, stored.gap))}`);
    const theirs = stored.figures[name];
    if (theirs) console.log(row('LuaLaTeX', theirs));
  }
}

function read(): Stored {
  if (!existsSync(STORED)) throw new Error('LuaLaTeX is not installed, and no figures of it are stored.');
  return JSON.parse(readFileSync(STORED, 'utf8')) as Stored;
}

function measured(program: string, prose: readonly Prose[], design: Design): Stored {
  const set = prose.map(({ name, paragraphs }) => ({ name, text: setByLualatex(paragraphs, FONT, design) }));
  const figures = set.map(({ name, text }) => [name, figuresOf(text, text.gap)] as const);
  const gap = set[0]?.text.gap ?? { natural: 0, stretch: 0, shrink: 0 };
  return { command: 'npm run bench:evenness', program, gap, figures: Object.fromEntries(figures) };
}

const COLUMNS: readonly (readonly [head: string, cell: (figures: Figures) => string])[] = [
  ['lines', ({ lines }) => String(lines)],
  ['p5', ({ p5 }) => p5.toFixed(2)],
  ['p50', ({ p50 }) => p50.toFixed(2)],
  ['p95', ({ p95 }) => p95.toFixed(2)],
  ['p99', ({ p99 }) => p99.toFixed(2)],
  ['p95/p5', ({ spread }) => spread.toFixed(2)],
  ['|r| own', ({ ownRatio }) => ownRatio.toFixed(3)],
  ['|r| face', ({ faceRatio }) => faceRatio.toFixed(3)],
  ['letters', ({ letters }) => `${letters.toFixed(2)} %`],
  ['most', ({ lettersMost }) => `${lettersMost.toFixed(2)} %`],
  ['hyphens', ({ hyphens }) => `${hyphens.toFixed(2)} %`],
];

const HEAD = line('', ([head]) => head);

function row(name: string, figures: Figures): string {
  return line(name, ([, cell]) => cell(figures));
}

function line(name: string, cell: (column: (typeof COLUMNS)[number]) => string): string {
  return `  ${name.padEnd(10)}${COLUMNS.map((column) => cell(column).padStart(9)).join('')}`;
}

void main();
