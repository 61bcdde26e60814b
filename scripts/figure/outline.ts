import svgpath from 'svgpath';
import type { Outline } from '../shape/drawing.js';
import { apply, type Matrix } from './matrix.js';

/** Collects an outline: moves, lines, cubic curves and closings. */
export class Pen {
  private commands = '';
  private readonly coordinates: number[] = [];

  to(command: 'M' | 'L' | 'C' | 'Z', ...coordinates: number[]): this {
    this.commands += command;
    for (const coordinate of coordinates) this.coordinates.push(coordinate);
    return this;
  }

  outline(): Outline {
    return { commands: this.commands, coordinates: Float64Array.from(this.coordinates) };
  }
}

/** The outline of path data (SVG 2, 9.3), up to the first fault in it. */
export function readPath(data: string): Outline {
  const pen = new Pen();
  svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      switch (segment[0]) {
        case 'M':
        case 'L':
          return void pen.to(segment[0], segment[1], segment[2]);
        case 'H':
          return void pen.to('L', segment[1], y);
        case 'V':
          return void pen.to('L', x, segment[1]);
        case 'C':
          return void pen.to('C', ...segment.slice(1).map(Number));
        case 'Q':
          return void pen.to('C', ...cubic(x, y, segment[1], segment[2], segment[3], segment[4]));
        case 'Z':
        case 'z':
          return void pen.to('Z');
      }
    });
  return pen.outline();
}

/** A quadratic curve as a cubic one. */
function cubic(x: number, y: number, cx: number, cy: number, toX: number, toY: number): number[] {
  const between = (from: number, to: number) => from + (2 / 3) * (to - from);
  return [between(x, cx), between(y, cy), between(toX, cx), between(toY, cy), toX, toY];
}

/** Control points of a quarter of a circle with radius 1: 4/3 (√2 − 1). */
const KAPPA = 0.5522847498307936;

export function ellipseOutline(x: number, y: number, rx: number, ry: number): Outline {
  const [kx, ky] = [rx * KAPPA, ry * KAPPA];
  return new Pen()
    .to('M', x + rx, y)
    .to('C', x + rx, y + ky, x + kx, y + ry, x, y + ry)
    .to('C', x - kx, y + ry, x - rx, y + ky, x - rx, y)
    .to('C', x - rx, y - ky, x - kx, y - ry, x, y - ry)
    .to('C', x + kx, y - ry, x + rx, y - ky, x + rx, y)
    .to('Z')
    .outline();
}

export function rectangleOutline(x: number, y: number, width: number, height: number, rx = 0, ry = 0): Outline {
  const [right, bottom] = [x + width, y + height];
  if (rx <= 0 || ry <= 0)
    return new Pen().to('M', x, y).to('L', right, y).to('L', right, bottom).to('L', x, bottom).to('Z').outline();
  const [cx, cy] = [rx * (1 - KAPPA), ry * (1 - KAPPA)];
  return new Pen()
    .to('M', x + rx, y)
    .to('L', right - rx, y)
    .to('C', right - cx, y, right, y + cy, right, y + ry)
    .to('L', right, bottom - ry)
    .to('C', right, bottom - cy, right - cx, bottom, right - rx, bottom)
    .to('L', x + rx, bottom)
    .to('C', x + cx, bottom, x, bottom - cy, x, bottom - ry)
    .to('L', x, y + ry)
    .to('C', x, y + cy, x + cx, y, x + rx, y)
    .to('Z')
    .outline();
}

export function transformOutline({ commands, coordinates }: Outline, matrix: Matrix): Outline {
  const moved = new Float64Array(coordinates.length);
  for (let at = 0; at < coordinates.length; at += 2)
    [moved[at], moved[at + 1]] = apply(matrix, coordinates[at]!, coordinates[at + 1]!) as [number, number];
  return { commands, coordinates: moved };
}

/** Several outlines as one. */
export function joinOutlines(outlines: readonly Outline[]): Outline {
  if (outlines.length === 1) return outlines[0]!;
  return {
    commands: outlines.map(({ commands }) => commands).join(''),
    coordinates: Float64Array.from(outlines.flatMap(({ coordinates }) => [...coordinates])),
  };
}
