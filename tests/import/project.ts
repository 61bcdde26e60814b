import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { BIB, folderOf, twofold } from '../cli/run.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const fixture = (path: string) => readFileSync(join(fixtures, path));

/** A folder for a file of tests, which is gone after it. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House</title><id>house-base</id></info>
  <citation><layout prefix="(" suffix=")" delimiter="; "><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>
`;
const DEPENDENT = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info><title>Our house</title><id>house</id><link href="http://www.zotero.org/styles/house-base" rel="independent-parent"/></info>
</style>
`;

/** A project with one of everything that a report carries, in ways that are easily lost. */
export const PROJECT: Readonly<Record<string, string | Uint8Array>> = {
  'report/paper.md':
    '\ufeff---\r\ntitle: All of it\r\nlang: en\r\nbibliography: [references.bib, more.yaml]\r\ncsl: house.csl\r\n---\r\n\r\n# One {#one}\r\n\r\nLines are set as a whole [@knuth], others not [@other].\r\n\r\n' +
    '![A sphere](<figures/two words.jpg>){width=3cm}\r\n\r\n![A curve](figures/%D0%BA%D1%80%D0%B8%D0%B2%D0%B0%D1%8F.pdf)\r\n\r\n![A mark](./figures/mark.png){width=3mm}\r\n\r\n![A mark](figures/mark.png){width=3mm}\r\n\r\n' +
    '# Two {#two}\r\n\r\n![Shapes](../shapes.svg)\r\n\r\n![A plot](figures/deep/er/plot.svg)\r\n\r\n# References\r\n',
  'report/references.bib': BIB,
  'report/more.yaml':
    'references:\n- id: other\n  type: book\n  title: Another book\n  author: [{family: Doe, given: Jane}]\n',
  'report/house.csl': DEPENDENT,
  'report/house-base.csl': STYLE,
  'report/figures/two words.jpg': fixture('specimen/sphere.jpg'),
  'report/figures/кривая.pdf': fixture('specimen/curve.pdf'),
  'report/figures/mark.png': fixture('specimen/mark.png'),
  'report/figures/deep/er/plot.svg': fixture('svg/plot.svg'),
  'shapes.svg': fixture('svg/shapes.svg'),
  'slides/deck.md':
    '<!-- section: one -->\n\n# As a whole\n\n![bg left](mark.png)\n\n- Lines are set as a whole [@knuth].\n\n![w:100](../report/figures/mark.png)\n',
  'slides/mark.png': fixture('specimen/bars.png'),
  'slides/theme.css': `${readFileSync(fileURLToPath(new URL('../../slides/theme.css', import.meta.url)), 'utf8')}/* Ours. */\n`,
  'slides/confirmed.json': '{\n  "one": "0123"\n}\n',
  'report/paper.links.json': '{}\n',
};

/** What lies beside it, and is no part of it. */
const OTHER = {
  'report/figures/unused.png': fixture('specimen/mark.png'),
  'report/notes.txt': 'Call the publisher.',
  'slides/old.md': '# Old',
  '.env': 'TOKEN=1',
};

/** That project on the disk, built; gives its folder. */
export function builtProject(more: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({ ...PROJECT, ...OTHER, ...more });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { code, stdout, stderr } = twofold(folder, ['build']);
  if (code === 1 || stderr) throw new Error(stdout + stderr);
  return folder;
}

/** All files below a folder, by their paths with slashes. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}
