import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Ran, twofold } from '../cli/run.js';
import { readSlides } from '../gates/slides.js';
import { ANYWHERE, dividing, firstMissing, takeApart, wordsOf, wordsOfPages } from '../markdown.js';
import { elements, MARK, type ReadElement, type ReadPdf, readPdf, textWithout, unbroken } from '../reader.js';

const folder = fileURLToPath(new URL('../../../shared/corpus/papers/', import.meta.url));
const papers = existsSync(folder) ? readdirSync(folder).sort() : [];
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const hasPdftotext = has('pdftotext');
const hasQpdf = has('qpdf');

/** As many words may stand between two words of the text: a key set as a name, “Figure 3”, a list’s number. */
const NEAR = 16;
if (papers.length === 0) it.skip('the open test papers are read back (their folder is not on this machine)', () => {});

describe.skipIf(papers.length === 0)('the open test papers, built', () => {
  const out = mkdtempSync(join(tmpdir(), 'twofold-corpus-'));
  const lossless = new Map<string, boolean>();
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  describe.each(papers)('%s', (slug) => {
    const source = takeApart(readFileSync(join(folder, slug, 'paper.md'), 'utf8'));
    const words = wordsOf(source.text);
    const numbers = source.marks.map((_, i) => i + frontNotes(source.front) + 1);
    const file = join(out, slug, 'report.pdf');
    let ran: Ran;
    let pdf: ReadPdf;
    let notes: readonly ReadElement[];

    beforeAll(async () => {
      ran = twofold(folder, ['build', join(slug, 'paper.md'), '--out', join(out, slug)]);
      pdf = await readPdf(new Uint8Array(readFileSync(file)));
      notes = elements(pdf.structure, 'Note');
    });

    it('says nothing but what it found, and ends with 0, or with 3 and an error', () => {
      expect(ran.stderr).toBe('');
      expect(ran.code).toBe(/ {2}error {2}/.test(ran.stdout) ? 3 : 0);
    });

    it('every word is read back in order by its tags, or a finding names what is not set', () => {
      const read = wordsOf(unbroken(sectionsOf(pdf)));
      const lost = firstMissing(words, read, NEAR, 1);
      lossless.set(slug, lost === null);
      if (!/syntax-unset|glyph-missing|image-/.test(ran.stdout)) expect(lost).toBeNull();
    });

    it('every word is read back in order from the glyphs of its pages', () => {
      const read = wordsOf(dividing(pdf.pages.map(({ text }) => text).join('\n')));
      if (lossless.get(slug)) expectOnPages(read);
    });

    it.skipIf(!hasPdftotext)('every word is read back in order by pdftotext (if installed)', () => {
      const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      if (lossless.get(slug)) expectOnPages(wordsOf(dividing(text)));
    });

    function expectOnPages(read: readonly string[]): void {
      const { flow, floats } = wordsOfPages(source.text);
      for (const part of [flow, ...floats]) expect(firstMissing(part, read, Infinity, ANYWHERE)).toBeNull();
    }

    it('title, authors and abstract stand on its first page', () => {
      const read = wordsOf(unbroken(pdf.pages[0]?.text ?? ''));
      expect(firstMissing(frontWords(source.front), read, ANYWHERE, ANYWHERE)).toBeNull();
    });

    it('its notes are numbered from 1 without a gap, one for each mark of the source', () => {
      expect(notes.slice(frontNotes(source.front)).map(numberOf)).toEqual(numbers);
    });

    it('every note begins on the page of its mark', () => {
      const marks = elements(pdf.structure, MARK);
      const pages = new Map(marks.map((mark) => [Number(mark.text.replace(/^,/, '')), mark.pages[0]]));
      for (const note of notes) expect(note.pages[0], note.text).toBe(pages.get(numberOf(note)));
    });

    it('every note cites the keys and says the words that its mark has', () => {
      for (const [i, mark] of source.marks.entries()) {
        const note = notes[i + frontNotes(source.front)] as ReadElement;
        const targets = elements(note).flatMap(({ links }) => links.flatMap(({ destination }) => destination ?? []));
        for (const key of mark.keys)
          expect(
            targets.some((target) => target.includes(key)),
            `${key}: ${note.text}`,
          ).toBe(true);
        const said = wordsOf(unbroken(note.text));
        expect(firstMissing(mark.text.flatMap(wordsOf), said, ANYWHERE, ANYWHERE)).toBeNull();
      }
    });

    it('its bibliography has an entry for every key', () => {
      const keys = new Set(source.marks.flatMap((mark) => mark.keys));
      expect(elements(pdf.structure, 'BibEntry').length).toBeGreaterThanOrEqual(keys.size);
    });

    it.skipIf(!hasQpdf)('qpdf finds no fault in it (if installed)', () => {
      const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect(stdout).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    });

    it('its deck has slides for every section', () => {
      const slides = readSlides(readFileSync(join(out, slug, 'slides.html'), 'utf8'));
      const shown = wordsOf(slides.map(({ heading, header }) => `${heading} ${header}`).join('\n')).join(' ');
      for (const { text } of elements(pdf.structure, 'H1').filter(({ parent }) => parent?.role === 'Sect'))
        expect(shown).toContain(wordsOf(dividing(text)).join(' '));
    });
  });

  it('at least ten of the twelve lose no word', () => {
    const lost = papers.filter((slug) => lossless.get(slug) === false);
    expect(papers.length - lost.length, `lost words: ${lost.join(', ')}`).toBeGreaterThanOrEqual(
      Math.min(10, papers.length),
    );
  });
});

/** The text as its tags order it, without title block and notes; all of it stands in sections. */
function sectionsOf({ structure }: ReadPdf): string {
  const texts = structure.children.filter(({ role }) => role === 'Sect').map((part) => textWithout(part, 'Note', MARK));
  return texts.join('\n');
}

function numberOf({ text }: ReadElement): number {
  return Number(/^\s*(\d+)/.exec(text)?.[1]);
}

interface Front {
  readonly title: string;
  readonly abstract?: string;
  readonly author?: readonly { readonly name: string }[];
  readonly authors?: readonly { readonly name: string }[];
}

/** Notes of the title block come first: “name: Stefan Rödiger^[Corresponding author]”. */
function frontNotes(front: string): number {
  return front.match(/\^\[/g)?.length ?? 0;
}

function frontWords(yaml: string): string[] {
  const front = parse(yaml) as Front;
  const names = (front.authors ?? front.author ?? []).map(({ name }) => name.replace(/\^\[.*\]/, ''));
  return wordsOf([front.title, ...names, front.abstract ?? ''].join('\n'));
}
