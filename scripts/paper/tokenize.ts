import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, Point as MicromarkPoint, ParseContext } from 'micromark-util-types';
import { type Piece, splitPieces } from './pieces.js';
import type { Source } from './source.js';
import { extensions } from './syntax/index.js';

/** A piece with its events, made when asked for: a book's events all at once would fill the memory. */
export interface TokenizedPiece {
  readonly piece: Piece;
  events(): Event[];
}

export interface Tokenized {
  readonly pieces: readonly TokenizedPiece[];
  readonly known: Known;
}

/** What text may refer to, wherever it is defined. */
export interface Known {
  /** Addresses of `[label]: address`, by normalized label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Normalized labels of the notes. */
  readonly notes: readonly string[];
}

const NOTHING: Known = { definitions: new Map(), notes: [] };

/**
 * Tokenizes with micromark, which remark is built on. All pieces share one parser, and blocks are tokenized
 * before any text, so that links and notes may be defined in another piece: the result is that of the whole.
 * `whole` keeps the text in one piece, for comparison and for texts inside others, to which `known` is known already;
 * `text` reads it as inline content whatever it begins with.
 */
export function tokenize(source: Source, mode: Mode = 'pieces', known: Known = NOTHING): Tokenized {
  const { text, origin } = source;
  const parser = parse({ extensions: extensions(text) });
  const notes = [...known.notes];
  parser.gfmFootnotes = notes;
  parser.defined.push(...known.definitions.keys());
  const pieces = mode === 'pieces' ? splitPieces(text, origin) : [onePiece(source, mode)];
  const definitions = new Map(known.definitions);
  const tokenized = pieces.map((piece): TokenizedPiece => {
    if (piece.kind === 'note') notes.push(normalizeIdentifier(piece.label));
    if (piece.kind === 'table') return { piece, events: () => [] };
    if (piece.kind !== 'blocks') return { piece, events: () => textEvents(parser, text, piece) };
    const events = parser.document(pointOf(piece)).write(chunks(text, piece));
    collectDefinitions(events, definitions);
    return { piece, events: () => postprocess(events) };
  });
  return { pieces: tokenized, known: { definitions, notes } };
}

export type Mode = 'pieces' | 'whole' | 'text';

function onePiece({ text, origin }: Source, mode: Mode): Piece {
  return { kind: mode === 'text' ? 'paragraph' : 'blocks', start: origin, end: text.length };
}

function textEvents(parser: ParseContext, text: string, piece: Piece): Event[] {
  const events = parser.text(pointOf(piece)).write(chunks(text, piece));
  return events.some(([, token]) => token.contentType) ? postprocess(events) : events;
}

function chunks(text: string, { start, end }: Piece) {
  return preprocess()(text.slice(start.offset, end), undefined, true);
}

function pointOf({ start }: Piece): MicromarkPoint {
  return { ...start, _index: 0, _bufferIndex: -1 };
}

function collectDefinitions(events: readonly Event[], definitions: Map<string, string>): void {
  let label = '';
  for (const [way, token, context] of events) {
    if (token.type === 'chunkFlow' && token._tokenizer) {
      // The lines of one flow are linked, and all have its tokenizer.
      if (way === 'enter' && !token.previous) collectDefinitions(token._tokenizer.events, definitions);
    } else if (way === 'enter' && token.type === 'definition') {
      label = '';
    } else if (way === 'exit' && token.type === 'definitionLabelString') {
      label = normalizeIdentifier(context.sliceSerialize(token));
      if (!definitions.has(label)) definitions.set(label, '');
    } else if (way === 'exit' && token.type === 'definitionDestinationString') {
      if (!definitions.get(label)) definitions.set(label, decodeString(context.sliceSerialize(token)));
    }
  }
}
