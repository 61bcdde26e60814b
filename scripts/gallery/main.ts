import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from './inspect.js';
import { hasRasteriser } from './rasterise.js';
import { sheet } from './sheet.js';

/* Contact sheets of papers, page by page, with what was found and how they are set: for people to look at. */

const ROOT = join(__dirname, '..');
/** The open test papers lie beside the repository, where they are at all. */
const CORPUS = join(ROOT, '../shared/corpus/papers');
const OUT = join(ROOT, 'build/gallery');

function main(): void {
  if (!hasRasteriser()) {
    console.log('The gallery shows pages as pictures, which pdftoppm draws: install it first (Debian: poppler-utils).');
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'twofold-gallery-'));
  try {
    const seen = papers().map(({ name, file }) => {
      console.log(name);
      return inspect(name, file, join(folder, name));
    });
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'index.html'), sheet(seen));
    console.log('gallery: build/gallery/index.html');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shipped paper, the tests' own, and the open test papers. */
function papers(): { name: string; file: string }[] {
  const within = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => ({ name, file: join(folder, name, 'paper.md') }))
      : [];
  const all = [
    { name: 'report', file: join(ROOT, 'report/paper.md') },
    ...within(join(ROOT, 'tests/fixtures')),
    ...within(CORPUS),
  ];
  return all.filter(({ file }) => existsSync(file));
}

main();
