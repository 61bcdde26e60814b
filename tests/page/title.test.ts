import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DESIGN_NAMES } from '../../scripts/paper/page-setup.js';
import { layOut } from '../golden/lay-out.js';

const folder = mkdtempSync(join(tmpdir(), 'twofold-title-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines of the first page, each with the size of its type. */
async function firstPage(yaml: string): Promise<{ text: string; size: number }[]> {
  writeFileSync(join(folder, 'paper.md'), `---\n${yaml}\n---\n\n# Text\n\nA few words.\n`);
  const { report, diagnostics } = await layOut(folder);
  expect(diagnostics.map(({ reason }) => reason)).toEqual([]);
  return (report.pages[0]?.fragments ?? []).flatMap((one) => {
    const run = one.kind === 'text' ? one.runs[0]?.run : undefined;
    if (one.kind !== 'text' || run?.kind !== 'glyphs') return [];
    const text = one.runs.map(({ run: { text } }) => text).join('');
    return [{ text: text.replaceAll('\u00a0', ' '), size: run.size }];
  });
}

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${['Anna', 'Bartholomew', 'Cy'][at % 3]} ${String.fromCharCode(65 + at)}. ${['Li', 'Montgomery'][at % 2]}-${at}`,
    place: `University number ${(at % 6) + 1}`,
  }));

describe.each(DESIGN_NAMES)('the title block in the design “%s”', (design) => {
  it.each([1, 3, 8, 24])('keeps the names of %i authors whole, and gives each university once', async (count) => {
    const authors = people(count).map(({ name, place }) => `  - name: ${name}\n    affiliation: ${place}`);
    const lines = await firstPage(`title: A Title\ndesign: ${design}\nauthor:\n${authors.join('\n')}`);
    for (const { name } of people(count)) {
      expect(
        lines.filter(({ text }) => text.includes(name)).map(({ text }) => text),
        name,
      ).toHaveLength(1);
    }
    const all = lines.map(({ text }) => text).join(' ');
    for (let at = 1; at <= Math.min(count, 6); at++) expect(all.split(`University number ${at}`)).toHaveLength(2);
    const sizeOf = (part: string) => lines.find(({ text }) => text.includes(part))?.size ?? 0;
    expect(sizeOf('A Title')).toBeGreaterThan(sizeOf('Anna A.') * 1.5);
    expect(sizeOf('Anna A.')).toBeGreaterThan(sizeOf('University') * (count > 8 ? 1 : 1.1));
  });

  it('marks thanks at the title, and says them at the foot of the page', async () => {
    const lines = await firstPage(`title: A Title\nthanks: To all.\ndesign: ${design}`);
    expect(lines.map(({ text }) => text)).toContain('A Title1');
    expect(lines.map(({ text }) => text)).toContain('To all.');
  });
});
