import type { Place } from './place.js';

/** A point in a text: `offset` counts UTF-16 units from 0, line and column from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A text to be read as Markdown, and where its characters stand in the author's file. */
export interface Source {
  /** Offsets of points index into it. */
  readonly text: string;
  /** Where reading begins. */
  readonly origin: Point;
  place(start: Point, end: Point): Place;
}

/** A file from `origin` on; its first line counts as `origin.line`. */
export function fileSource(file: string, text: string, origin: Point): Source {
  return { text, origin, place: (start, end) => placeIn(file, start, end) };
}

export function placeIn(file: string, start: Point, end: Point): Place {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The point `count` characters further on the same line. */
export function further(point: Point, count: number): Point {
  return { line: point.line, column: point.column + count, offset: point.offset + count };
}
