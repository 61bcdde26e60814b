import type { Event, Token, TokenizeContext } from 'micromark-util-types';
import type { Block } from '../block.js';
import { finishInlines } from '../inline/finish.js';
import type { Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import type { Reading, TextReading } from '../reading.js';
import { further, type Source } from '../source.js';
import { type Known, type Mode, type TokenizedPiece, tokenize } from '../tokenize.js';
import { addHeading, addParagraph, BLOCK_HANDLERS, defineNote } from './block-handlers.js';
import { Builder, type Handlers } from './builder.js';
import { addDrawnTable } from './drawn-table.js';
import { LIST_HANDLERS } from './list-handlers.js';
import { settle } from './settle.js';
import { TABLE_HANDLERS } from './table-handlers.js';
import { TEXT_HANDLERS } from './text-handlers.js';

const HANDLERS: ReadonlyMap<string, Handlers[string]> = new Map(
  [TEXT_HANDLERS, BLOCK_HANDLERS, LIST_HANDLERS, TABLE_HANDLERS].flatMap((table) => Object.entries(table)),
);

/** Reads `source` as blocks: tokens, drafts, blocks. `mode` is for comparison only. */
export function readFlow(reading: Reading, source: Source, mode: Mode = 'pieces'): Block<SourceInline>[] {
  const text: TextReading = { ...reading, source };
  const { pieces, known } = tokenize(source, mode);
  const builder = newBuilder(text, known);
  const blocks: Block<SourceInline>[] = [];
  for (const piece of pieces) {
    if (piece.piece.kind === 'heading') moveInto(blocks, settleWhole(builder));
    buildPiece(builder, piece);
  }
  moveInto(blocks, settle(text, builder.blocks[0]!));
  return blocks;
}

function newBuilder(reading: TextReading, known: Known): Builder {
  return new Builder(reading, known.definitions, (inner) => readInside({ ...reading, source: inner }, known));
}

/** The blocks of a text inside another. */
function readInside(reading: TextReading, known: Known): Block<SourceInline>[] {
  const { pieces } = tokenize(reading.source, 'whole', known);
  const builder = newBuilder(reading, known);
  for (const piece of pieces) buildPiece(builder, piece);
  return settle(reading, builder.blocks[0]!);
}

/** Settles what stands before a heading, which nothing after it can change, unless a div is still open. */
function settleWhole({ blocks: [top], reading }: Builder): Block<SourceInline>[] {
  if (!top || top.some((draft) => draft.kind === 'divFence')) return [];
  return settle(reading, top.splice(0));
}

/** A spread of a very long list would overflow the stack. */
function moveInto<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** Reads `source` as one run of inline content, whatever it begins with. */
export function readInlineText(reading: Reading, source: Source): SourceInline[] {
  const text: TextReading = { ...reading, source };
  const { pieces, known } = tokenize(source, 'text');
  const builder = newBuilder(text, known);
  return pieces.flatMap(({ events }) => finishInlines(text, buildText(builder, events())));
}

function buildPiece(builder: Builder, { piece, events }: TokenizedPiece): void {
  if (piece.kind === 'table') {
    addDrawnTable(builder, piece.start, piece.end);
    return;
  }
  if (piece.kind === 'blocks') {
    build(builder, events());
    return;
  }
  const parts = buildText(builder, events());
  const last = parts.at(-1);
  if (!last) return;
  if (piece.kind === 'heading') {
    const end = further(piece.from, piece.lineEnd - piece.from.offset);
    addHeading(builder, { start: piece.from, end }, piece.level, parts);
  } else if (piece.kind === 'note') {
    builder.openBlocks();
    addParagraph(builder, { start: piece.start, end: last.end }, parts);
    defineNote(builder, { start: piece.from, end: last.end }, piece.label, builder.closeBlocks());
  } else addParagraph(builder, { start: piece.start, end: last.end }, parts);
}

function buildText(builder: Builder, events: readonly Event[]): Part[] {
  builder.openParts();
  build(builder, events);
  return builder.closeParts();
}

function build(builder: Builder, events: readonly Event[]): void {
  for (let at = 0; at < events.length; at++) {
    const [way, token, context] = events[at]!;
    const handler = HANDLERS.get(token.type);
    if (!handler) continue;
    if (!handler.leaf) handler[way]?.(builder, token, context);
    else if (way === 'enter') {
      const from = at + 1;
      while (events[++at]![1] !== token || events[at]![0] !== 'exit');
      handler.leaf(builder, token, rawOf(builder.reading.source.text, token, context), events, from, at);
    }
  }
}

/** A token's source; over several lines without the prefixes of the containers around it. */
function rawOf(text: string, token: Token, context: TokenizeContext): string {
  const { start, end } = token;
  return start.line === end.line ? text.slice(start.offset, end.offset) : context.sliceSerialize(token);
}
