import type { FinishedDeck, FinishedSlide } from '../deck.js';
import { attempt, Broken, type Unreadable } from '../unreadable.js';
import { elements, hasClass } from './element.js';
import { type Element, parseHtml } from './parse.js';
import { readRequests } from './requests.js';
import { textOf } from './text.js';

/** Characters, without fonts and pictures. */
const LONGEST = 1 << 25;

/**
 * Reads a deck back from its HTML as Marp's presentation page has it: one `svg` a slide with a `section` within, and
 * notes for the speaker apart. The file may be anything; where it has no slides, the answer says so.
 */
export function readDeck(html: string): FinishedDeck | Unreadable {
  return attempt(() => {
    // Fonts and pictures within the file are most of it, and nobody reads them.
    const lean = html.replace(/;base64,[\w+/=]+/g, ';base64,');
    if (lean.length > LONGEST) throw new Broken('The file is too large to be read');
    const document = parseHtml(lean);
    const spoken = notesOf(elements(document, (element) => hasClass(element, 'bespoke-marp-note')));
    const slides = elements(document, isSlide).map((slide, i) => readSlide(slide, i, spoken.get(i)));
    if (slides.length === 0) throw new Broken('There are no slides in the file');
    const [root] = elements(document, ({ tagName }) => tagName === 'html');
    const [title] = elements(document, ({ tagName }) => tagName === 'title');
    return {
      title: title ? textOf(title) : '',
      lang: root?.attributes.get('lang') ?? '',
      slides,
      requests: readRequests(document),
      styles: elements(document, ({ tagName }) => tagName === 'style').map(({ children }) => children.join('')),
    };
  });
}

function isSlide({ tagName, attributes }: Element): boolean {
  return tagName === 'svg' && attributes.has('data-marpit-svg');
}

/** With pictures behind it a slide has several sections, of which one holds the text. */
function sectionOf(slide: Element): Element {
  const sections = elements(slide, ({ tagName }) => tagName === 'section');
  const content = sections.find((section) => section.attributes.get('data-marpit-advanced-background') === 'content');
  const section = content ?? sections[0];
  if (!section) throw new Broken('A slide holds nothing');
  return section;
}

function readSlide(slide: Element, index: number, speaker: Element | undefined): FinishedSlide {
  const section = sectionOf(slide);
  const body = (wanted: (element: Element) => boolean) => elements(section, wanted, isFurniture);
  const headings = body(({ tagName }) => /^h[1-6]$/.test(tagName));
  const given = (name: string) => section.attributes.get(`data-${name}`);
  return {
    number: index + 1,
    id: section.attributes.get('id') ?? '',
    kind: given('kind') ?? '',
    origin: given('origin') === 'written' ? 'written' : 'derived',
    section: given('section') ?? null,
    headings: headings.map((heading) => textOf(heading, (element) => isFurniture(element) || isMark(element))),
    text: textOf(section, (element) => isFurniture(element) || isMark(element)),
    marks: body(isMark).map((mark) => Number(textOf(mark))),
    aroundMarks: aroundMarks(section),
    notes: elements(section, (element) => hasClass(element, 'note')).flatMap(readNote),
    links: elements(section, ({ tagName }) => tagName === 'a').flatMap((link) => link.attributes.get('href') ?? []),
    images: body(({ tagName }) => tagName === 'img').map((image) => image.attributes.get('alt') ?? null),
    speakerNotes: speaker ? textOf(speaker).replaceAll('\n', '\n\n') : '',
    ownNotes: speaker?.attributes.get('data-origin') === 'written',
    body: section,
    ...sizeOf(slide),
  };
}

/** Stands for a mark while its surroundings are read; a noncharacter, which no text may hold (Unicode 23.7). */
const MARK = '\ufdd0';
/** Characters on each side of a mark. */
const NEAR = 100;

function aroundMarks(section: Element): FinishedSlide['aroundMarks'] {
  const text = textOf(section, (element) => isFurniture(element) || (isMark(element) && MARK));
  return Array.from(text.matchAll(/\ufdd0/g), ({ index }) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const behind = text.slice(index + 1, index + NEAR);
    const [line = ''] = behind.split('\n', 1);
    return {
      before: before.slice(before.lastIndexOf('\n') + 1).replaceAll(MARK, ''),
      behind: line.replaceAll(MARK, ''),
    };
  });
}

function sizeOf({ attributes }: Element): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = (attributes.get('viewbox') ?? '').split(/[\s,]+/).map((one) => Number(one) || 0);
  return { width, height };
}

/** What stands around a slide's text, and which of several slides of one heading it is. */
function isFurniture(element: Element): boolean {
  const { tagName } = element;
  return tagName === 'header' || tagName === 'footer' || hasClass(element, 'notes') || hasClass(element, 'part');
}

function isMark(element: Element): boolean {
  return element.tagName === 'sup' && hasClass(element, 'mark');
}

/** A note that several marks share, once for each. */
function readNote(note: Element): { readonly number: number; readonly text: string }[] {
  const [numbers] = elements(note, ({ tagName }) => tagName === 'sup');
  const text = textOf(note, (element) => element === numbers);
  return (numbers ? textOf(numbers) : '').split(',').map((number) => ({ number: Number(number), text }));
}

/** Speaker notes by index of the slide. */
function notesOf(notes: readonly Element[]): ReadonlyMap<number, Element> {
  return new Map(notes.map((note) => [Number(note.attributes.get('data-index')), note]));
}
