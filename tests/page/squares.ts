import type { CitedPaper, Note } from '../../scripts/citation/index.js';
import {
  type Design,
  designFor,
  type Page,
  type ParagraphStyle,
  paginate,
  type Report,
  type Setter,
} from '../../scripts/page/index.js';
import type { Block, CitedInline, Place, Section } from '../../scripts/paper/index.js';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import { setParagraph } from '../../scripts/paragraph/index.js';
import type { Piece } from '../../scripts/shape/piece.js';
import { NO_METADATA } from '../metadata.js';

/** A run of square glyphs: every character is one point wide, whatever its style. */
export interface Squares {
  readonly text: string;
  readonly width: number;
}

const squares = (text: string): Squares => ({ text, width: text.length });

export const PLACE: Place = { file: 'paper.md', line: 1, column: 1, endLine: 1, endColumn: 1 };

const SUPERIORS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Marks of notes are drawn as superior figures. */
export function mark(number: number): string {
  return [...String(number)].map((digit) => SUPERIORS[Number(digit)]).join('');
}

/** Sets every character as a square, so that a page can be drawn in a test. */
export const squareSetter: Setter<Squares> = {
  lines: (content, style, measure, owner) =>
    setParagraph({ pieces: piecesOf(content, owner), rtl: false }, { ...style, measure }),
  preformatted: (text, style, measure, owner) =>
    setParagraph({ pieces: codePieces(text, owner), rtl: false }, { ...style, measure }),
  display: () => null,
  widths: (content) => {
    const text = piecesOf(content, tag('P', null)).map((piece) =>
      piece.kind === 'word' || piece.kind === 'space' ? piece.run.text : '',
    );
    const words = text.join('').split(' ');
    return { min: Math.max(...words.map((word) => word.length)), max: text.join('').length };
  },
};

function piecesOf(content: readonly CitedInline[], owner: Tag): Piece<Squares>[] {
  return content.flatMap((inline): Piece<Squares>[] => {
    if (inline.kind === 'break') return [{ kind: 'forced' }];
    if (inline.kind === 'noteMark') {
      const reference = tag('Reference', owner, { note: inline.number });
      return words(mark(inline.number), tag('Link', reference, { id: `mark-${inline.number}` }), inline.number);
    }
    if (inline.kind === 'text' || inline.kind === 'code') return words(inline.value, owner, 0);
    if (inline.kind === 'crossReference') {
      const { target, text, place } = inline;
      return words(text, target === null ? owner : tag('Link', owner, { href: `#${target}`, place }), 0);
    }
    if (inline.kind === 'formula') return words(inline.tex, owner, 0);
    if (inline.kind === 'citation')
      return piecesOf(inline.children, tag('Link', owner, { href: `#ref-${inline.key}` }));
    if (inline.kind === 'link') return piecesOf(inline.children, tag('Link', owner, { href: inline.url }));
    return 'children' in inline ? piecesOf(inline.children, owner) : [];
  });
}

function words(text: string, owner: Tag, note: number): Piece<Squares>[] {
  const look = { tag: owner, level: 0, shift: 0, colour: '#000000', strike: false, note };
  return text
    .split(/( )/)
    .filter((part) => part !== '')
    .map((part) =>
      part === ' '
        ? { kind: 'space', run: squares(part), breakable: true, flexible: true, ...look }
        : { kind: 'word', run: squares(part), ...look },
    );
}

function codePieces(text: string, owner: Tag): Piece<Squares>[] {
  return text.split('\n').flatMap((line, at): Piece<Squares>[] => {
    const letters = words(line, owner, 0).flatMap((piece): Piece<Squares>[] =>
      piece.kind === 'word'
        ? [...piece.run.text].flatMap((letter, index): Piece<Squares>[] => [
            ...(index > 0 ? [{ kind: 'opportunity', cause: 'plain', run: squares('\\') } as const] : []),
            { ...piece, run: squares(letter) },
          ])
        : [piece],
    );
    return at > 0 ? [{ kind: 'forced' }, ...letters] : letters;
  });
}

/** A page of `measure` by `lines` squares with margins of two; every style has the size of one square. */
export function squareDesign(measure: number, lines: number, more: Partial<Design> = {}): Design {
  const base = designFor({ paper: 'a4', fontSize: null, lang: 'en' });
  const style = (drawn: ParagraphStyle): ParagraphStyle => ({
    align: drawn.align === 'justify' ? 'left' : drawn.align,
    leading: 1,
    indent: drawn.indent > 0 ? 2 : 0,
    hang: drawn.hang > 0 ? 2 : 0,
    text: { ...drawn.text, size: 1 },
  });
  const styles = Object.fromEntries(Object.entries(base.styles).map(([name, drawn]) => [name, style(drawn)]));
  return {
    ...base,
    width: measure + 4,
    height: lines + 4,
    left: 2,
    versoLeft: 2,
    top: 2,
    measure,
    depth: lines,
    leading: 1,
    em: 1,
    headRise: 0.6,
    folioDrop: 1,
    footRule: { above: 0.5, width: 5, thickness: 0, below: 0.5 },
    styles: { ...base.styles, ...styles },
    headings: base.headings.map((heading) => ({ style: style(heading.style), above: 1, below: 0 })),
    chapter: { style: style(base.chapter.style), above: 2, below: 1, number: null, letter: null },
    titleBlock: {
      align: 'left',
      aboveSubtitle: 0.2,
      aboveAuthors: 0.7,
      aboveAffiliations: 0.15,
      aboveDate: 0.3,
      aboveAbstract: 1.5,
      inset: 1.6,
      below: 1.5,
      ownPage: 1,
      drop: 3,
    },
    contents: base.contents.map((line) => ({ ...line, style: style(line.style), above: 0, inset: 2 })),
    ...more,
  };
}

/** The pages as text: a character a square, `─` for rules, edges trimmed; without running heads and folios. */
export function draw(report: Report<Squares>): string[] {
  return report.pages.map((page) => drawPage(page));
}

function drawPage(page: Page<Squares>): string {
  const rows: string[][] = [];
  const put = (x: number, y: number, text: string) => {
    const row = Math.floor(y + 1e-6);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as string[];
    [...text].forEach((letter, at) => {
      const column = Math.round(x) + at;
      while (cells.length <= column) cells.push(' ');
      cells[column] = letter;
    });
  };
  for (const fragment of page.fragments) {
    if (fragment.kind === 'rule') put(fragment.x - 2, fragment.y - 2, '─'.repeat(Math.round(fragment.width)));
    else if (fragment.kind === 'text' && !(fragment.artifact && isMargin(page, fragment.y))) {
      for (const run of fragment.runs) put(fragment.x + run.x - 2, fragment.y - 2, run.run.text);
    }
  }
  return rows.map((row) => row.join('').trimEnd()).join('\n');
}

function isMargin(page: Page<Squares>, y: number): boolean {
  return y < 2 || y > page.height - 2;
}

/** Text with `[1]` standing for the mark of note 1. */
export function inlines(source: string): CitedInline[] {
  return source
    .split(/(\[\d+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const number = /^\[(\d+)\]$/.exec(part)?.[1];
      return number
        ? { kind: 'noteMark', number: Number(number), place: PLACE }
        : { kind: 'text', value: part, place: PLACE };
    });
}

export function paragraph(source: string): Block<CitedInline> {
  return { kind: 'paragraph', children: inlines(source), place: PLACE };
}

export function section(
  title: string,
  blocks: readonly Block<CitedInline>[],
  sections: readonly Section<CitedInline>[] = [],
): Section<CitedInline> {
  const id = title.toLowerCase().replaceAll(' ', '-');
  const attributes = { id: null, classes: [], pairs: {} };
  return { level: 1, id, number: null, title: inlines(title), attributes, blocks, sections, place: PLACE };
}

export function note(number: number, source: string): Note {
  return {
    number,
    origin: 'author',
    blocks: [paragraph(source)],
    keys: [],
    section: null,
    place: PLACE,
    markPlace: PLACE,
  };
}

/** A cited paper of which only what matters to layout is filled. */
export function paper(
  more: Partial<Omit<CitedPaper, 'metadata'>> & { metadata?: Partial<CitedPaper['metadata']> },
): CitedPaper {
  const { metadata, ...rest } = more;
  return {
    file: 'paper.md',
    source: '',
    preamble: [],
    sections: [],
    notes: [],
    bibliography: null,
    shortForms: new Map(),
    uses: [],
    ...rest,
    metadata: { ...NO_METADATA, ...metadata },
  };
}

export function pages(cited: CitedPaper, design: Design): string[] {
  return draw(paginate(cited, design, squareSetter, new Map()));
}
