import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYWHERE, dividing, firstMissing, wordsOf } from '../markdown.js';
import {
  elements,
  MARK,
  type ReadElement,
  type ReadOutlineEntry,
  type ReadPdf,
  readPdf,
  textWithout,
  unbroken,
} from '../reader.js';
import { type Built, buildShippedPaper, removeBuilt } from './built.js';
import { type ReadSlide, readSlides } from './slides.js';
import { readSource, type Source } from './source.js';

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const BIBLIOGRAPHY = 'bibliography';

describe('section coverage of the shipped paper', () => {
  let built: Built;
  let pdf: ReadPdf;
  let slides: readonly ReadSlide[];
  const source: Source = readSource();
  const titles = source.headings.map(({ text }) => text);

  beforeAll(async () => {
    built = buildShippedPaper();
    pdf = await readPdf(built.report);
    slides = readSlides(built.slides);
  });
  afterAll(() => removeBuilt(built));

  it('has sections to cover', () => {
    expect(titles).toEqual([
      'Who is ISK?',
      'Threat of ISKP',
      'Strategy',
      'Recruitment',
      'Conclusion',
      'Note on this edition',
      'Bibliography',
    ]);
  });

  it('every section is in the outline, in order', () => {
    const [abstract, ...sections] = flat(pdf.outline).map(({ title }) => title);
    expect(abstract).toBe('Abstract');
    expect(sections).toEqual(titles);
  });

  it('every section is a heading of the structure, in order and on its level', () => {
    const headings = elements(pdf.structure, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').filter(
      ({ parent }) => parent?.role === 'Sect',
    );
    const found = headings.map((heading) => [unbroken(textWithout(heading, MARK)), heading.role]);
    expect(found).toEqual(source.headings.map(({ text, level }) => [text, `H${level}`]));
  });

  it('every outline entry leads to the page and the height of its heading', () => {
    for (const { title, target } of flat(pdf.outline)) {
      const page = pdf.pages[(target?.page ?? 0) - 1];
      const line = page?.items.find(({ string, artifact }) => !artifact && string.startsWith(title.slice(0, 12)));
      expect(line, title).toBeDefined();
      expect((target?.y ?? 0) - (line?.y ?? 0), title).toBeGreaterThan(0);
      expect((target?.y ?? 0) - (line?.y ?? 0), title).toBeLessThan(40);
    }
  });

  it('every contents line, where there are contents, gives the right page', () => {
    const lines = elements(pdf.structure, 'TOCI').map((line) => unbroken(line.text));
    if (lines.length === 0) return;
    const pages = flat(pdf.outline).map(({ title, target }) => `${title} ${pdf.labels[(target?.page ?? 0) - 1]}`);
    expect(lines.map((line) => line.replace(/[\s.…]+(?=\w+$)/, ' '))).toEqual(pages);
  });

  it('every section’s words are in the report as they are in the source, none more and none less', () => {
    const sections = elements(pdf.structure, 'Sect').filter(({ parent }) => parent?.role === 'Document');
    expect(sections).toHaveLength(titles.length);
    for (const [i, { id, text }] of source.headings.entries()) {
      if (id === BIBLIOGRAPHY) continue;
      const words = wordsOf(unbroken(textWithout(sections[i] as ReadElement, 'Note', MARK)));
      expect(words, text).toEqual(source.sections.get(id));
    }
  });

  it('every word of the paper is read back in order by pdf.js', () => {
    const text = pdf.pages.map((page) => page.text).join('\n');
    expect(firstMissing(source.words, wordsOf(dividing(text)), ANYWHERE, ANYWHERE)).toBeNull();
  });

  it.skipIf(!hasPdftotext)('every word of the paper is read back in order by pdftotext (if installed)', () => {
    const text = execFileSync('pdftotext', ['-raw', join(built.folder, 'report.pdf'), '-'], { encoding: 'utf8' });
    expect(firstMissing(source.words, wordsOf(dividing(text)), ANYWHERE, ANYWHERE)).toBeNull();
  });

  it('every section has slides, in the paper’s order', () => {
    const sections = slides.flatMap(({ section }) => section ?? []);
    const inOrder = sections.filter((section, i) => section !== sections[i - 1]);
    expect(inOrder).toEqual(source.headings.map(({ id }) => id));
  });

  it('every slide shows which section it belongs to', () => {
    const title = new Map(source.headings.map(({ id, text }) => [id, text]));
    for (const { section, heading, header } of slides)
      if (section !== null) expect([heading.trim(), header.trim()]).toContain(title.get(section));
  });
});

function flat(entries: readonly ReadOutlineEntry[]): ReadOutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}
