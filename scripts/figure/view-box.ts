import { readNumbers, type Viewport } from './length.js';
import type { Matrix } from './matrix.js';

export interface ViewBox extends Viewport {
  readonly x: number;
  readonly y: number;
}

/** Null where there is none, or one without area. */
export function readViewBox(text: string | undefined): ViewBox | null {
  const [x, y, width, height] = readNumbers(text);
  return width && height && width > 0 && height > 0 ? { x: x!, y: y!, width, height } : null;
}

const SHARES: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** From the units of a view box to those of the viewport that shows it (SVG 2, 8.2 and 8.6). */
export function viewBoxTransform(box: ViewBox, viewport: Viewport, preserve = ''): Matrix {
  const [sx, sy] = [viewport.width / box.width, viewport.height / box.height];
  const [, alignX, alignY, fit] = /x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?/.exec(preserve) ?? [];
  if (/^\s*none/.test(preserve)) return [sx, 0, 0, sy, -box.x * sx, -box.y * sy];
  const scale = fit === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
  const x = (viewport.width - box.width * scale) * SHARES[alignX ?? 'Mid']!;
  const y = (viewport.height - box.height * scale) * SHARES[alignY ?? 'Mid']!;
  return [scale, 0, 0, scale, x - box.x * scale, y - box.y * scale];
}
