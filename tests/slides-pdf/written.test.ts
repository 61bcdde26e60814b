import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { folderOf, twofold } from '../cli/run.js';
import { elements, type ReadElement, readPdf, unbroken } from '../reader.js';
import { expectValid } from '../verapdf.js';

const { path } = findBrowser({ env: process.env, platform: process.platform });

describe.skipIf(path === null)(
  `slides written by hand${path === null ? ' — skipped: no browser is installed' : ''}`,
  () => {
    const deck = `<!-- section: one -->
# A table, and <br> more

Here is 🇩🇪, then <span lang="fr">déjà vu</span>.

<table><tr><th rowspan="2">Mill</th><th colspan="2">Received</th></tr><tr><th>grain</th><th>wood</th></tr>
<tr><td>Oak</td><td>much</td><td>little</td></tr></table>

\`\`\`js
const a = 1;
const b = 2;
\`\`\`

---

# A formula

It is $\\frac{a}{b}$.
`;
    const folder = folderOf({ 'report/paper.md': '# One\n\nText.\n', 'slides/deck.md': deck });
    const file = join(folder, 'slides.pdf');
    let slide: ReadElement;
    beforeAll(async () => {
      twofold(folder, ['build', '--to', 'slides.pdf', '-o', file]);
      const { structure } = await readPdf(readFileSync(file));
      slide = elements(structure, 'Sect').find(({ text }) => text.includes('A table'))!;
    }, 60_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('say in their tags what no font has a glyph for, and what is in which language', () => {
      expect(unbroken(slide.text)).toContain('A table, and more');
      expect(unbroken(slide.text)).toContain('Here is 🇩🇪, then déjà vu.');
      expect(elements(slide).find(({ lang }) => lang === 'fr')?.text).toBe('déjà vu');
      expect(elements(slide, 'Code')[0]!.text).toContain('const a = 1;\nconst b = 2;');
    });

    it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('have formulas copied as they were typed', () => {
      const { stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
      expect(stdout).toContain('\\frac{a}{b}');
    });

    it('keep cells that reach over others', () => {
      const rows = elements(slide, 'TR').map(({ children }) =>
        children.map(({ attributes }) => [attributes.get('Table.ColSpan'), attributes.get('Table.RowSpan')].join('|')),
      );
      expect(rows).toEqual([
        ['|2', '2|'],
        ['|', '|'],
        ['|', '|', '|'],
      ]);
    });

    for (const flavour of ['3a', 'ua1'] as const)
      it(`are PDF/${flavour} by veraPDF`, (context) => expectValid(context, flavour, file), 60_000);
  },
);
