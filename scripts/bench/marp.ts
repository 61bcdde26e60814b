import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from '../build.js';
import type { DeckSource, Slide } from '../deck/index.js';
import { readInputs } from '../inputs.js';
import { wantedBy } from '../outputs.js';
import { findProject } from '../project.js';
import { type Measure, measureInTurn } from './measure.js';

export interface DeckComparison {
  readonly slides: number;
  /** Marp CLI, from the Markdown of the slides that Twofold derives. */
  readonly marp: readonly Measure[];
  /** Twofold's thread that draws slides, from the very same. */
  readonly drawn: readonly Measure[];
  /** Twofold from the paper: reading, citing, deriving, checks and all. */
  readonly built: readonly Measure[];
}

/** Hands slides to the thread that draws them, as a build does. */
const DRAW = `const { Worker } = require('node:worker_threads');
const { readFileSync, writeFileSync } = require('node:fs');
const [, , program, deck, html] = process.argv;
const worker = new Worker(program, { workerData: { bundle: 'deck' } });
worker.once('message', ({ drawn }) => writeFileSync(html, drawn.html));
worker.postMessage({ source: require('node:v8').deserialize(readFileSync(deck)), forms: ['html'] });`;

/** Makes HTML of the shipped paper's slides in three ways, in turn. */
export async function compareDecks(runs: number, folder: string): Promise<DeckComparison> {
  const at = (name: string) => join(folder, name);
  const source = await derivedDeck();
  writeFileSync(at('deck.md'), markdownOf(source.slides));
  writeFileSync(at('deck.bin'), serialize(source));
  writeFileSync(at('draw.cjs'), DRAW);
  copyFileSync('slides/theme.css', at('theme.css'));
  const flags = ['--liftoff-only', '--initial-heap-size=160'];
  const [marp, drawn, built] = measureInTurn(
    [
      [
        ...['node_modules/@marp-team/marp-cli/marp-cli.js', at('deck.md'), '-o', at('marp.html')],
        ...['--theme', at('theme.css'), '--html', '--no-config', '--no-stdin', '--quiet'],
      ],
      [...flags, at('draw.cjs'), join(process.cwd(), 'dist/twofold.cjs'), at('deck.bin'), at('drawn.html')],
      [...flags, 'dist/twofold.cjs', 'build', 'report/paper.md', '--to', 'slides.html', '--out', folder, '--quiet'],
    ],
    runs,
    folder,
  );
  return { slides: source.slides.length, marp: marp!, drawn: drawn!, built: built! };
}

/** What a build gives the thread that draws. */
async function derivedDeck(): Promise<DeckSource> {
  const nothing = { harfbuzz: new Uint8Array(), deck: null, printer: null };
  const inputs = readInputs(findProject('report/paper.md'), nothing, { date: null, today: null });
  if (typeof inputs === 'string') throw new Error(`The shipped paper cannot be read: ${inputs}`);
  return new Promise((resolve, reject) => {
    const drawDeck = async (source: DeckSource) => {
      resolve(source);
      return { drawn: {}, undrawn: [] };
    };
    build({ ...inputs, drawDeck }, wantedBy({ to: ['slides.html'] })).catch(reject);
  });
}

/** A deck for Marp's own tools, with foot notes and speaker notes. */
function markdownOf(slides: readonly Slide[]): string {
  const front = '---\nmarp: true\ntheme: twofold\npaginate: true\n---\n';
  return `${front}\n${slides.map(slideOf).join('\n\n---\n\n')}\n`;
}

function slideOf({ markdown, notes, speakerNotes }: Slide): string {
  const foot = notes.map(({ numbers, text }) => `<span class="note"><sup>${numbers.join(', ')}</sup>${text}</span>`);
  return [
    markdown,
    ...(foot.length > 0 ? [`<div class="notes">\n\n${foot.join(' ')}\n\n</div>`] : []),
    ...(speakerNotes === '' ? [] : [`<!--\n${speakerNotes.replaceAll('--', '–')}\n-->`]),
  ].join('\n\n');
}
