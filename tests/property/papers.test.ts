import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonReport } from '../../scripts/check/index.js';
import type { TypographyJson } from '../../scripts/check/typography/index.js';
import { folderOf, twofold } from '../cli/run.js';
import { wordsOf } from '../markdown.js';
import { elements, MARK, type ReadElement, type ReadPdf, readPdf, textWithout, unbroken } from '../reader.js';
import { structureFaults } from '../structure-faults.js';
import { type RandomPaper, randomPaper } from './paper-grammar.js';
import { randomFrom } from './random.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** What no page may have where another way to set it is left, as in these papers there always is. */
const NEVER = ['overfull', 'widow', 'orphan', 'headingAtEnd', 'strayNote', 'scrap'] as const;

/** Rightly found: random pictures are small, quotations without a source, sections empty. */
const TRUE_OF_RANDOM: readonly string[] = ['image-resolution', 'quotation-source', 'section-empty'];

describe.each(SEEDS)('random paper %i', (seed) => {
  let paper: RandomPaper;
  let folder: string;
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  let found: JsonReport & { readonly typography: TypographyJson };

  beforeAll(async () => {
    paper = randomPaper(randomFrom(seed));
    folder = folderOf(paper.files);
    twofold(folder, ['build', '--to', 'report.pdf', '--quiet']);
    bytes = new Uint8Array(readFileSync(join(folder, 'build/report.pdf')));
    pdf = await readPdf(bytes);
    found = JSON.parse(twofold(folder, ['check', '--typography', '--json']).stdout);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a paper without fault', () => {
    const faults = found.diagnostics.filter(({ rule }) => !TRUE_OF_RANDOM.includes(rule ?? ''));
    expect(faults).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(paper.notes.length).toBeGreaterThan(0);
  });

  it('has no widow, orphan, overfull line, heading at a page’s end, stray or scrappy note', () => {
    const flaws = found.typography.flaws.filter(({ kind }) => (NEVER as readonly string[]).includes(kind));
    expect(flaws).toEqual([]);
  });

  it('is read back whole and in order', () => {
    const sections = pdf.structure.children.filter(({ role }) => role === 'Sect').slice(0, -1);
    const text = sections.map((one) => textWithout(one, 'Note', MARK)).join('\n');
    const printed = new Set([...paper.words]);
    expect(wordsOf(unbroken(text)).filter((word) => printed.has(word))).toEqual(paper.words);
    const figures = elements(pdf.structure, 'Figure').map(({ parent }) => elements(parent!, 'Caption')[0]!);
    const captions = figures.map(({ text }) => wordsOf(unbroken(text)).slice(-6));
    expect(captions).toEqual(paper.captions);
    const notes = elements(pdf.structure, 'Note').map(({ text }) => wordsOf(unbroken(text)).slice(1));
    expect(notes).toEqual(paper.notes);
  });

  it('has everything once in its structure, and each thing with what has to be said of it', async () => {
    expect(await structureFaults(bytes, pdf)).toEqual([]);
  });

  it('begins every note on the page of its mark', () => {
    const marks = elements(pdf.structure, MARK);
    const firstPage = ({ pages }: ReadElement) => pages[0];
    expect(elements(pdf.structure, 'Note').map(firstPage)).toEqual(marks.map(firstPage));
    expect(marks.length).toBe(paper.notes.length);
  });

  it('is the same to the byte when it is built again', () => {
    twofold(folder, ['build', '--to', 'report.pdf', '--quiet']);
    expect(Buffer.compare(bytes, readFileSync(join(folder, 'build/report.pdf')))).toBe(0);
  });
});
