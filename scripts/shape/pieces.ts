import type { Levels } from './bidi.js';
import { isControl } from './controls.js';
import type { DrawnPart, Run } from './drawn-run.js';
import type { FlatText, TextSpan } from './flatten.js';
import { hasIdeographs } from './ideographic.js';
import type { Break } from './line-break.js';
import { isWordCharacter } from './line-break.js';
import type { Part } from './part.js';
import type { Opportunity, Piece } from './piece.js';
import { spaceBreaks } from './space-break.js';
import { isBoundary, LINE_SEPARATOR } from './spaces.js';
import { type ExtentsOf, styleGap, widened } from './style-gap.js';

type Pieces = Piece<Run>[];

/** Called for each code point of the text that no font has; `offset` is from the span's start. */
export type OnMissing = (codePoint: number, span: TextSpan, offset: number) => void;

/** A stretch of a chunk in one span and direction. Offsets in the flat text. */
interface Segment {
  readonly start: number;
  end: number;
  readonly span: TextSpan;
  readonly level: number;
}

const FORCED = { kind: 'forced' } as const;

/** Cuts flat text into chunks at its spaces, shapes each, and lists what stands on the lines. */
export function cutPieces({ text, spans }: FlatText, { levels }: Levels, onMissing: OnMissing): Pieces {
  const pieces: Pieces = [];
  const end = trimmedEnd(text);
  let at = trimmedStart(text);
  let span = 0;
  let before = '';
  let chunk = chunkAt(text, at, end);
  while (at < end) {
    while ((spans[span]?.end ?? end) <= at) span++;
    const current = spans[span] as TextSpan;
    if (chunk !== '') {
      const stop = at + chunk.length;
      if (!levels && stop <= current.end && !current.drawn) {
        addPart(pieces, current.font.chunk(chunk, false), current, at, 0, onMissing);
      } else addChunk(pieces, segmentsOf(text, at, stop, spans, span, levels), text, at, stop, onMissing);
      before = chunk;
      chunk = '';
      at = stop;
      continue;
    }
    const code = text.charCodeAt(at);
    chunk = chunkAt(text, at + 1, end);
    if (code === LINE_SEPARATOR) {
      pieces.push(FORCED);
      before = '';
    } else {
      const mayEnd = before !== '' && (chunk === '' || spaceBreaks(before, chunk, current.font.style.lang));
      addSpace(pieces, current, code, levels?.[at] ?? 0, mayEnd, levels ? NONE : besides(text, at, current));
    }
    at++;
  }
  return pieces;
}

/** What stands from `from` to the next space; empty where there is a space at once. */
function chunkAt(text: string, from: number, end: number): string {
  let at = from;
  while (at < end && !isBoundary(text.charCodeAt(at))) at++;
  return text.slice(from, at);
}

/** Plain spaces at the ends of a paragraph stand for nothing. */
function trimmedStart(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}

function trimmedEnd(text: string): number {
  let at = text.length;
  while (at > 0 && text.charCodeAt(at - 1) === 0x20) at--;
  return at;
}

interface Neighbours {
  readonly before: number;
  readonly after: number;
}

const NONE: Neighbours = { before: 0, after: 0 };

/** The characters beside a space, as far as they are in its style. */
function besides(text: string, at: number, { start, end }: TextSpan): Neighbours {
  return {
    before: at > start ? text.charCodeAt(at - 1) : 0,
    after: at + 1 < end ? text.charCodeAt(at + 1) : 0,
  };
}

function addSpace(
  pieces: Pieces,
  span: TextSpan,
  code: number,
  level: number,
  mayEnd: boolean,
  { before, after }: Neighbours,
): void {
  const { run, breakable, flexible } = span.font.space(code, before, after);
  const { colour, strike } = span;
  pieces.push({
    kind: 'space',
    run,
    breakable: breakable && mayEnd,
    flexible,
    tag: span.tag.enter(),
    level,
    shift: 0,
    colour,
    strike,
    note: 0,
  });
}

function addPart(pieces: Pieces, part: Part, span: TextSpan, start: number, level: number, onMissing: OnMissing): void {
  const { colour, strike, note } = span;
  const tag = span.tag.enter();
  let offset = start - span.start;
  for (const piece of part.pieces) {
    if (piece.kind !== 'fragment') pieces.push(piece);
    else {
      const { run, shift, edges } = piece;
      pieces.push({
        kind: 'word',
        run,
        edges,
        origin: span,
        offset,
        tag,
        level,
        shift,
        colour,
        strike,
        note,
      });
      offset += run.text.length;
    }
  }
  for (const { codePoint, at } of part.missing) onMissing(codePoint, span, start + at - span.start);
}

/** A drawing reads from left to right whatever surrounds it. */
function addDrawn(pieces: Pieces, drawn: readonly DrawnPart[], span: TextSpan, level: number): void {
  const { colour, strike, note } = span;
  const look = { tag: span.tag.enter(), level: level + (level & 1), shift: 0, colour, strike, note };
  for (const part of drawn) {
    if (part.kind === 'part') pieces.push({ ...look, kind: 'word', run: part.run });
    else if (part.kind === 'opportunity') pieces.push(part);
    else pieces.push({ ...look, kind: 'space', run: part.run, breakable: false, flexible: false });
  }
}

function segmentsOf(
  text: string,
  from: number,
  to: number,
  spans: readonly TextSpan[],
  first: number,
  levels: Uint8Array | null,
): Segment[] {
  const segments: Segment[] = [];
  let index = first;
  for (let at = from; at < to; at++) {
    while ((spans[index]?.end ?? to) <= at) index++;
    const span = spans[index] as TextSpan;
    const last = segments.at(-1);
    const level = levels?.[at] ?? 0;
    // Controls have no glyph, so their level is of no matter.
    if (last && last.span === span && (last.level === level || isControl(text.charCodeAt(at)))) last.end = at + 1;
    else if (!isControl(text.charCodeAt(at))) segments.push({ start: at, end: at + 1, span, level });
  }
  return segments;
}

/** A chunk with changes of style or direction inside. */
function addChunk(
  pieces: Pieces,
  segments: readonly Segment[],
  text: string,
  from: number,
  to: number,
  onMissing: OnMissing,
): void {
  const [only] = segments;
  if (segments.length === 1 && only && !only.span.drawn) {
    addPart(
      pieces,
      only.span.font.chunk(text.slice(from, to), (only.level & 1) === 1),
      only.span,
      from,
      only.level,
      onMissing,
    );
    return;
  }
  const chunk = text.slice(from, to);
  const dense = hasIdeographs(chunk);
  const whole = wholeBreaks(dense ? withoutMarks(chunk, from, segments) : chunk, segments);
  let next = 0;
  for (const [index, segment] of segments.entries()) {
    const { start, end, span, level } = segment;
    const inside: Break[] = [];
    for (let one = whole[next]; one && from + one.at < end; one = whole[++next]) {
      if (from + one.at > start) inside.push({ ...one, at: from + one.at - start });
      else if (index > 0 && mayPart(segments[index - 1], segment, dense)) pieces.push(parting(one, segment));
    }
    if (span.drawn) {
      addDrawn(pieces, span.drawn, span, level);
      continue;
    }
    const own = span.font.style.breaking === 'prose' ? inside : span.font.breaks(text.slice(start, end));
    const part = span.font.part(text.slice(start, end), (level & 1) === 1, own, {
      letterBefore: start > from && isWordCharacter(text[start - 1]),
      letterAfter: end < to && isWordCharacter(text[end]) && segments[index + 1]?.span.note === 0,
    });
    const joint = pieces.length;
    addPart(pieces, part, span, start, level, onMissing);
    if (index > 0 && (level & 1) === 0) openJoint(pieces, joint, segments[index - 1] as Segment, span);
  }
}

/** Keeps apart the letters on both sides of a change of slant, which stands before piece `joint`. */
function openJoint(pieces: Pieces, joint: number, { span: before, level }: Segment, after: TextSpan): void {
  const [left, right] = [pieces[joint - 1], pieces[joint]];
  if (
    before.font.style.italic === after.font.style.italic ||
    level & 1 ||
    left?.kind !== 'word' ||
    right?.kind !== 'word'
  )
    return;
  if (!('glyphs' in left.run && 'glyphs' in right.run) || left.shift !== 0 || right.shift !== 0) return;
  const extents: ExtentsOf = (run, glyph) => before.font.extents(run, glyph) ?? after.font.extents(run, glyph);
  const gap = styleGap(left.run, right.run, extents);
  if (gap > 0) pieces[joint - 1] = { ...left, run: widened(left.run, gap) };
}

/** Between two segments nothing is added. */
const PARTING: Readonly<Record<Exclude<Break['cause'], 'kept'>, Opportunity<Run>>> = {
  hyphen: { kind: 'opportunity', cause: 'plain', run: null },
  explicit: { kind: 'opportunity', cause: 'explicit', run: null },
  address: { kind: 'opportunity', cause: 'address', run: null },
  plain: { kind: 'opportunity', cause: 'plain', run: null },
};

/** Breaks of the chunk as a whole, by the rules of prose. */
function wholeBreaks(text: string, segments: readonly Segment[]): readonly Break[] {
  const prose = segments.find(({ span }) => span.font.style.breaking === 'prose');
  return prose?.span.font.breaks(text) ?? [];
}

/** Between two segments nothing is added. */
function parting(one: Break, { span }: Segment): Piece<Run> {
  if (!one.gap) return PARTING[one.cause === 'kept' ? 'plain' : one.cause];
  const white = span.font.separator(one);
  return white.kind === 'white' ? white : PARTING.plain;
}

/** Superior and inferior figures belong to what they stand at. */
function isMark({ note, font }: TextSpan): boolean {
  return note !== 0 || font.style.position !== 'normal';
}

/** Marks of notes as combining marks: what stands between two ideographs is the same with a mark in between. */
function withoutMarks(chunk: string, from: number, segments: readonly Segment[]): string {
  return segments.reduce((text, { start, end, span }) => {
    if (!isMark(span)) return text;
    return text.slice(0, start - from) + '\u0308'.repeat(end - start) + text.slice(end - from);
  }, chunk);
}

/** A line may end between two segments, but not before a note's mark; after code and marks only beside ideographs. */
function mayPart(before: Segment | undefined, after: Segment, dense: boolean): boolean {
  if (dense) return !isMark(after.span);
  return before?.span.font.style.breaking === 'prose' && after.span.note === 0;
}
