import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.js';
import { elements, type ReadElement, type ReadPdf, readPdf } from '../reader.js';
import { expectValid } from '../verapdf.js';
import { BIB, folderOf, paper, twofold } from './run.js';

/** Quotations in cells, headings in notes, captions among paragraphs, labels that are no numbers (ISO/TS 32005). */
const WHERE_TYPES_MAY_NOT_STAND = `See it here.[^note]

+-----------+-------------+
| Cell      | > quotation |
|           | >           |
|           | > > within  |
+-----------+-------------+

Term
: Definition

\`\`\` {.python caption="A listing"}
x = 1
\`\`\`

[^note]: # A heading in a note

    It is a long note.
`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function project(more = '', text = ''): string {
  const folder = folderOf({ 'report/paper.md': paper(text, more), 'report/references.bib': BIB });
  folders.push(folder);
  return folder;
}

const header = (folder: string) => readFileSync(join(folder, 'build/report.pdf'), 'latin1').slice(0, 8);

describe('the standard of PDF files', () => {
  it.each([
    ['PDF 1.7 where nothing is said', '', [], '%PDF-1.7'],
    ['what the front matter says', 'pdf-standard: [ua-2, a-4f]\n', [], '%PDF-2.0'],
    ['what the option says', '', ['--pdf-standard', '2.0'], '%PDF-2.0'],
    ['what the option says where both do', 'pdf-standard: 2.0\n', ['--pdf-standard', 'ua-1,a-3a'], '%PDF-1.7'],
  ])('is %s', (_, more, args, says) => {
    const folder = project(more);
    expect(twofold(folder, ['build', '--to', 'report.pdf', ...args])).toMatchObject({ code: 0, stderr: '' });
    expect(header(folder)).toBe(says);
  });

  it('is said of each file to who has asked for one, as he may have asked for less', () => {
    const said = (args: string[]) => twofold(project(), ['build', '--to', 'report.pdf,slides.html', ...args]).stdout;
    expect(said(['--pdf-standard', 'PDF/A-3b'])).toBe(
      'wrote build/report.pdf, which is PDF/UA-1 and PDF/A-3a\nwrote build/slides.html\n',
    );
    expect(said([])).toBe('wrote build/report.pdf\nwrote build/slides.html\n');
  });

  it('is checked as any other is: as written, and anew in memory', () => {
    const folder = project('pdf-standard: ua-2\n', WHERE_TYPES_MAY_NOT_STAND);
    const anew = twofold(folder, ['check']).stdout;
    expect(anew).toContain('Nothing was found.');
    twofold(folder, ['build']);
    const written = twofold(folder, ['check']).stdout;
    expect(written.replace(/\n.*\n$/, '')).toBe(anew.replace(/\n.*\n$/, ''));
  });

  it('is met by what PDF 2.0 has no place for: veraPDF', async (context) => {
    const folder = project('', WHERE_TYPES_MAY_NOT_STAND);
    twofold(folder, ['build', '--to', 'report.pdf', '--pdf-standard', 'ua-2']);
    await expectValid(context, 'ua2', join(folder, 'build/report.pdf'));
  });
});

const { path: browser } = findBrowser({ env: process.env, platform: process.platform });

describe.skipIf(browser === null)('slides as PDF 2.0 — skipped where no browser is installed', () => {
  it('have marks that know their notes, which know them', async () => {
    const folder = project();
    twofold(folder, ['build', '--to', 'slides.pdf', '--pdf-standard', '2.0']);
    const { structure } = await readPdf(new Uint8Array(readFileSync(join(folder, 'build/slides.pdf'))));
    const marks = elements(structure, 'Reference');
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark.references.map(({ references }) => references)).toEqual([[mark]]);
  });
});

describe('a paper as PDF 2.0', () => {
  let older: ReadPdf;
  let newer: ReadPdf;
  beforeAll(async () => {
    const specimen = fileURLToPath(new URL('../fixtures/specimen/paper.md', import.meta.url));
    const read = async (standard: string) => {
      const out = folderOf({});
      folders.push(out);
      twofold(out, ['build', specimen, '--to', 'report.pdf', '--pdf-standard', standard, '--out', out]);
      return readPdf(new Uint8Array(readFileSync(join(out, 'report.pdf'))));
    };
    [older, newer] = [await read('ua-1'), await read('ua-2')];
  });

  it('says the same, element by element', () => {
    const texts = ({ structure }: ReadPdf) => elements(structure).map(({ text, lang, alt }) => ({ text, lang, alt }));
    expect(texts(newer)).toEqual(texts(older));
    expect(newer.pages.map(({ text }) => text)).toEqual(older.pages.map(({ text }) => text));
  });

  it('leads its readers to the same places', () => {
    const links = ({ links }: ReadPdf) => links.map(({ url, target, contents }) => ({ url, target, contents }));
    expect(links(newer)).toEqual(links(older));
    expect(newer.outline).toEqual(older.outline);
  });

  it('names with each line of the contents the heading that it is of, and with each mark its note', () => {
    const lines = elements(newer.structure, 'TOCI');
    expect(lines.length).toBeGreaterThan(3);
    for (const { text, references } of lines) {
      expect(references).toHaveLength(1);
      const heading = references[0]!.text.replace(/^[\d.]+\s*/, '');
      expect(text.replaceAll(/\s/g, '')).toContain(heading.replaceAll(/\s/g, ''));
    }
    const notes = elements(newer.structure, 'FENote');
    expect(notes.length).toBeGreaterThan(3);
    const back = (note: ReadElement) => note.references.flatMap(({ references }) => references);
    for (const note of notes) expect(new Set(back(note))).toEqual(new Set([note]));
  });
});
