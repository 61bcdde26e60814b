import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Token } from 'micromark-util-types';
import { Seen } from './seen.js';

/** A ruler, or a heading, that stands in no list and no quotation: what may divide slides. */
export interface Block {
  /** Level of the heading; null for a ruler. */
  readonly heading: number | null;
  readonly start: number;
  readonly end: number;
}

/** Plain text without markup, or raw HTML. */
export interface Stretch {
  readonly kind: 'text' | 'html';
  readonly start: number;
  readonly end: number;
}

export interface ScannedImage {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** A link to somewhere, and the text that leads there. */
export interface ScannedLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

interface Scanned {
  readonly blocks: readonly Block[];
  readonly stretches: readonly Stretch[];
  readonly images: readonly ScannedImage[];
  readonly links: readonly ScannedLink[];
  /** What an audience reads. */
  readonly seen: Seen;
}

/** What matters to us in Marp Markdown behind its front matter, by micromark's tokens; offsets count in `text`. */
export function scan(text: string, start: number): Scanned {
  const scanner = new Scanner();
  const point = { line: 1, column: 1, offset: start };
  const tokenizer = parse({ extensions: [gfmTable(), { disable: { null: UNUSED } }] }).document(point);
  for (const event of postprocess(tokenizer.write(preprocess()(text.slice(start), undefined, true))))
    scanner.take(event);
  return scanner;
}

/** Constructs that hide no citation and whose tokens nobody asks for. */
const UNUSED = ['attention', 'characterReference', 'hardBreakEscape'];

/** Tokens that plain text is made of. */
const TEXT: ReadonlySet<string> = new Set(['data', 'characterEscape', 'lineEnding', 'linePrefix']);

const CONTAINERS: ReadonlySet<string> = new Set(['blockQuote', 'listOrdered', 'listUnordered']);

class Scanner implements Scanned {
  readonly blocks: Block[] = [];
  readonly stretches: Stretch[] = [];
  readonly images: ScannedImage[] = [];
  readonly links: ScannedLink[] = [];
  readonly seen = new Seen();
  /** Lists and quotations around. */
  private depth = 0;
  private level = 0;
  private url: string | null = null;

  take([way, token, context]: Event): void {
    if (CONTAINERS.has(token.type)) this.depth += way === 'enter' ? 1 : -1;
    const textOf = (of: Token) => context.sliceSerialize(of);
    this.seen[way](token, textOf);
    if (way === 'enter') this.enter(token);
    else this.exit(token, textOf);
  }

  private enter({ type, start, end }: Token): void {
    if (type === 'htmlFlow' || type === 'htmlText')
      this.stretches.push({ kind: 'html', start: start.offset, end: end.offset });
    else if (type === 'atxHeading') this.level = 0;
    else if (type === 'atxHeadingSequence') this.level ||= end.offset - start.offset;
    else if (type === 'image') this.url = null;
    else if (TEXT.has(type)) this.extend(start.offset, end.offset);
  }

  private exit(token: Token, textOf: (token: Token) => string): void {
    const { type, start, end } = token;
    if (type === 'resourceDestinationString') this.url = decodeString(textOf(token));
    else if (type === 'setextHeadingLineSequence') this.level = textOf(token).startsWith('=') ? 1 : 2;
    else if (type === 'autolinkProtocol') this.url = textOf(token);
    else if (type === 'image') this.leads(this.images, start.offset, end.offset);
    else if (type === 'link' || type === 'autolink') this.leads(this.links, start.offset, end.offset);
    else if (this.depth > 0) return;
    else if (type === 'thematicBreak') this.blocks.push({ heading: null, start: start.offset, end: end.offset });
    else if (type === 'atxHeading' || type === 'setextHeading')
      this.blocks.push({ heading: this.level, start: start.offset, end: end.offset });
  }

  /** Tokens of text that touch make one stretch, since a citation may have an escape or a line's end inside. */
  private extend(start: number, end: number): void {
    const last = this.stretches.at(-1);
    if (last?.kind === 'text' && last.end === start) this.stretches[this.stretches.length - 1] = { ...last, end };
    else this.stretches.push({ kind: 'text', start, end });
  }

  private leads(list: ScannedLink[], start: number, end: number): void {
    if (this.url !== null) list.push({ url: this.url, start, end });
    this.url = null;
  }
}
