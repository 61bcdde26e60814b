import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Design, designFor, type Report } from '../../scripts/page/index.js';
import { DESIGN_NAMES } from '../../scripts/paper/page-setup.js';
import type { Run } from '../../scripts/shape/index.js';
import { layOut } from '../golden/lay-out.js';

const shipped = fileURLToPath(new URL('../../report', import.meta.url));
const corpus = fileURLToPath(new URL('../../../shared/corpus/papers/', import.meta.url));
const papers = existsSync(corpus) ? readdirSync(corpus).sort() : [];
if (papers.length === 0)
  it.skip('the open test papers are set in every design (they are not on this machine)', () => {});
const folders = [shipped, ...papers.map((paper) => join(corpus, paper))];

describe.each(DESIGN_NAMES)('set in the design “%s”', (design) => {
  const temporary = mkdtempSync(join(tmpdir(), 'twofold-design-'));
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  it.each(folders)('%s has no line over its edge, and all lines of its text are on one grid', async (folder) => {
    const copy = join(temporary, folder.split('/').at(-1) ?? '');
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, 'paper.md');
    const setup = `design: ${design}\npapersize: a4\nclassoption: twoside`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^---\n(papersize:.*\n)?/, `---\n${setup}\n`));
    const { report, diagnostics } = await layOut(copy);
    const wrong = diagnostics.filter(({ ruleId }) => ruleId === 'line-overfull' || ruleId === 'page-overfull');
    expect(wrong.map(({ reason, line }) => `${line}: ${reason}`)).toEqual([]);
    expect(offGrid(report, designFor({ design, paper: 'a4', fontSize: null, lang: 'en' }))).toEqual([]);
  });
});

/** Lines of paragraphs that stand right in a section, whose baselines are not so far from the top as those of others. */
function offGrid(report: Report<Run>, { top, leading }: Design): string[] {
  const lines = report.pages.flatMap(({ label, fragments }) =>
    fragments.flatMap((one) => {
      if (one.kind !== 'text' || one.artifact) return [];
      let owner = one.runs[0]?.tag ?? null;
      while (owner && owner.role !== 'P') owner = owner.parent;
      const apart = one.runs.every(({ tag: { role, parent } }) => role === 'Code' || parent?.role === 'Code');
      if (apart || owner?.parent?.role !== 'Sect' || owner.children.some(({ role }) => role === 'BibEntry')) return [];
      const off = (((one.y - top) % leading) + leading) % leading;
      return [{ off, line: `p. ${label}: ${one.runs.map(({ run }) => run.text).join('')}` }];
    }),
  );
  if (lines.length === 0) return ['there is hardly any text to look at'];
  const first = lines[0]?.off ?? 0;
  return lines.filter(({ off }) => Math.abs(off - first) > 0.02).map(({ line, off }) => `${off.toFixed(2)} ${line}`);
}
