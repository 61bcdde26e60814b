import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FinishedElement, type FinishedReport, isElement } from '../../../scripts/check/finished/index.js';
import { twofold } from '../../cli/run.js';
import { unbroken } from '../../reader.js';
import { reading } from './reading.js';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const out = mkdtempSync(join(tmpdir(), 'twofold-others-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('files that other programs wrote', () => {
  it.skipIf(!has('qpdf'))('say the same after qpdf has written them anew (if installed)', () => {
    twofold('.', ['build', 'report/paper.md', '--out', out]);
    const file = join(out, 'report.pdf');
    const ours = comparable(reading(readFileSync(file)));
    const ways = [
      ['--object-streams=generate', '--recompress-flate'],
      ['--object-streams=disable', '--qdf'],
      ['--linearize'],
    ];
    for (const [i, options] of ways.entries()) {
      const written = join(out, `${i}.pdf`);
      execFileSync('qpdf', [...options, file, written]);
      expect(comparable(reading(readFileSync(written)))).toEqual(ours);
    }
  });

  it.skipIf(!has('lualatex'))('by LuaLaTeX are read (if installed)', () => {
    const source = `\\documentclass{article}\\usepackage{fontspec}\\usepackage[hidelinks]{hyperref}\\begin{document}
\\section{One}Efficient affine words, \\href{https://example.org/}{a link}, and \\ref{two}.\\newpage\\section{Two}\\label{two}Last.\\end{document}`;
    writeFileSync(join(out, 'latex.tex'), source);
    for (let run = 0; run < 2; run++) execFileSync('lualatex', ['-interaction=batchmode', 'latex.tex'], { cwd: out });
    const read = reading(readFileSync(join(out, 'latex.pdf')));
    const said = read.pages.map(({ texts }) =>
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    );
    expect(said[0]).toContain('Efficientaffinewords,alink,and2.');
    expect(said[1]).toContain('TwoLast.');
    expect(read.outline.map(({ title, target }) => [title, target?.page])).toEqual([
      ['One', 0],
      ['Two', 1],
    ]);
    expect(read.pages[0]?.links.map(({ url, destination }) => url ?? destination)).toEqual([
      'https://example.org/',
      'section.2',
    ]);
  });

  it.skipIf(!has('chromium'))('by Chromium are read with their tags (if installed)', () => {
    const html =
      '<html lang="en"><title>A page</title><h1>One</h1><p>Efficient words and <a href="https://example.org/">a link</a>.</p><table><tr><th>A<td>b</table>';
    writeFileSync(join(out, 'page.html'), html);
    const file = join(out, 'chromium.pdf');
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${file}`];
    execFileSync('chromium', [...flags, join(out, 'page.html')], { stdio: 'ignore' });
    const read = reading(readFileSync(file));
    expect([read.title, read.lang]).toEqual(['A page', 'en']);
    const found = roles(read.structure!);
    expect(found.find(([role]) => role === 'H1')?.[1]).toBe('One');
    expect(unbroken(found.find(([role]) => role === 'P')![1])).toBe('Efficient words and a link.');
    expect(found.map(([role]) => role)).toEqual(expect.arrayContaining(['Link', 'Table', 'TR', 'TH', 'TD']));
    expect(read.pages[0]?.links.map(({ url }) => url)).toEqual(['https://example.org/']);
  });
});

function comparable({ attachments, ...report }: FinishedReport): unknown {
  return { ...report, structure: roles(report.structure!), attachments: [...attachments] };
}

function roles(element: FinishedElement): [role: string, text: string][] {
  return [[element.role, textOf(element)], ...element.content.filter(isElement).flatMap(roles)];
}

function textOf(element: FinishedElement): string {
  return element.content.map((part) => (isElement(part) ? textOf(part) : part.text)).join('');
}
