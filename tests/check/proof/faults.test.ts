import { describe, expect, it } from 'vitest';
import {
  type FinishedContent,
  type FinishedElement,
  type FinishedReport,
  type FinishedText,
  isElement,
} from '../../../scripts/check/finished/index.js';
import { prove } from '../../../scripts/check/proof/index.js';
import { isMark } from '../../../scripts/check/proof/report-passages.js';
import * as decks from '../../faults/deck.js';
import { noteName } from '../../faults/note-name.js';
import * as pdfs from '../../faults/pdf.js';
import { changeOutline } from '../../faults/pdf-outline.js';
import { deckOf, fixtures, type Made, made, reportOf, shipped } from './made.js';

const fixture = (name: string) => fixtures.find((folder) => folder.endsWith(name)) as string;
const papers = {
  shipped: await made(shipped),
  book: await made(fixture('book')),
  blocks: await made(fixture('every-block')),
};

function below(element: FinishedElement): FinishedElement[] {
  return [element, ...element.content.flatMap((part) => (isElement(part) ? below(part) : []))];
}

function contentsOf(element: FinishedElement): FinishedContent[] {
  return element.content.flatMap((part) => (isElement(part) ? contentsOf(part) : [part]));
}

/** A sound report, read, with what faults are aimed at. */
function aim({ pdf }: Made) {
  const report = reportOf(pdf);
  const elements = below(report.structure as FinishedElement);
  const index = (role: string, nth = 0) => elements.indexOf(elements.filter((one) => one.role === role)[nth]!);
  const mark = (number: number) => elements.indexOf(elements.filter(isMark)[number - 1]!);
  const contents = (role: string, nth = 0) => contentsOf(elements[index(role, nth)]!);
  return { pdf, report, index, mark, contents };
}

/** Findings in a harmed report, as `line rule`, each once. */
async function inReport({ cited }: Made, harmed: Promise<Uint8Array>): Promise<string[]> {
  return lines(prove(cited, reportOf(await harmed), null).diagnostics);
}

function inDeck({ cited }: Made, harmed: string): string[] {
  return lines(prove(cited, null, deckOf(harmed)).diagnostics);
}

function lines(found: ReturnType<typeof prove>['diagnostics']): string[] {
  return [...new Set(found.map(({ line, ruleId }) => `${line} ${ruleId}`))];
}

const markLine = ({ cited }: Made, number: number) => cited.notes[number - 1]!.markPlace.line;
const headingLine = ({ cited }: Made, id: string) => cited.sections.find((one) => one.id === id)!.place.line;
const linkTo = ({ pages }: FinishedReport, name: string): [number, number] => {
  const page = pages.findIndex(({ links }) => links.some(({ destination }) => destination === name));
  return [page, pages[page]!.links.findIndex(({ destination }) => destination === name)];
};

/** The annotations, by page and index, of the first link to the web that goes over several lines. */
function linesOfLink({ structure, pages }: FinishedReport): (readonly [page: number, link: number])[] {
  const { links } = below(structure!).find(({ links }) => links.length > 1 && links[0]!.url !== null)!;
  return links.map((link) => [link.page, pages[link.page]!.links.indexOf(link)]);
}

describe('a harmed report', () => {
  const { shipped: paper, book, blocks } = papers;
  const { pdf, report, index, mark, contents } = aim(paper);

  it('has pages that changed places', async () => {
    expect(await inReport(paper, pdfs.swapPages(pdf, 2, 3))).toEqual([
      expect.stringMatching(/^\d+ page-order$/),
      expect.stringMatching(/^\d+ page-number$/),
      expect.stringMatching(/^\d+ page-number$/),
    ]);
  });

  it('lacks a page', async () => {
    const first = paper.cited.source.split('\n').findIndex((one) => one.startsWith('Others besides the United')) + 1;
    expect(await inReport(paper, pdfs.dropPage(pdf, 2))).toEqual([
      expect.stringMatching(/^\d+ page-number$/),
      `${headingLine(paper, 'strategy')} section-not-in-report`,
      `${first} text-not-in-report`,
      expect.stringMatching(/^\d+ text-not-in-report$/),
    ]);
  });

  it('has a note on the page after its mark', async () => {
    for (const number of [3, 15]) {
      const note = contents('Note', number - 1);
      const found = await inReport(paper, pdfs.moveTo(pdf, note, note[0]!.page + 1));
      expect(found).toContain(`${markLine(paper, number)} note-page`);
    }
  });

  it('has a note without its text, or without any', async () => {
    const [label, ...text] = contents('Note', 4);
    const place = paper.cited.notes[4]!.place.line;
    expect(await inReport(paper, pdfs.silence(pdf, text))).toContain(`${place} text-not-in-report`);
    expect(await inReport(paper, pdfs.silence(pdf, [label!, ...text]))).toContain(`${markLine(paper, 5)} note-page`);
    expect(await inReport(paper, pdfs.dropElement(pdf, index('Note', 4)))).toContain(`${markLine(paper, 5)} note-page`);
  });

  it('has a mark behind another word', async () => {
    for (const number of [4, 11]) {
      const found = await inReport(paper, pdfs.moveBack(pdf, mark(number)));
      expect(found).toEqual([`${markLine(paper, number)} note-mark`]);
    }
  });

  it('has links that lead elsewhere, or nowhere', async () => {
    const line = markLine(paper, 7);
    const [seventh, eighth] = [noteName(report, 7), noteName(report, 8)];
    expect(
      await inReport(paper, pdfs.retargetLink(pdf, ...linkTo(report, `note:${seventh}`), `note:${eighth}`)),
    ).toEqual([`${line} note-link`]);
    expect(await inReport(paper, pdfs.retargetLink(pdf, ...linkTo(report, `mark:${seventh}`), null))).toEqual([
      `${line} note-link`,
    ]);
    const { paper: target } = { paper: aim(blocks) };
    const [page, link] = linkTo(target.report, 'tbl:fruit');
    const reference = blocks.cited.source.split('\n').findIndex((one) => one.includes('@tbl:fruit')) + 1;
    const found = await inReport(blocks, pdfs.retargetLink(target.pdf, page, link, 'fig:square'));
    expect(found).toEqual([`${reference} link-target`]);
  });

  it('has links beside their text, or too few or too many of them', async () => {
    const line = blocks.cited.source.split('\n').findIndex((one) => one.includes('@tbl:fruit')) + 1;
    const fruit = linkTo(aim(blocks).report, 'tbl:fruit');
    for (const by of [
      [60, 0],
      [0, 30],
    ] as const) {
      expect(await inReport(blocks, pdfs.shiftLink(blocks.pdf, ...fruit, by))).toEqual([`${line} link-place`]);
    }
    const lines = linesOfLink(report);
    const place = expect.stringMatching(/^\d+ link-place$/);
    for (const [page, link] of lines) expect(await inReport(paper, pdfs.dropLink(pdf, page, link))).toEqual([place]);
    expect(await inReport(paper, pdfs.addLink(pdf, 2, 'https://example.org/'))).toEqual([place]);
  });

  it('has entries of the outline that are wrong', async () => {
    const line = headingLine(paper, 'threat');
    expect(await inReport(paper, changeOutline(pdf, 2, { title: 'Threats' }))).toEqual([`${line} outline-entry`]);
    const found = await inReport(paper, changeOutline(pdf, 2, { destination: 'conclusion' }));
    expect(found).toContain(`${line} outline-entry`);
  });

  it('has another page’s number in its contents', async () => {
    const { pdf, contents } = aim(book);
    const [first, last] = [contents('TOCI', 0).at(-1)!, contents('TOCI', 3).at(-1)!];
    const found = await inReport(book, pdfs.replaceText(pdf, first, last));
    expect(found).toEqual([`${book.cited.sections[0]!.place.line} contents-entry`]);
  });

  it('lacks a figure', async () => {
    const { pdf, index } = aim(book);
    const line = book.cited.source.split('\n').findIndex((one) => one.startsWith('![')) + 1;
    expect(await inReport(book, pdfs.dropElement(pdf, index('Figure')))).toContain(`${line} text-not-in-report`);
  });

  it('lacks a paragraph, or has it elsewhere', async () => {
    const { pdf, index, contents } = aim(blocks);
    const nth = 38;
    const text = contents('P', nth).map((one) => one.text.trim());
    const line = blocks.cited.source.split('\n').findIndex((one) => one.includes(text.join(' ').slice(0, 30))) + 1;
    expect(line).toBeGreaterThan(0);
    const place = [`${line} text-not-in-report`];
    expect(await inReport(blocks, pdfs.silence(pdf, contents('P', nth)))).toEqual(place);
    expect(await inReport(blocks, pdfs.moveElement(pdf, index('P', nth), index('P', 20)))).toContain(place[0]);
  });

  it('has a heading that is tagged as text', async () => {
    const found = await inReport(paper, pdfs.changeRole(pdf, index('H1', 1), 'P'));
    expect(found).toContain(`${headingLine(paper, 'who')} structure-role`);
  });

  it('has other numbers than its pages print', async () => {
    const found = await inReport(paper, pdfs.renumberPages(pdf, 3));
    expect([...new Set(found.map((one) => one.split(' ')[1]))]).toEqual(['page-number']);
  });
});

describe('a report read as another', () => {
  const { shipped: paper } = papers;
  const { report } = aim(paper);

  /** Findings where the texts of a page are others. */
  function withTexts(page: number, change: (text: FinishedText) => FinishedText): string[] {
    const pages = report.pages.map((one) => (one.index === page ? { ...one, texts: one.texts.map(change) } : one));
    const { diagnostics } = prove(paper.cited, { ...report, pages }, null);
    return [...new Set(diagnostics.flatMap(({ ruleId }) => ruleId ?? []))];
  }

  it('has a running head of something that is not there', () => {
    const { text } = report.pages[2]!.texts.find((one) => one.artifact && /\p{L}{3}/u.test(one.text))!;
    expect(withTexts(2, (one) => (one.text === text ? { ...one, text: 'Another paper' } : one))).toEqual([
      'running-head',
    ]);
  });

  it('has a running head from right to left of something that is not there', async () => {
    const { cited, pdf } = await made(fixture('arabic'));
    const sound = reportOf(pdf);
    const isHead = ({ artifact, text, y }: FinishedText) => artifact && y > 600 && /[\u0600-\u06ff]{3}/.test(text);
    const page = sound.pages.find(({ texts }) => texts.some(isHead))!;
    const texts = page.texts.map((one) => (isHead(one) ? { ...one, text: 'ورقة أخرى تماما' } : one));
    const pages = sound.pages.map((one) => (one === page ? { ...page, texts } : one));
    expect(prove(cited, { ...sound, pages }, null).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['running-head']);
  });

  it('prints past the edge, or what is no part of its structure', () => {
    const first = report.pages[2]!.texts.find(({ artifact }) => !artifact)!;
    expect(withTexts(2, (one) => (one === first ? { ...one, x: -20 } : one))).toEqual(['page-edge']);
    expect(withTexts(2, (one) => (one === first ? { ...one, x: 90 } : one))).toEqual(['page-margin']);
    expect(withTexts(2, (one) => (one === first ? { ...one, x: 108 } : one))).toEqual([]);
    expect(withTexts(2, (one) => (one === first ? { ...one, mcid: null } : one))).toContain('structure-content');
  });

  it('says another language or title, or is not tagged', () => {
    const found = (harmed: FinishedReport) => lines(prove(paper.cited, harmed, null).diagnostics);
    expect(found({ ...report, lang: 'de' })).toEqual(['1 structure-document']);
    expect(found({ ...report, title: 'Untitled' })).toEqual(['1 structure-document']);
    expect(found({ ...report, structure: null })).toContain('1 structure-document');
  });
});

describe('the files of another paper', () => {
  const { shipped: paper, book, blocks } = papers;

  it('are one finding each', () => {
    for (const other of [book, blocks]) {
      expect(lines(prove(paper.cited, reportOf(other.pdf), deckOf(other.html)).diagnostics)).toEqual([
        '1 report-other',
        '1 deck-other',
      ]);
    }
  });
});

describe('a harmed deck', () => {
  const { shipped: paper } = papers;
  const { html } = paper;
  const { slides } = deckOf(html);
  const noted = slides.findIndex(({ notes }) => notes.length > 0);

  it('lacks a slide', () => {
    for (let slide = 0; slide < slides.length; slide++) {
      const found = inDeck(paper, decks.dropSlide(html, slide));
      expect(found.join('\n'), `slide ${slide + 1}`).toMatch(/slide-order|section-not-in-deck|source-not-in-deck/);
    }
  });

  it('lacks a slide and counts the others anew', () => {
    const { book } = papers;
    const drawn = deckOf(book.html).slides.filter(({ kind }) =>
      ['figure', 'table', 'quotation', 'code'].includes(kind),
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const { number } of drawn)
      expect(inDeck(book, decks.takeSlide(book.html, number - 1)).join('\n'), `slide ${number}`).toMatch(
        /slide-order|section-not/,
      );
    const made = slides.map(() => paper.cited.sections[0]!.place);
    const { diagnostics } = prove(paper.cited, null, deckOf(decks.takeSlide(html, 3)), made);
    expect(lines(diagnostics)).toContain('1 slide-order');
  });

  it('has a slide in another place', () => {
    const found = inDeck(paper, decks.moveSlide(html, 3, 6));
    expect(found).toContain(`${headingLine(paper, 'who')} section-not-in-deck`);
    expect(found).toContain(`${headingLine(paper, 'who')} slide-order`);
  });

  it('has a mark without its note, or a note without its mark', () => {
    const line = markLine(paper, slides[noted]!.notes[0]!.number);
    expect(inDeck(paper, decks.changeSlide(html, noted, decks.dropNote))).toEqual([`${line} slide-mark`]);
    expect(inDeck(paper, decks.changeSlide(html, noted, decks.dropMark))).toEqual([`${line} slide-mark`]);
  });

  it('has a mark behind another word', () => {
    const { book } = papers;
    const { slides } = deckOf(book.html);
    const moved = slides.findIndex(({ marks, origin }) => marks.length > 0 && origin === 'derived');
    expect(inDeck(book, decks.changeSlide(book.html, moved, decks.moveMark))).toEqual([
      `${markLine(book, slides[moved]!.marks[0]!)} note-mark`,
    ]);
  });

  it('cites a source on other slides than the report says', () => {
    const { number } = slides[noted]!.notes[0]!;
    const { keys } = paper.cited.notes[number - 1]!;
    const unnoted = decks.changeSlide(html, noted, (slide) => decks.dropNote(decks.dropMark(slide)));
    const lines = paper.cited
      .bibliography!.entries.filter(({ key }) => keys.includes(key))
      .map(({ place }) => place.line);
    const { diagnostics } = prove(paper.cited, reportOf(paper.pdf), deckOf(unnoted));
    expect(diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(
      lines.map((line) => `${line} back-reference`),
    );
  });

  it('does not list a source', () => {
    const first = slides.findIndex(({ kind }) => kind === 'sources');
    const [entry] = paper.cited.bibliography!.entries;
    const found = inDeck(
      paper,
      decks.changeSlide(html, first, (slide) => slide.replace(/<li>[\s\S]*?<\/li>/, '')),
    );
    expect(found).toEqual([`${entry!.place.line} source-not-in-deck`]);
  });

  it('has a picture of which nothing is said, or one from elsewhere', () => {
    const { book } = papers;
    const shown = deckOf(book.html).slides.findIndex(({ images }) => images.length > 0);
    expect(inDeck(book, decks.changeSlide(book.html, shown, decks.dropAlt))).toHaveLength(1);
    const foreign = decks.changeSlide(html, 1, (slide) =>
      slide.replace('<ul>', '<img src="https://example.org/a.png" alt=""><ul>'),
    );
    expect(inDeck(paper, foreign)).toEqual(['1 deck-request']);
  });
});
