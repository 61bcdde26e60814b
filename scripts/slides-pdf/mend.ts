import type { PrintedPart } from '../deck/print-page.js';
import { type Element, isContent, isElement, type Kid, PLAIN } from './element.js';
import { withPlacedNotes } from './place-notes.js';
import { partOf } from './texts.js';

/**
 * The browser's structure as PDF/UA-1 has it (ISO 14289-1; ISO 32000-1, 14.8.4): one section for each slide, in which
 * every text stands in a block, every item of a list has a label and a body, and grounds and rules are left out.
 */

/** What the browser's structure lacks. */
export interface Mending {
  readonly pages: number;
  readonly parts: readonly PrintedPart[];
  /** Whether there is text in a piece of marked content; an image that is no figure only decorates. */
  tells(stream: number, number: number): boolean;
}

const GROUPS: ReadonlySet<string> = new Set(['Document', 'Sect', 'Div', 'BlockQuote']);
const HEADINGS: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const TABLES: ReadonlySet<string> = new Set(['Table', 'TR', 'TH', 'TD', 'THead', 'TBody']);
const INLINE: ReadonlySet<string> = new Set(['Span', 'Code', 'Link', 'Lbl', 'Formula', 'Reference', 'Note']);
/** What is drawn: all that is painted for it belongs to it. */
const DRAWN: ReadonlySet<string> = new Set(['Figure', 'Formula']);
const OTHERS: ReadonlySet<string> = new Set(['P', 'L', 'LI', 'LBody', 'Caption', 'Figure']);

/** Elements that PDF 1.7 has not, as it says them. */
const SAME: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Art: 'Sect',
  Aside: 'Div',
  TFoot: 'TBody',
  H: 'P',
};

/** Numbers of notes, in the text and before the notes. */
const NOTED: Readonly<Record<string, string>> = { mark: 'Reference', label: 'Lbl' };

export function mendStructure(top: Element, mending: Mending): Element {
  const slides: Kid[][] = Array.from({ length: mending.pages }, () => []);
  for (const kid of top.kids) for (const [page, part] of byPage(kid)) slides[page]?.push(part);
  const sections = slides.map((kids) =>
    withPlacedNotes({ ...PLAIN, role: 'Sect', kids: inBlocks(mendAll(kids, mending)) }),
  );
  return withLevels({ ...PLAIN, role: 'Document', kids: sections });
}

/** An element cut at the ends of pages; the deck's own frame around all slides falls apart so. */
function byPage(kid: Kid): Map<number, Kid> {
  if (!isElement(kid)) return new Map([[kid.page, kid]]);
  const pages = new Map<number, Kid[]>();
  for (const below of kid.kids)
    for (const [page, part] of byPage(below)) pages.set(page, [...(pages.get(page) ?? []), part]);
  return new Map([...pages].map(([page, kids]) => [page, { ...kid, kids }]));
}

function mendAll(kids: readonly Kid[], mending: Mending): Kid[] {
  return kids.flatMap((kid) => mend(kid, mending));
}

/** The element as it has to be; its kids instead where it says nothing of its own. */
function mend(kid: Kid, mending: Mending): readonly Kid[] {
  if (isContent(kid)) return mending.tells(kid.stream, kid.number) ? [kid] : [];
  if (!isElement(kid)) return [kid];
  const { element, isPart } = named(kid, mending);
  if (DRAWN.has(element.role)) return drawn(element, mending);
  const kids = mendAll(element.kids, mending);
  const { role } = element;
  if (kids.length === 0 && role !== 'TD' && role !== 'TH') return [];
  if (role === 'L') return [{ ...element, kids: kids.map(asItem) }];
  if (role === 'Table') return [{ ...element, kids: withWholeRows(kids) }];
  if (role === 'Code') return [{ ...element, kids, isCode: hasCode(kid) }];
  if (role === 'LI') return [{ ...element, kids: itemKids(kids) }];
  if (role === 'Div') return element.lang === null ? kids : [inLanguage(element, kids)];
  return [{ ...element, kids: GROUPS.has(role) && !isPart ? inBlocks(kids) : kids }];
}

/** Whether it is a block of code. */
function hasCode(kid: Kid): boolean {
  return isElement(kid) && (kid.isCode || kid.kids.some(hasCode));
}

/** With a role that PDF 1.7 knows. */
function named(element: Element, { parts }: Mending): { element: Element; isPart: boolean } {
  const part = partOf(element, parts);
  if (part) return { element: { ...element, ...part, lang: null }, isPart: true };
  if (element.note) return { element: { ...element, role: NOTED[element.note.kind] ?? 'Span' }, isPart: true };
  const role = SAME[element.role] ?? element.role;
  const known = GROUPS.has(role) || HEADINGS.has(role) || TABLES.has(role) || INLINE.has(role) || OTHERS.has(role);
  return { element: { ...element, role: known ? role : 'Div' }, isPart: false };
}

/** What only groups, and says in which language, is a Span within a line. */
function inLanguage(element: Element, kids: readonly Kid[]): Element {
  const isLine = kids.every((kid) => !isElement(kid) || INLINE.has(kid.role));
  return isLine ? { ...element, role: 'Span', kids } : { ...element, kids: inBlocks(kids) };
}

/** A figure with a picture in it is that picture, with its caption. */
function drawn(element: Element, mending: Mending): readonly Kid[] {
  const pictures = element.kids.filter((kid) => isElement(kid) && kid.role === 'Figure') as Element[];
  const inner = element.alt === null ? pictures[0] : undefined;
  if (pictures.length > 1 || (element.alt === null && !inner)) return mendAll(element.kids, mending);
  const captions = element.kids.filter((kid) => isElement(kid) && kid.role === 'Caption');
  const painted = contents(inner ?? element);
  if (element.role === 'Formula' && painted.length > 0)
    return [{ ...element, kids: copiedWhole(painted, element.alt ?? '', mending) }];
  const kids = [...painted, ...(inner ? mendAll(captions, mending) : [])];
  return kids.length === 0 ? [] : [{ ...element, alt: inner?.alt ?? element.alt, kids }];
}

/** A formula is copied as its TeX, with the first of its pieces that has a letter: not every reader takes a bar for text. */
function copiedWhole(pieces: readonly Kid[], tex: string, { tells }: Mending): readonly Kid[] {
  const first = pieces.findIndex((piece) => isContent(piece) && tells(piece.stream, piece.number));
  if (first < 0) return pieces;
  return pieces.map((piece, at) => (isContent(piece) ? { ...piece, copied: at === first ? tex : '' } : piece));
}

/** All marked content below. */
function contents(element: Element): Kid[] {
  return element.kids.flatMap((kid) => (isElement(kid) ? contents(kid) : [kid]));
}

/** Rows of equal length (ISO 14289-1, 7.5): of cells without text the browser says nothing. */
function withWholeRows(kids: readonly Kid[]): Kid[] {
  const rows = kids.filter((kid) => isElement(kid) && kid.role === 'TR') as Element[];
  const widths = widthsOf(rows);
  const columns = Math.max(0, ...widths);
  const missingIn = new Map<Kid, number>(rows.map((row, at) => [row, columns - widths[at]!]));
  return kids.map((kid) => {
    const length = missingIn.get(kid);
    if (!isElement(kid) || length === undefined) return kid;
    const missing = Array.from({ length }, () => ({ ...PLAIN, role: 'TD', kids: [] }));
    return { ...kid, kids: [...kid.kids, ...missing] };
  });
}

/** Columns that each row takes, with the cells that reach down into it. */
function widthsOf(rows: readonly Element[]): number[] {
  const widths = rows.map(() => 0);
  for (const [at, row] of rows.entries())
    for (const cell of row.kids) {
      const { columns, rows: deep } = isElement(cell) ? cell : PLAIN;
      for (let below = at; below < Math.min(at + (deep ?? 1), rows.length); below++) widths[below]! += columns ?? 1;
    }
  return widths;
}

function asItem(kid: Kid): Kid {
  return isElement(kid) && (kid.role === 'LI' || kid.role === 'Caption')
    ? kid
    : { ...PLAIN, role: 'LI', kids: [{ ...PLAIN, role: 'LBody', kids: [kid] }] };
}

function itemKids(kids: readonly Kid[]): Kid[] {
  const isLabel = (kid: Kid) => isElement(kid) && kid.role === 'Lbl';
  const rest = kids.filter((kid) => !isLabel(kid));
  return [...kids.filter(isLabel), ...(rest.length > 0 ? [{ ...PLAIN, role: 'LBody', kids: rest }] : [])];
}

/** Text and what stands within a line, gathered in paragraphs. */
function inBlocks(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let line: Kid[] = [];
  let paragraph: number | undefined;
  const end = () => {
    if (line.length > 0) blocks.push({ ...PLAIN, role: 'P', kids: line });
    line = [];
  };
  for (const kid of kids) {
    const own = paragraphOf(kid);
    // The browser says nothing of a paragraph with nothing but blocks in it.
    if (own !== undefined && paragraph !== undefined && own !== paragraph) end();
    paragraph = own ?? paragraph;
    if (!isElement(kid) || (INLINE.has(kid.role) && !kid.isCode)) line.push(kid);
    else {
      end();
      blocks.push(asBlock(kid));
    }
  }
  end();
  return blocks;
}

/** The paragraph of the first text of which one is known. */
function paragraphOf(kid: Kid): number | undefined {
  if (isContent(kid)) return kid.paragraph;
  return isElement(kid) ? kid.kids.map(paragraphOf).find((one) => one !== undefined) : undefined;
}

function asBlock(kid: Element): Element {
  if (kid.role === 'Code') return { ...PLAIN, role: 'P', kids: [kid] };
  return kid.role === 'Caption' ? { ...kid, role: 'P' } : kid;
}

/** Headings begin at 1 and leave out no level (ISO 14289-1, 7.4.2), whatever a slide's author took for their size. */
function withLevels(document: Element): Element {
  const open: number[] = [];
  const leveled = (element: Element): Element => {
    if (!HEADINGS.has(element.role))
      return { ...element, kids: element.kids.map((kid) => (isElement(kid) ? leveled(kid) : kid)) };
    const level = Number(element.role[1]);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    return { ...element, role: `H${open.length}` };
  };
  return leveled(document);
}
