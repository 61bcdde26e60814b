import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../markdown.js';
import { elements, MARK, type ReadElement, type ReadLink, type ReadPdf, readPdf, unbroken } from '../reader.js';
import { type Built, buildShippedPaper, removeBuilt } from './built.js';
import { type ReadSlide, readSlides } from './slides.js';
import { type Entry, type Mark, readSource, type Source } from './source.js';

describe('citation integrity of the shipped paper', () => {
  let built: Built;
  let pdf: ReadPdf;
  let slides: readonly ReadSlide[];
  let marks: readonly ReadElement[];
  let notes: readonly ReadElement[];
  const source: Source = readSource();
  const entry = new Map(source.entries.map((one) => [one.key, one]));
  const numbers = source.marks.map((_, i) => i + 1);

  beforeAll(async () => {
    built = buildShippedPaper();
    pdf = await readPdf(built.report);
    slides = readSlides(built.slides);
    marks = elements(pdf.structure, MARK);
    notes = elements(pdf.structure, 'Note');
  });
  afterAll(() => removeBuilt(built));

  it('the source cites every entry and has author’s notes beside', () => {
    expect(source.entries).toHaveLength(8);
    expect(new Set(source.marks.flatMap(({ keys }) => keys))).toEqual(new Set(entry.keys()));
    expect(source.marks.filter(({ kind }) => kind === 'footnote').length).toBeGreaterThanOrEqual(2);
  });

  it('there are as many marks as notes, numbered from 1 without a gap', () => {
    expect(marks.map(({ text }) => Number(text))).toEqual(numbers);
    expect(notes.map(numberOf)).toEqual(numbers);
  });

  it('every note begins on the page of its mark', () => {
    expect(notes.map(({ pages }) => pages[0])).toEqual(marks.map(({ pages }) => pages[0]));
  });

  it('every note is printed at the foot of that page, below all text', () => {
    for (const [i, note] of notes.entries()) {
      const page = pdf.pages[(note.pages[0] ?? 0) - 1];
      const back = linksOf(note).find(({ page: on }) => on === page?.number);
      const bodies = linksOf(marks[i] as ReadElement).map(({ rect }) => rect.bottom);
      expect(back?.rect.top ?? Number.NaN, `note ${i + 1}`).toBeLessThan(Math.min(...bodies));
    }
  });

  it('every mark links to its note, and every note back to its mark', () => {
    for (const [i, mark] of marks.entries()) {
      const note = notes[i] as ReadElement;
      const there = linksOf(mark);
      const back = linksOf(note);
      expect(
        there.some((link) => back.some(({ rect, page }) => leadsTo(link, page, rect))),
        `mark ${i + 1}`,
      ).toBe(true);
      expect(
        back.some((link) => there.some(({ rect, page }) => leadsTo(link, page, rect))),
        `note ${i + 1}`,
      ).toBe(true);
    }
  });

  it('every citation’s note names its source: in full, then in short, or as the one before', () => {
    const named = new Set<string>();
    for (const [i, { keys }] of source.marks.entries()) {
      const text = phrase(notes[i]?.text ?? '');
      for (const key of keys) {
        const wanted = entry.get(key) as Entry;
        const names = named.has(key) ? namesLater(text, wanted, key, source.marks[i - 1]) : namesInFull(text, wanted);
        expect(names, `note ${i + 1} on ${key}: ${text}`).toBe(true);
        named.add(key);
      }
    }
  });

  it('every author’s note stands in the report word for word', () => {
    for (const [i, mark] of source.marks.entries())
      if (mark.kind === 'footnote')
        for (const part of mark.text) expect(phrase(notes[i]?.text ?? '')).toContain(phrase(part));
  });

  it('every entry is in the bibliography, and a note links to it', () => {
    const entries = elements(pdf.structure, 'BibEntry');
    expect(entries).toHaveLength(source.entries.length);
    for (const { title, author, key } of source.entries) {
      const found = entries.find(({ text }) => namesInFull(phrase(text), { title, author }));
      expect(found, title).toBeDefined();
      const page = found?.pages[0];
      const links = notes.flatMap(linksOf).filter(({ target }) => target?.page === page);
      expect(
        links.some(({ destination }) => destination?.includes(key)),
        title,
      ).toBe(true);
    }
  });

  it('names in other scripts and their letters come out as their author wrote them', () => {
    const karatas = elements(pdf.structure, 'BibEntry').find(({ text }) => text.includes('Karataş'));
    for (const text of [karatas?.text, notes.find(({ text }) => text.includes('Karataş'))?.text]) {
      expect(text).toContain('İbrahim');
      expect(text?.normalize('NFKC')).toContain('بوابة المجلة العلمية لجامعة قطر');
    }
  });

  it('slides carry the report’s numbers, and each its notes', () => {
    expect(slides.some((slide) => slide.marks.length > 0)).toBe(true);
    for (const slide of slides) {
      expect([...new Set(slide.marks)].sort((a, b) => a - b)).toEqual(slide.notes.map(({ number }) => number));
      for (const { number, text } of slide.notes) {
        const mark = source.marks[number - 1];
        expect(mark, `note ${number} of a slide`).toBeDefined();
        if (slide.section !== null) expect(mark?.section).toBe(slide.section);
        if (mark?.kind === 'citation')
          for (const key of mark.keys) expect(namesInShort(phrase(text), entry.get(key) as Entry), text).toBe(true);
      }
    }
  });
});

function numberOf({ text }: ReadElement): number {
  return Number(/^\s*(\d+)/.exec(text)?.[1]);
}

function linksOf(element: ReadElement): readonly ReadLink[] {
  return elements(element).flatMap(({ links }) => links);
}

/** Whether the link's target is on `page` at the height of `rect`, or a line above. */
function leadsTo({ target }: ReadLink, page: number, rect: ReadLink['rect']): boolean {
  if (target?.page !== page || target.y === null) return false;
  return target.y > rect.bottom && target.y - rect.top < 20;
}

/** Words with one space between them and around: contained is contained as whole words. */
function phrase(text: string): string {
  return ` ${wordsOf(unbroken(text)).join(' ')} `;
}

function namesInFull(text: string, { title, author }: Pick<Entry, 'title' | 'author'>): boolean {
  return text.includes(phrase(title)) && text.includes(phrase(author).trimEnd());
}

function namesInShort(text: string, { shortTitle, author }: Entry): boolean {
  return text.includes(phrase(shortTitle)) && text.includes(phrase(author).trimEnd());
}

/** After a note on the same source alone, “ibid.” or the author (or the title, where there is none) is enough. */
function namesLater(text: string, entry: Entry, key: string, before: Mark | undefined): boolean {
  const sameAgain = before?.keys.length === 1 && before.keys[0] === key;
  const author = entry.author === '' ? phrase(entry.shortTitle) : phrase(entry.author);
  return namesInShort(text, entry) || (sameAgain && (/ ibid /i.test(text) || text.includes(author)));
}
