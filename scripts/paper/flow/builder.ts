import type { Event, Token, TokenizeContext } from 'micromark-util-types';
import { diagnose } from '../../diagnostic.js';
import type { Block } from '../block.js';
import type { Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import { placeOf, type TextReading } from '../reading.js';
import type { Source } from '../source.js';
import type { Draft } from './draft.js';

/** Nesting beyond which containers are opened up into what is around them, so that no later stage runs out of stack. */
const DEEPEST = 100;

/** The one mutable structure of building: what is open while the events of a text go by. */
export class Builder {
  /** Open containers of blocks, the outermost first. */
  readonly blocks: Draft[][] = [[]];
  /** Open containers of inline parts; empty between blocks. */
  readonly parts: Part[][] = [];
  readonly lists: OpenList[] = [];
  readonly links: OpenLink[] = [];
  /** Labels of the notes that are open, since a definition may hold another. */
  readonly notes: string[] = [];
  /** Labels of the list items that are open, as written. */
  readonly markers: string[] = [];
  /** Spaces before the line of verse that is open. */
  verseIndent = 0;
  table: OpenTable | null = null;
  headingLevel = 0;
  /** The line's end after a forced break is part of the break. */
  afterBreak = false;
  private reported = false;

  constructor(
    readonly reading: TextReading,
    /** Addresses of link definitions, by normalized label. */
    readonly definitions: ReadonlyMap<string, string>,
    /** Reads a text inside this one, such as a table's cell, which knows the same links and notes. */
    readonly readInside: (source: Source) => Block<SourceInline>[],
  ) {}

  get inText(): boolean {
    return this.parts.length > 0;
  }

  addPart(part: Part): void {
    this.parts.at(-1)?.push(part);
  }

  addDraft(draft: Draft): void {
    this.blocks.at(-1)!.push(draft);
  }

  openParts(): void {
    this.parts.push([]);
  }

  closeParts(): Part[] {
    return this.parts.pop() ?? [];
  }

  openBlocks(): void {
    this.blocks.push([]);
  }

  closeBlocks(): Draft[] {
    return this.blocks.length > 1 ? this.blocks.pop()! : [];
  }

  /** Adds what `make` makes of the container that closes, or its contents alone where it is nested too deeply. */
  wrapParts(token: Token, make: (parts: Part[]) => Part): void {
    const parts = this.closeParts();
    const deep = this.parts.length > DEEPEST;
    if (deep) this.reportDepth(token);
    for (const part of deep ? parts : [make(parts)]) this.addPart(part);
  }

  wrapBlocks(token: Token, make: (drafts: Draft[]) => Draft): void {
    const drafts = this.closeBlocks();
    const deep = this.blocks.length > DEEPEST;
    if (deep) this.reportDepth(token);
    for (const draft of deep ? drafts : [make(drafts)]) this.addDraft(draft);
  }

  private reportDepth(token: Token): void {
    if (this.reported) return;
    this.reported = true;
    this.reading.diagnostics.push(
      diagnose('file-too-large', placeOf(this.reading, token), `This is nested more than ${DEEPEST} deep`),
    );
  }
}

export interface OpenList {
  readonly ordered: boolean;
  start: number;
  /** Its numbers are followed by a parenthesis. */
  closed: boolean;
  readonly items: OpenItem[];
}

export interface OpenItem {
  checked: boolean | null;
  drafts: Draft[];
  readonly token: Token;
}

export interface OpenLink {
  url: string | null;
  label: string;
  reference: string | null;
  parts: Part[];
}

export interface OpenTable {
  readonly align: readonly ('left' | 'center' | 'right' | 'none')[];
  readonly head: OpenRow[];
  readonly rows: OpenRow[];
  inHead: boolean;
  /** The row of dashes. */
  delimiter: Token | null;
}

export interface OpenRow {
  readonly token: Token;
  readonly cells: { readonly token: Token; readonly parts: Part[] }[];
}

/** What is done at a token. `leaf` takes all its events, those from `from` to `to`; otherwise they go by one by one. */
export interface Handler {
  readonly enter?: (builder: Builder, token: Token, context: TokenizeContext) => void;
  readonly exit?: (builder: Builder, token: Token, context: TokenizeContext) => void;
  readonly leaf?: Leaf;
}

export type Leaf = (
  builder: Builder,
  token: Token,
  raw: string,
  events: readonly Event[],
  from: number,
  to: number,
) => void;

export type Handlers = Readonly<Record<string, Handler>>;
