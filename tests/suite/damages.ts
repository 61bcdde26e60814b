import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import {
  type FinishedContent,
  type FinishedElement,
  type FinishedReport,
  isElement,
  isUnreadable,
  readReport,
} from '../../scripts/check/finished/index.js';
import { isMark } from '../../scripts/check/proof/report-passages.js';
import { allContents } from '../faults/aim.js';
import * as decks from '../faults/deck.js';
import { noteName } from '../faults/note-name.js';
import * as pdfs from '../faults/pdf.js';
import * as archives from '../faults/pdf-archive.js';
import { changeOutline, dropOutlineEntry } from '../faults/pdf-outline.js';
import { lendHead, movePage } from '../faults/pdf-place.js';
import { harmWord } from '../faults/pdf-words.js';

type Damage = (build: string) => void | Promise<void>;

/** A sound report, and where in it something is. */
class Sound {
  readonly report: FinishedReport;
  private readonly elements: readonly FinishedElement[];

  constructor(readonly pdf: Uint8Array) {
    const read = readReport(pdf, (bytes, most) => inflateSync(bytes, { maxOutputLength: most }));
    if (isUnreadable(read)) throw new Error(read.unreadable);
    this.report = read;
    this.elements = read.structure ? below(read.structure) : [];
  }

  /** The element of a role that says some text. */
  element(role: string, text: string): FinishedElement {
    const found = this.elements.find((one) => one.role === role && textOf(one).includes(text));
    if (!found) throw new Error(`Nothing tagged ${role} says “${text}”`);
    return found;
  }

  index(role: string, text: string): number {
    return this.elements.indexOf(this.element(role, text));
  }

  /** Of the references to notes, not to places of the text. */
  firstMark(): number {
    return this.elements.findIndex(isMark);
  }

  contents(role: string, text: string): FinishedContent[] {
    return allContents(this.element(role, text));
  }

  /** Destination of a note, or of its mark. */
  note(number: number): string {
    return `note:${noteName(this.report, number)}`;
  }

  mark(number: number): string {
    return `mark:${noteName(this.report, number)}`;
  }

  /** Page and position of the first link to a destination or address, behind `after` others. */
  link(to: string, after = 0): [number, number] {
    const all = this.report.pages.flatMap(({ links }, page) =>
      links.flatMap((one, at): [number, number][] => (one.destination === to || one.url === to ? [[page, at]] : [])),
    );
    return all[after] as [number, number];
  }
}

function below(element: FinishedElement): FinishedElement[] {
  return [element, ...element.content.flatMap((part) => (isElement(part) ? below(part) : []))];
}

function textOf(element: FinishedElement): string {
  return allContents(element)
    .map(({ text }) => text)
    .join('');
}

function toReport(harm: (sound: Sound) => Uint8Array | null | Promise<Uint8Array | null>): Damage {
  return async (build) => {
    const file = join(build, 'report.pdf');
    const harmed = await harm(new Sound(new Uint8Array(readFileSync(file))));
    if (!harmed) throw new Error('There is nothing to be damaged so');
    writeFileSync(file, harmed);
  };
}

function toDeck(harm: (html: string) => string): Damage {
  return (build) => {
    const file = join(build, 'slides.html');
    const html = readFileSync(file, 'utf8');
    const harmed = harm(html);
    if (harmed === html) throw new Error('There is nothing to be damaged so');
    writeFileSync(file, harmed);
  };
}

const PDF_A = /<pdfaid:part>\d<\/pdfaid:part>/;

/** Never by chance: the same word each time. */
const first = () => 0;

/** What a case may do to the finished files in a project's `build/` folder, by the name that it gives. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'the report is written anew by another program': toReport(async ({ pdf }) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    return document.save({ useObjectStreams: true, updateFieldAppearances: false });
  }),
  'the deck has blanks between its slides': toDeck((html) => html.replaceAll('</svg><svg', '</svg>\n\n<svg')),
  'the report is cut in two': toReport(({ pdf }) => pdf.slice(0, pdf.length / 2)),
  'the deck has no slides': toDeck((html) =>
    decks.slidesOf(html).reduce((rest, slide) => rest.replace(slide, ''), html),
  ),
  'a word is removed': toReport((sound) => word(sound, 'dropped')),
  'a word stands twice': toReport((sound) => word(sound, 'doubled')),
  'a paragraph is removed': toReport((sound) => pdfs.silence(sound.pdf, sound.contents('P', 'Words to be counted'))),
  'a formula is not drawn': toReport((sound) => pdfs.silence(sound.pdf, sound.contents('Formula', ''))),
  'a link leads to another section': toReport((sound) =>
    pdfs.retargetLinks(sound.pdf, [sound.link('second', 2)], { destination: 'first' }),
  ),
  'an address is another': toReport((sound) =>
    pdfs.retargetLinks(sound.pdf, [sound.link('https://example.org/counts')], { url: 'https://example.org/count' }),
  ),
  'a link is removed': toReport((sound) => pdfs.dropLinks(sound.pdf, [sound.link('https://example.org/counts')])),
  'a mark leads to another note': toReport((sound) =>
    pdfs.retargetLink(sound.pdf, ...sound.link(sound.note(1)), sound.note(2)),
  ),
  'a note leads back to another mark': toReport((sound) =>
    pdfs.retargetLink(sound.pdf, ...sound.link(sound.mark(1)), sound.mark(2)),
  ),
  'a note is on the next page': toReport((sound) => {
    const note = sound.contents('Note', 'Because');
    return pdfs.moveTo(sound.pdf, note, note[0]!.page + 1);
  }),
  'a mark stands before its word': toReport((sound) => pdfs.moveBack(sound.pdf, sound.firstMark())),
  'a link lies beside its text': toReport((sound) =>
    pdfs.shiftLink(sound.pdf, ...sound.link('https://example.org/counts'), [0, 40]),
  ),
  'a page has a link more': toReport(({ pdf }) => pdfs.addLink(pdf, 0, 'https://example.org/')),
  'a reference prints the number of another page': toReport((sound) => {
    const number = sound.contents('P', 'Words to be counted').find(({ text }) => text.trim() === '3');
    return pdfs.replaceText(sound.pdf, number!, sound.contents('TOCI', 'First').at(-1)!);
  }),
  'a page is printed into its margin': toReport(({ pdf }) => movePage(pdf, 1, [-30, 0])),
  'a page is printed past its edge': toReport(({ pdf }) => movePage(pdf, 1, [-120, 0])),
  'a page is printed a little to the left': toReport(({ pdf }) => movePage(pdf, 1, [-4, 0])),
  'a page has the running head of another': toReport(({ pdf, report }) => lendHead(pdf, report.pages.length - 1, 1)),
  'a heading is not in the structure': toReport((sound) => pdfs.dropElement(sound.pdf, sound.index('H1', 'Second'))),
  'an entry of the outline has another title': toReport(({ pdf }) => changeOutline(pdf, 2, { title: 'Third' })),
  'an entry of the outline leads elsewhere': toReport(({ pdf }) => changeOutline(pdf, 2, { destination: 'first' })),
  'an entry of the outline is removed': toReport(({ pdf }) => dropOutlineEntry(pdf, 2)),
  'a line of the contents has another page': toReport((sound) => {
    const [one, other] = ['First', 'Second'].map((title) => sound.contents('TOCI', title).at(-1)!);
    return pdfs.replaceText(sound.pdf, one!, other!);
  }),
  'an entry leads back elsewhere': toReport((sound) =>
    pdfs.retargetLink(sound.pdf, ...sound.link(sound.mark(2)), sound.mark(1)),
  ),
  'the language is not said': toReport(({ pdf }) => pdfs.dropLanguage(pdf)),
  'a heading is tagged as text': toReport((sound) => pdfs.changeRole(sound.pdf, sound.index('H1', 'Second'), 'P')),
  'the head of a column is tagged as data': toReport((sound) =>
    pdfs.changeRole(sound.pdf, sound.index('TH', 'Year'), 'TD'),
  ),
  'the name of the file is shown, not its title': toReport(({ pdf }) => archives.hideTitle(pdf)),
  'the links of page 1 are gone through in any order': toReport(({ pdf }) => archives.dropTabOrder(pdf, 0)),
  'the links of page 2 are gone through in any order': toReport(({ pdf }) => archives.dropTabOrder(pdf, 1)),
  'no PDF/A is named': toReport(({ pdf }) => archives.changeMetadata(pdf, (packet) => packet.replace(PDF_A, ''))),
  'another PDF/A is named': toReport(({ pdf }) =>
    archives.changeMetadata(pdf, (packet) => packet.replace(PDF_A, '<pdfaid:part>1</pdfaid:part>')),
  ),
  'the standards are named in attributes': toReport(({ pdf }) =>
    archives.changeMetadata(pdf, (packet) =>
      packet.replace(PDF_A, '').replace('<rdf:Description ', '<rdf:Description pdfaid:part="3" '),
    ),
  ),
  'the glyphs of a font are elsewhere': toReport(({ pdf }) => archives.dropFontProgram(pdf, first)),
  'a font does not say what its glyphs are': toReport(({ pdf }) => archives.breakToUnicode(pdf, 'all')),
  'a font says another letter of a glyph': toReport(({ pdf }) => archives.breakToUnicode(pdf, 'letter')),
  'the bibliography is not attached': toReport(({ pdf }) => archives.dropAttachment(pdf, 'references.bib')),
  'the paper is attached as it was before': toReport(({ pdf }) =>
    archives.changeAttachment(pdf, 'paper.md', (text) => text.replace('third', 'last')),
  ),
  'the attachments are compressed otherwise': toReport(({ pdf }) =>
    archives.changeAttachment(pdf, 'paper.md', (text) => text),
  ),
  'a page stands twice': toReport(({ pdf }) => pdfs.doublePage(pdf, 0)),
  'two pages are swapped': toReport(({ pdf }) => pdfs.swapPages(pdf, 0, 1)),
  'a page is removed': toReport(({ pdf }) => pdfs.dropPage(pdf, 1)),
  'pages are counted from 3': toReport(({ pdf }) => pdfs.renumberPages(pdf, 3)),
  'a slide is removed': toDeck((html) => decks.dropSlide(html, 1)),
  'two slides are swapped': toDeck((html) => decks.moveSlide(html, 1, 2)),
  'the slides of a section are removed': toDeck((html) =>
    decks
      .slidesOf(html)
      .reduce((rest, slide) => (/data-section="first"/.test(slide) ? rest.replace(slide, '') : rest), html),
  ),
  'a mark on a slide stands before its word': toDeck(decks.moveMark),
  'a note on a slide is removed': toDeck((html) => html.replace(/<span class="note">[\s\S]*?<\/span>/, '')),
  'a mark on a slide is removed': toDeck((html) => html.replace(/<sup class="mark">[\s\S]*?<\/sup>/, '')),
  'a source is not listed': toDeck((html) => {
    const slides = decks.slidesOf(html);
    return decks.changeSlide(html, slides.length - 1, (slide) => slide.replace(/<li>[\s\S]*?<\/li>/, ''));
  }),
  'prose is missing from the speaker notes': toDeck((html) =>
    html.replace(/(<div class="bespoke-marp-note"[^>]*>)<p>[\s\S]*?<\/p>/, '$1'),
  ),
  'a formula is missing from the speaker notes': toDeck((html) => html.replace('their sum is a + b', 'their sum is')),
  'a row is missing from the speaker notes': toDeck((html) => html.replace(/<p>– 2001 – 28<\/p>/, '')),
  'an image is loaded from the network': toDeck((html) =>
    html.replace('</section>', '<img src="https://example.org/pixel.png" alt=""></section>'),
  ),
  'a style sheet is loaded from the network': toDeck((html) =>
    html.replace('</head>', '<link rel="stylesheet" href="https://example.org/fonts.css"></head>'),
  ),
  'a slide links to an address': toDeck((html) =>
    html.replace('</section>', '<a href="https://example.org/counts">counts</a></section>'),
  ),
};

function word(sound: Sound, how: 'dropped' | 'doubled'): Promise<Uint8Array | null> {
  const [content] = sound.contents('P', 'Words to be counted');
  return harmWord(sound.pdf, content!, how, first);
}
