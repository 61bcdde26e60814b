import type { Side } from './side.js';

const MM = 72 / 25.4;

/** Lengths in points, as printers’ marks usually are. */
const MARK = {
  /** From the trim, where there is less bleed: no mark is left on the page when it is cut a little too large. */
  distance: 3 * MM,
  length: 5 * MM,
  width: 0.25,
  /** Radius of a registration target’s circle, and half the length of its cross. */
  circle: 1.2 * MM,
  cross: 2.4 * MM,
  /** From the marks’ ends to the edge of the sheet. */
  edge: 1 * MM,
};

/** A circle of radius 1 as four Bézier curves: the control points’ distance for a quarter. */
const QUARTER = 0.5523;

/** What marks take around what is to be cut out. Points. */
export function marginAround(bleed: number): number {
  return Math.max(bleed, MARK.distance) + MARK.length + MARK.edge;
}

/** Where the slug line begins and its baseline lies, and how wide it may become. Points. */
export function slugPlace(side: Side, bleed: number): { x: number; y: number; width: number } {
  const { trim, folds } = side;
  const y = trim.bottom - Math.max(bleed, MARK.distance) - MARK.length * 0.75;
  const target = trim.left + trim.width * (folds.length > 0 ? 0.25 : 0.5);
  const x = trim.left + MARK.edge;
  return { x, y, width: target - MARK.cross - MARK.edge - x };
}

/**
 * Crop marks at the corners, fold marks, and registration targets at the sides, none of them on the page or its bleed;
 * operators (ISO 32000-1, 14.11.3) in the colour that `space` names, which every plate has (8.6.6.4: All).
 */
export function printersMarks(side: Side, bleed: number, space: string): string {
  const strokes = [...cropMarks(side, bleed), ...foldMarks(side, bleed), ...targets(side, bleed)];
  return `q/${space} CS 1 SCN ${MARK.width} w\n${strokes.join('\n')}\nQ\n`;
}

function cropMarks({ trim }: Side, bleed: number): string[] {
  const from = Math.max(bleed, MARK.distance);
  const to = from + MARK.length;
  const sides = [
    { x: trim.left, out: -1 },
    { x: trim.left + trim.width, out: 1 },
  ];
  const ends = [
    { y: trim.bottom, up: -1 },
    { y: trim.bottom + trim.height, up: 1 },
  ];
  return sides.flatMap(({ x, out }) =>
    ends.flatMap(({ y, up }) => [line(x + out * from, y, x + out * to, y), line(x, y + up * from, x, y + up * to)]),
  );
}

/** Dashed, so that nobody cuts there. */
function foldMarks({ trim, folds }: Side, bleed: number): string[] {
  const from = Math.max(bleed, MARK.distance);
  const top = trim.bottom + trim.height;
  return folds.flatMap((x) => [
    '[2 2]0 d',
    line(x, trim.bottom - from, x, trim.bottom - from - MARK.length),
    line(x, top + from, x, top + from + MARK.length),
    '[]0 d',
  ]);
}

/** In the middle of each side; beside the fold where there is one. */
function targets({ trim, folds }: Side, bleed: number): string[] {
  const away = Math.max(bleed, MARK.distance) + MARK.length / 2;
  const [x, y] = [trim.left + trim.width * (folds.length > 0 ? 0.25 : 0.5), trim.bottom + trim.height / 2];
  return [
    target(trim.left - away, y),
    target(trim.left + trim.width + away, y),
    target(x, trim.bottom - away),
    target(x, trim.bottom + trim.height + away),
  ];
}

function target(x: number, y: number): string {
  const { circle: r, cross } = MARK;
  const c = r * QUARTER;
  const arcs = [
    [r, c, c, r, 0, r],
    [-c, r, -r, c, -r, 0],
    [-r, -c, -c, -r, 0, -r],
    [c, -r, r, -c, r, 0],
  ].map((arc) => `${arc.map((value, at) => fixed(value + (at % 2 === 0 ? x : y))).join(' ')} c`);
  return [
    `${fixed(x + r)} ${fixed(y)} m ${arcs.join(' ')} s`,
    line(x - cross, y, x + cross, y),
    line(x, y - cross, x, y + cross),
  ].join('\n');
}

function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${fixed(x0)} ${fixed(y0)} m ${fixed(x1)} ${fixed(y1)} l S`;
}

function fixed(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
