// Prepares, once at installation, what the deck's renderer reads: Marp CLI's presentation page with holes in it,
// and the typefaces cut down to the characters that decks need.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marpCli } from '@marp-team/marp-cli';
import { build } from 'esbuild';
import subset from 'subset-font';
import { pressOthers } from './press-others.mjs';
import { pressWidths } from './press-widths.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { faces, others, ranges } = JSON.parse(readFileSync(join(here, 'faces.json'), 'utf8'));

/** The face of formulas, cut down only when a deck is built: nobody knows before which of its thousands of signs it has. */
const FORMULAS = 'files/stix-two-math-latin-400-normal.woff2';

/** OpenType features that the theme uses, and those without which a script is not set correctly. */
const FEATURES = {
  latin: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'lnum', 'tnum'],
  rest: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt'],
  arabic: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'curs'],
};

/**
 * Writes `deck/page.html`, `deck/theme.css`, `deck/widths.json`, `deck/others.json` and `deck/fonts/*.woff2` into `dist`.
 * @param {string} dist
 * @param {(packageName: string, path: string) => string} packageFile path of a file inside an installed package
 */
export async function pressDeck(dist, packageFile) {
  const fonts = join(dist, 'deck', 'fonts');
  mkdirSync(fonts, { recursive: true });
  await pressPage(join(dist, 'deck', 'page.html'));
  await pressTheme(join(dist, 'deck', 'theme.css'));
  const read = ({ package: name, path }) => readFileSync(packageFile(name, path));
  pressWidths(
    join(dist, 'deck', 'widths.json'),
    faces.map((face) => measurable(face, read(face))),
  );
  const formulas = readFileSync(packageFile('@fontsource/stix-two-math', FORMULAS));
  writeFileSync(join(fonts, 'formulas.otf'), await subset(formulas, '', { targetFormat: 'sfnt', keepAllGlyphs: true }));
  pressOthers(join(dist, 'deck', 'others.json'), others, packageFile);
  for (const face of faces) {
    const whole = read(face);
    for (const range of face.ranges) {
      const font = await subset(whole, charactersOf(range), {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: FEATURES[range],
      });
      writeFileSync(join(fonts, `${face.name}.${range}.woff2`), font);
    }
  }
}

function measurable({ name, ranges }, whole) {
  return { name, whole, characters: ranges.map(charactersOf).join(''), joined: ranges.includes('arabic') };
}

function charactersOf(range) {
  const taken = new Set(range === 'rest' ? codesOf('latin') : []);
  return String.fromCodePoint(...codesOf(range).filter((code) => !taken.has(code)));
}

function codesOf(range) {
  return ranges[range].split(' ').flatMap((part) => {
    const [first, last = first] = part.split('-').map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** An engine for Marp CLI that leaves marks where slides, their style and their notes go. */
const ENGINE = `export default ({ marp }) => {
  marp.render = () => ({ html: '@@SLIDES@@', css: '@@CSS@@', comments: [['@@NOTE@@']] });
  return marp;
};`;

/** The theme as Marp packs it, so that no build has to. */
async function pressTheme(target) {
  await inFolder(async (folder) => {
    const outfile = join(folder, 'marp.cjs');
    await build({ entryPoints: [join(here, 'marp.ts')], bundle: true, platform: 'node', outfile, logLevel: 'warning' });
    const { packTheme } = createRequire(import.meta.url)(outfile);
    writeFileSync(target, packTheme(readFileSync(join(here, '../../slides/theme.css'), 'utf8')));
  });
}

/** Marp CLI's own page; needs no browser. */
async function pressPage(target) {
  await inFolder(async (folder) => {
    const [deck, engine, page] = ['deck.md', 'engine.mjs', 'page.html'].map((name) => join(folder, name));
    writeFileSync(deck, '');
    writeFileSync(engine, ENGINE);
    const status = await marpCli([
      deck,
      '--engine',
      engine,
      '-o',
      page,
      '--bespoke.progress',
      '--no-config',
      '--quiet',
    ]);
    const html = readFileSync(page, 'utf8');
    const marked = ['@@SLIDES@@', '@@CSS@@', '@@NOTE@@'].every((mark) => html.split(mark).length === 2);
    if (status !== 0 || !marked) throw new Error('Marp CLI gave no page to put slides into.');
    writeFileSync(target, await withOurs(html));
  });
}

/** The page with what ours adds to it (presenting/). */
async function withOurs(html) {
  const entryPoints = ['index.mjs', 'page.css'].map((name) => join(here, 'presenting', name));
  const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, outdir: here, write: false });
  const [script, style] = outputFiles.map(({ text }) => text.trim());
  return html
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`);
}

/** Calls `work` with a folder that is gone afterwards. */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-press-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
