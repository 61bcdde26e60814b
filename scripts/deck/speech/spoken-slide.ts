import { type ContentBlock, type Inline, type SlideContent, textOf } from '../content/index.js';
import { type SpeakingRate, speakingTime } from './speaking-rate.js';

/** A slide as its speaker has it before him: what to look for on the screen, and what to say. */
export interface SpokenSlide {
  /** From 1. */
  readonly number: number;
  readonly kind: SlideContent['kind'];
  readonly section: string | null;
  readonly title: string;
  /** What stands on it, a line each, where that helps to find one's place: its points, events, figures. */
  readonly cues: readonly string[];
  /** What is said; paragraphs apart by empty lines. */
  readonly said: string;
  readonly seconds: number;
}

/** Slides that nobody reads out: they are passed over in a talk. */
const SILENT: ReadonlySet<SlideContent['kind']> = new Set(['sources']);

export function spokenSlides(slides: readonly SlideContent[], rate: SpeakingRate): SpokenSlide[] {
  return slides.map((slide, at) => ({
    number: at + 1,
    kind: slide.kind,
    section: slide.section,
    title: wordsOf(slide.title) || wordsOf(slide.header),
    cues: SILENT.has(slide.kind) ? [] : slide.blocks.flatMap(cuesOf).filter(Boolean),
    said: slide.speakerNotes,
    seconds: SILENT.has(slide.kind) && slide.speakerNotes === '' ? 0 : speakingTime(slide.speakerNotes, rate),
  }));
}

/** The time of all. */
export function talkTime(slides: readonly SpokenSlide[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}

function cuesOf(block: ContentBlock): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => joined(item.flatMap(cuesOf)));
    case 'timeline':
      return block.events.map(({ date, event }) => `${wordsOf(date)}: ${wordsOf(event)}`);
    case 'table':
      return [
        `[Table: ${block.head
          .flat()
          .map((cell) => wordsOf(cell))
          .filter(Boolean)
          .join(', ')}]`,
      ];
    case 'picture':
      return block.alt === '' ? ['[Picture]'] : [`[Picture: ${flat(block.alt)}]`];
    case 'equation':
      return [`[Formula: ${flat(block.tex)}]`];
    case 'code':
      return ['[Code]'];
    case 'quotation':
      return block.blocks.flatMap(cuesOf);
    case 'columns':
      return block.columns.flat().flatMap(cuesOf);
    default:
      return [wordsOf(block.inlines)];
  }
}

/** An item's own text, then what stands below it. */
function joined(texts: readonly string[]): string[] {
  return texts.length <= 1 ? [...texts] : [texts.join(' – ')];
}

/** Without the marks of notes. */
function wordsOf(inlines: readonly Inline[]): string {
  return flat(textOf(inlines.filter((inline) => inline.kind !== 'text' || inline.style.role !== 'mark')));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
