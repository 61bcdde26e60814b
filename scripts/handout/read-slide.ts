import type { ContentBlock, Inline, SlideContent } from '../deck/content/index.js';
import { textOf } from '../deck/content/inline.js';
import type { Place } from '../paper/index.js';
import type { Picture } from '../shape/drawing.js';
import { contentBlocks } from './blocks.js';
import type { KnownFormulas } from './formulas.js';
import { cited } from './inlines.js';
import { notesBlocks } from './notes.js';
import type { HandoutSlide, SlideLink } from './slide.js';

/** Slides of these kinds are a title and little else, in the middle. */
const CENTRED: ReadonlySet<SlideContent['kind']> = new Set(['title', 'section']);

/** What of a slide its content does not say. */
interface About {
  /** From 1. */
  readonly number: number;
  readonly picture: Picture | null;
  readonly links?: readonly SlideLink[];
  /** Of its section. */
  readonly formulas?: KnownFormulas | undefined;
  readonly place: Place;
}

/** A slide as a handout shows it. */
export function readSlide(
  content: SlideContent,
  { number, picture, links = [], formulas, place }: About,
): HandoutSlide {
  const footNotes = content.notes.map(({ number: mark, inlines }) => {
    const raised = { kind: 'superscript', children: [{ kind: 'text', value: mark, place }], place } as const;
    return [raised, { kind: 'text', value: '\u2009', place } as const, ...cited(inlines, place)];
  });
  return {
    number,
    section: content.section,
    title: cited(content.title, place),
    name: cited(content.title.filter(isNoMark), place),
    text: slideText(content),
    picture,
    links,
    content: contentBlocks(content, place),
    footNotes,
    centred: CENTRED.has(content.kind),
    notes: notesBlocks(content.speakerNotes, place, formulas),
    place,
  };
}

function isNoMark(inline: Inline): boolean {
  return inline.kind === 'break' || inline.style.role !== 'mark';
}

/** All that stands on a slide below its title, line by line; the title, which is said above it, where there is nothing. */
function slideText({ title, subtitle, blocks, notes }: SlideContent): string {
  const feet = notes.map(({ number, inlines }) => `[${number}] ${said(inlines)}`);
  const lines = [said(subtitle), ...blocks.flatMap(linesOf), ...feet].filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : said(title);
}

/** Marks of notes stand apart from the words before them. */
function said(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (isNoMark(inline) ? textOf([inline]) : ` [${textOf([inline])}]`)).join('');
}

function linesOf(block: ContentBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'key-number':
      return [said(block.inlines)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'table':
      return [...block.head, ...block.rows].map((cells) => cells.map(said).join(' | '));
    case 'timeline':
      return block.events.map(({ date, event }) => `${said(date)}: ${said(event)}`);
    case 'picture':
      return [block.alt];
    case 'equation':
      return [block.tex];
    case 'code':
      return [block.text];
    case 'quotation':
      return block.blocks.flatMap(linesOf);
    case 'columns':
      return block.columns.flat().flatMap(linesOf);
  }
}
