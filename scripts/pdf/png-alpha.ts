import { predicted } from './png-filter.js';

/** Colour and alpha of one image, each as filtered rows (ISO 32000-1, 7.4.4.4: predictor 15). */
export interface Planes {
  readonly colour: Uint8Array;
  /** Null where every pixel is opaque. */
  readonly alpha: Uint8Array | null;
}

/**
 * Parts filtered rows of colour with alpha. PNG’s filters take each byte from the bytes of the same sample to the left
 * and above (PNG, third edition, 9.2), so the samples can be told apart without undoing them, and keep what the
 * program that wrote the file found out about compressing it. `colours` and `sampleBytes` are per pixel and sample.
 * Throws if there are fewer rows than `height`.
 */
export function splitAlpha(
  rows: Uint8Array,
  width: number,
  height: number,
  colours: number,
  sampleBytes: number,
): Planes {
  const colourBytes = colours * sampleBytes;
  const rowLength = 1 + width * (colourBytes + sampleBytes);
  if (rows.length < rowLength * height) throw new Error('it is cut short.');
  const colour = new Uint8Array(height * (1 + width * colourBytes));
  const alpha = new Uint8Array(height * (1 + width * sampleBytes));
  let [from, toColour, toAlpha] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    const filter = rows[from++]!;
    colour[toColour++] = filter;
    alpha[toAlpha++] = filter;
    for (let pixel = 0; pixel < width; pixel++) {
      for (let at = 0; at < colourBytes; at++) colour[toColour++] = rows[from++]!;
      for (let at = 0; at < sampleBytes; at++) alpha[toAlpha++] = rows[from++]!;
    }
  }
  return { colour, alpha: isOpaque(alpha, width * sampleBytes, height, sampleBytes) ? null : alpha };
}

/** Undoes the filters until a byte turns up that is not the largest. */
function isOpaque(rows: Uint8Array, rowBytes: number, height: number, sampleBytes: number): boolean {
  // While all is opaque, the row above is too, except above the first one, where it counts as zero (9.2).
  for (let row = 0; row < height; row++) {
    const start = row * (rowBytes + 1);
    const filter = rows[start]!;
    const above = row > 0 ? 255 : 0;
    for (let at = 0; at < rowBytes; at++) {
      const left = at < sampleBytes ? 0 : 255;
      const corner = at < sampleBytes ? 0 : above;
      const value = (rows[start + 1 + at]! + predicted(filter, left, above, corner)) & 255;
      if (value !== 255) return false;
    }
  }
  return true;
}
