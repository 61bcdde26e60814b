import { type FinishedContent, type FinishedElement, type FinishedReport, isElement } from '../finished/report.js';
import { markSign, takeMarks } from './mark-spots.js';
import type { ReportLink, ReportPassage } from './passage.js';
import { plainText } from './plain-text.js';
import { BETWEEN_MARKS } from './printed.js';

/** What a file says by its structure, in reading order. */
export interface ReportPassages {
  readonly text: readonly ReportPassage[];
  /** In the order of the file. */
  readonly notes: readonly ReportNote[];
  readonly marks: readonly ReportMark[];
  /** Contents and lists of figures and tables: the top elements, with role TOC. */
  readonly lists: readonly FinishedElement[];
}

export interface ReportNote {
  readonly element: FinishedElement;
  /** As printed before it; 0 where nothing can be read. */
  readonly number: number;
  /** Where it begins; null where nothing of it is on any page. */
  readonly start: FinishedContent | null;
  readonly passages: readonly ReportPassage[];
}

export interface ReportMark {
  readonly element: FinishedElement;
  /** As printed; 0 where nothing can be read. */
  readonly number: number;
  readonly start: FinishedContent | null;
}

/** Roles inside a line of text. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Em',
  'Strong',
  'Link',
  'Code',
  'Quote',
  'Reference',
  'Formula',
  'Figure',
  'BibEntry',
]);
/** Roles that say nothing about the text inside. */
const SILENT: ReadonlySet<string> = new Set(['Document', 'Sect', 'Div', 'Part', 'Art', 'NonStruct']);

/** Reads the passages of a file, in one walk over its structure. */
export function reportPassages({ structure }: FinishedReport): ReportPassages {
  const walk = new Walk();
  if (structure) walk.block(structure, '');
  return walk;
}

class Walk implements ReportPassages {
  text: ReportPassage[] = [];
  readonly notes: ReportNote[] = [];
  readonly marks: ReportMark[] = [];
  readonly lists: FinishedElement[] = [];

  /** An element that stands among blocks; `path` leads to it. */
  block(element: FinishedElement, path: string): void {
    const { role, content, alt } = element;
    if (role === 'TOC') this.lists.push(element);
    else if (role === 'Note') this.note(element);
    else {
      const own = below(path, role);
      const drawn = role === 'Formula' || role === 'Figure';
      if (drawn) this.add(element, own, new LineText(alt ?? '', firstContent(element)));
      if (content.some((part) => !isElement(part) || isInline(part))) this.line(element, own, drawn);
      else
        for (const part of content) if (isElement(part)) this.block(part, captions(part) ? below(own, 'Figure') : own);
    }
  }

  /** An element with text of its own: what stands inside its lines is one passage, blocks below it are others. */
  private line(element: FinishedElement, path: string, said: boolean): void {
    const line = new LineText();
    const after: FinishedElement[] = [];
    this.gather(element, null, line, after);
    if (!said) this.add(element, path, line);
    for (const part of after) this.block(part, path);
  }

  private gather(
    element: FinishedElement,
    link: FinishedElement | null,
    line: LineText,
    after: FinishedElement[],
  ): void {
    for (const part of element.content) {
      if (!isElement(part)) line.say(part.text, part, link);
      else if (isMark(part)) this.mark(part, line);
      else if (part.role === 'Note') this.note(part);
      else if (part.role === 'BibEntry' || !isInline(part)) after.push(part);
      else {
        const inner = part.role === 'Link' ? part : link;
        const said = part.actualText ?? part.alt;
        if (said === null) this.gather(part, inner, line, after);
        else line.say(said, firstContent(part), inner);
      }
    }
  }

  private mark(element: FinishedElement, line: LineText): void {
    const text = plainText(textOf(element));
    const start = firstText(element);
    const number = numberIn(text);
    line.mark(number);
    if (start) line.contents.push(start);
    this.marks.push({ element, number, start });
  }

  private note(element: FinishedElement): void {
    const outside = this.text;
    this.text = [];
    for (const part of element.content) if (isElement(part)) this.block(part, 'Note');
    const number = numberIn(this.text.find(({ path }) => path === 'Note/Lbl')?.text ?? '');
    this.notes.push({ element, number, start: firstText(element), passages: this.text });
    this.text = outside;
  }

  private add(element: FinishedElement, path: string, { text, contents, links }: LineText): void {
    const { text: bare, marks } = takeMarks(text);
    const plain = plainText(bare);
    if (plain === '' && element.role !== 'Figure') return;
    const [page, lastPage] = [contents[0]?.page ?? -1, contents.at(-1)?.page ?? -1];
    this.text.push({ path, text: plain, element, page, lastPage, links, marks });
  }
}

/** The text of a passage while it is read. */
class LineText {
  readonly contents: FinishedContent[] = [];
  readonly links: ReportLink[] = [];
  /** The link that the text before this belongs to. */
  private open: ReportLink | null = null;
  /** Where the text behind the last mark begins. */
  private behindMark = -1;

  constructor(
    public text = '',
    start: FinishedContent | null = null,
  ) {
    if (start) this.contents.push(start);
  }

  say(text: string, content: FinishedContent | null, link: FinishedElement | null): void {
    this.text += text;
    if (content) this.contents.push(content);
    if (text === '') return;
    const href = link && hrefOf(link);
    if (link && (!this.open || this.open.href !== href)) {
      this.open = { element: link, href, text: '' };
      this.links.push(this.open);
    } else if (!link) this.open = null;
    if (this.open) this.open.text += text;
  }

  /** A mark stands here; what only parts it from the one before is dropped. */
  mark(number: number): void {
    if (this.behindMark >= 0 && BETWEEN_MARKS.test(this.text.slice(this.behindMark)))
      this.text = this.text.slice(0, this.behindMark);
    this.text += markSign(number);
    this.behindMark = this.text.length;
  }
}

/** What a mark says, a comma between two of them among it. */
const FIGURES = /^[^\dA-Za-z]?\d*$/;

/** A reference to a note, by its number alone; others are to places of the text and to sources. */
export function isMark(element: FinishedElement): boolean {
  if (element.role !== 'Reference') return false;
  const link = firstLink(element);
  const href = link && hrefOf(link);
  const text = plainText(textOf(element));
  if (!href) return /^\d+$/.test(text);
  return FIGURES.test(text) && (TO_NOTE.test(href) || isMisled(element, numberIn(text)));
}

const TO_NOTE = /^#note[-:]/;

/** Whether an element leads elsewhere by mistake: the note of its number stands beside it, and has no other mark there. */
function isMisled({ parent }: FinishedElement, number: number): boolean {
  const beside = parent?.content.filter(isElement) ?? [];
  const hasNumber = (element: FinishedElement) => numberIn(plainText(textOf(element))) === number;
  const isOtherMark = (element: FinishedElement) => {
    const link = element.role === 'Reference' ? firstLink(element) : null;
    return TO_NOTE.test((link && hrefOf(link)) ?? '') && hasNumber(element);
  };
  return beside.some(isNoteOf(hasNumber)) && !beside.some(isOtherMark);
}

function isNoteOf(hasNumber: (label: FinishedElement) => boolean): (element: FinishedElement) => boolean {
  return ({ role, content }) =>
    role === 'Note' && content.some((part) => isElement(part) && part.role === 'Lbl' && hasNumber(part));
}

/** The first link of an element; of a note only its number is asked: links in its text lead elsewhere. */
export function firstLink(element: FinishedElement): FinishedElement | null {
  if (element.role === 'Link') return element;
  for (const part of element.content) {
    if (isElement(part) && /^(?:Link|Lbl|Reference)$/.test(part.role)) return firstLink(part);
  }
  return null;
}

/** Where a link leads; null where it has no annotation, or its lines lead to different places. */
export function hrefOf({ links }: FinishedElement): string | null {
  const [first, ...others] = links.map(({ url, destination }) => (destination === null ? url : `#${destination}`));
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** Whether an element is the caption of the figure before it. */
function captions({ role, parent }: FinishedElement): boolean {
  return role === 'Caption' && (parent?.content.some((part) => isElement(part) && part.role === 'Figure') ?? false);
}

function isInline({ role, parent }: FinishedElement): boolean {
  // A formula or picture among blocks is a display.
  if (role === 'Formula' || role === 'Figure')
    return parent !== null && (isTextual(parent.role) || INLINE.has(parent.role));
  return INLINE.has(role);
}

/** Roles whose elements hold lines of text. */
function isTextual(role: string): boolean {
  return /^(?:P|H[1-6]?|Title|Caption|TH|TD|Lbl)$/.test(role);
}

function below(path: string, role: string): string {
  if (SILENT.has(role)) return path;
  const own = /^H[1-6]$/.test(role) ? 'H' : role;
  return path === '' ? own : `${path}/${own}`;
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** All text below an element, as it is read out. */
export function textOf(element: FinishedElement): string {
  if (element.actualText !== null) return element.actualText;
  let text = '';
  for (const part of element.content) text += isElement(part) ? textOf(part) : part.text;
  return text;
}

/** The first marked content of an element, or of those below it. */
export function firstContent(element: FinishedElement): FinishedContent | null {
  return firstOf(element, () => true);
}

/** The first that shows any text. */
export function firstText(element: FinishedElement): FinishedContent | null {
  return firstOf(element, ({ text }) => text.trim() !== '');
}

function firstOf(element: FinishedElement, picks: (content: FinishedContent) => boolean): FinishedContent | null {
  for (const part of element.content) {
    const found = isElement(part) ? firstOf(part, picks) : picks(part) ? part : null;
    if (found) return found;
  }
  return null;
}
