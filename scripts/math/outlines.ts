import type { Outline } from '../shape/drawing.js';

/** Coordinates that each command takes; MathJax's font and notations use no others. */
const OPERANDS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 };

const known = new Map<string, Outline>();

/** The outline of path data with absolute commands `M L C Z`; equal data give one object, so that it is written once. */
export function outlineOf(data: string): Outline {
  const found = known.get(data) ?? parse(data);
  known.set(data, found);
  return found;
}

function parse(data: string): Outline {
  let commands = '';
  const coordinates: number[] = [];
  let command = '';
  let due = 0;
  for (const token of data.match(/[A-Z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? []) {
    if (token in OPERANDS) {
      command = token;
      due = OPERANDS[token] as number;
      if (due === 0) commands += command;
      continue;
    }
    // A command that is not written again goes on; after a move it is a line.
    if (due === 0) [command, due] = command === 'M' ? ['L', 2] : [command, OPERANDS[command] ?? 2];
    coordinates.push(Number(token));
    due--;
    if (due === 0) commands += command;
  }
  return { commands, coordinates: Float64Array.from(coordinates) };
}

/** A rectangle with its lower left corner at the origin. */
export function rectangle(width: number, height: number): Outline {
  return outlineOf(`M0 0L${width} 0L${width} ${height}L0 ${height}Z`);
}

/** How far control points lie on an ellipse's tangents, for four cubic curves. */
const KAPPA = 0.5523;

/** An ellipse around the origin. */
export function ellipse(rx: number, ry: number): Outline {
  const [kx, ky] = [rx * KAPPA, ry * KAPPA].map((value) => Math.round(value * 10) / 10) as [number, number];
  return outlineOf(
    `M${rx} 0C${rx} ${ky} ${kx} ${ry} 0 ${ry}C${-kx} ${ry} ${-rx} ${ky} ${-rx} 0` +
      `C${-rx} ${-ky} ${-kx} ${-ry} 0 ${-ry}C${kx} ${-ry} ${rx} ${-ky} ${rx} 0Z`,
  );
}
