import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { ImageFile } from './image.js';
import type { Place } from './place.js';

/**
 * Pixels to the inch below which they show in print. Fine offset printing has 60 screen dots to the centimetre (ISO
 * 12647-2), 152 to the inch: a photograph wants two pixels to a dot, and with fewer than one its pixels are larger
 * than what they are printed with.
 */
const LEAST = 150;
const WANTED = 300;

/** What there is to say of an image printed `width` points wide; null where its pixels suffice. */
export function lowResolution(image: ImageFile, width: number, place: Place): Diagnostic | null {
  const perInch = Math.round(((image.pixels ?? 0) * 72) / width);
  if (!image.pixels || perInch >= LEAST) return null;
  const inches = width / 72;
  const reason = `“${image.url}” has ${perInch} pixels to the inch at its printed width of ${(inches * 2.54).toFixed(1)} cm`;
  return diagnose('image-resolution', place, reason, {
    actual: `${perInch} pixels to the inch`,
    expected: [`at least ${LEAST}`],
    hint: `Save it ${Math.ceil(inches * WANTED)} pixels wide, as SVG or PDF if it is a drawing, or make it smaller with \`width=\`.`,
  });
}
