import type { Formula, FormulaMark } from '../shape/mathematics.js';
import { text } from './xml.js';

/** A formula as a picture, in thousandths of its type's size. */
export interface FormulaPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** White around a formula, so that no stroke is cut off. */
const MARGIN = 40;

/** Draws a formula in `colour`; rows that stand by themselves go to their side of the widest. */
export function formulaSvg({ rows, width: column }: Formula, colour: string): FormulaPicture {
  const placed = rows.map((row) => {
    const width = row.parts.reduce((sum, part) => sum + part.gap + part.width, 0);
    const free = Math.max(0, column - width);
    return { row, x: row.align === 'center' ? free / 2 : row.align === 'right' ? free : 0, width };
  });
  const top = Math.max(...placed.flatMap(({ row }) => row.parts.map((part) => row.up + part.height)), 0);
  const bottom = Math.min(...placed.flatMap(({ row }) => row.parts.map((part) => row.up - part.depth)), 0);
  const width = Math.max(column, ...placed.map((one) => one.x + one.width)) + 2 * MARGIN;
  const height = top - bottom + 2 * MARGIN;
  const drawn = placed.map(({ row, x }) => {
    let at = x + MARGIN;
    return row.parts
      .map((part) => {
        at += part.gap;
        const moved = `<g transform="matrix(1 0 0 -1 ${round(at)} ${round(top + MARGIN - row.up)})">`;
        at += part.width;
        return `${moved}${part.marks.map((mark) => drawnMark(mark, colour)).join('')}</g>`;
      })
      .join('');
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}">${drawn.join('')}</svg>`;
  return { svg, width, height };
}

function drawnMark(mark: FormulaMark, usual: string): string {
  const colour = text(mark.colour ?? usual).replace(/"/g, '&quot;');
  const moved = `transform="matrix(${mark.transform.map(round).join(' ')})"`;
  if (mark.kind === 'letters') {
    // Letters stand upright in a space whose y goes up.
    return `<g ${moved}><text transform="scale(1 -1)" font-family="Source Serif 4" font-size="1000" fill="${colour}">${text(mark.text)}</text></g>`;
  }
  const painted =
    mark.stroke === null ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="${round(mark.stroke)}"`;
  return `<path ${moved} d="${path(mark.outline)}" ${painted}/>`;
}

/** Coordinates that each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 };

function path({ commands, coordinates }: Extract<FormulaMark, { kind: 'outline' }>['outline']): string {
  let at = 0;
  return [...commands]
    .map((command) => {
      const taken = coordinates.subarray(at, at + TAKES[command]!);
      at += taken.length;
      return command + [...taken].map(round).join(' ');
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
