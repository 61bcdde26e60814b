import type { Event } from 'micromark-util-types';
import type { Block } from '../block.js';
import { finishInlines } from '../inline/finish.js';
import type { Part } from '../inline/part.js';
import type { SourceInline } from '../inline.js';
import type { Reading, TextReading } from '../reading.js';
import type { Source } from '../source.js';
import { type Mode, type TokenizedPiece, tokenize } from '../tokenize.js';
import { addParagraph, BLOCK_HANDLERS } from './block-handlers.js';
import { Builder, type Handlers } from './builder.js';
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
  const { pieces, definitions } = tokenize(source, mode);
  const builder = new Builder(text, definitions);
  for (const piece of pieces) buildPiece(builder, piece);
  return settle(text, builder.blocks[0]!);
}

/** Reads `source` as one run of inline content, whatever it begins with. */
export function readInlineText(reading: Reading, source: Source): SourceInline[] {
  const text: TextReading = { ...reading, source };
  const { pieces, definitions } = tokenize(source, 'text');
  const builder = new Builder(text, definitions);
  return pieces.flatMap((piece) => finishInlines(text, buildText(builder, piece.events())));
}

function buildPiece(builder: Builder, piece: TokenizedPiece): void {
  const events = piece.events();
  if (piece.kind === 'blocks') return build(builder, events);
  const parts = buildText(builder, events);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first && last) addParagraph(builder, { start: first.start, end: last.end }, parts);
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
      handler.leaf(builder, token, context.sliceSerialize(token), events.slice(from, at));
    }
  }
}
