import type { ImageFile } from './image.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points to each unit that `width=` and `height=` may name, as in Pandoc. */
const UNITS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54, pc: 12 };

/** Where a picture stands. Points. */
export interface Room {
  /** Width of its column. */
  readonly measure: number;
  /** Height that there is. */
  readonly most: number;
  /** Size of the text around. */
  readonly em: number;
}

/**
 * The size that the author asks for, else the picture’s own, its proportions kept: no wider and no taller
 * than there is room. Where both width and height are given, the picture is fitted into them.
 */
export function pictureSize(
  pairs: Readonly<Record<string, string>>,
  picture: Pick<ImageFile, 'width' | 'height'>,
  { measure, most, em }: Room,
): Size {
  const width = lengthOf(pairs.width, measure, em);
  const height = lengthOf(pairs.height, Number.NaN, em);
  const ratio = picture.width / picture.height;
  const asked = Math.min(width ?? Infinity, height === null ? Infinity : height * ratio);
  const fitted = Math.min(Number.isFinite(asked) ? asked : picture.width, measure, most * ratio);
  return { width: fitted, height: fitted / ratio };
}

/** Null for no length, or none that is understood. */
function lengthOf(value: string | undefined, whole: number, em: number): number | null {
  const found = /^\s*(\d*\.?\d+)\s*(%|[a-z]*)\s*$/.exec(value ?? '');
  if (!found) return null;
  const [, number, unit] = found;
  const factor = unit === '%' ? whole / 100 : unit === 'em' ? em : UNITS[unit || 'px'];
  const points = Number(number) * (factor ?? Number.NaN);
  return Number.isFinite(points) && points > 0 ? points : null;
}
