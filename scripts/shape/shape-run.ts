import type { Font, FontLoader } from './font.js';
import type { GlyphRun } from './glyph-run.js';
import { type FeatureList, type Shaping, STRIDE } from './harfbuzz.js';

/** How a run is to be shaped. */
export interface RunStyle {
  readonly font: Font;
  /** Points. */
  readonly size: number;
  readonly features: FeatureList;
  readonly language: number;
  /** Points after each letter. */
  readonly tracking: number;
}

/**
 * Shapes `text` as one run of one font. `shown` is what the glyphs are made from where that differs from the
 * text they stand for (of the same length): capitals for small capitals that the font lacks.
 */
export function shapeRun(
  { harfbuzz }: FontLoader,
  { font, size, features, language, tracking }: RunStyle,
  text: string,
  rtl: boolean,
  shown: string = text,
): GlyphRun {
  const face = font.face();
  const shaping = harfbuzz.shape(font.pointer, shown, rtl, features, language);
  const scale = size / face.unitsPerEm;
  const { count, infos, positions } = shaping;
  const glyphs = new Uint16Array(count);
  const clusters = new Uint16Array(count);
  const advances = new Float32Array(count);
  let width = 0;
  for (let i = 0, at = 0; i < count; i++, at += STRIDE) {
    glyphs[i] = infos[at] ?? 0;
    clusters[i] = infos[at + 2] ?? 0;
    // One space between clusters: there is none between a letter and its marks, and none after the last.
    const spread = tracking !== 0 && i < count - 1 && infos[at + 2] !== infos[at + STRIDE + 2] ? tracking : 0;
    advances[i] = (positions[at] ?? 0) * scale + spread;
    width += advances[i] ?? 0;
  }
  const xOffsets = offsets(shaping, 2, scale);
  const yOffsets = offsets(shaping, 3, scale);
  return { kind: 'glyphs', face, size, rtl, text, glyphs, clusters, advances, xOffsets, yOffsets, width };
}

/** Column 2 or 3 of the positions in points; null where all are zero. */
function offsets({ count, positions }: Shaping, column: 2 | 3, scale: number): Float32Array | null {
  let made: Float32Array | null = null;
  for (let i = 0; i < count; i++) {
    const value = positions[i * STRIDE + column];
    if (!value) continue;
    made ??= new Float32Array(count);
    made[i] = value * scale;
  }
  return made;
}

/** One glyph of a given width that stands for `text`. */
export function singleGlyph(font: Font, size: number, glyph: number, text: string, width: number): GlyphRun {
  return {
    kind: 'glyphs',
    face: font.face(),
    size,
    rtl: false,
    text,
    glyphs: Uint16Array.of(glyph),
    clusters: Uint16Array.of(0),
    advances: Float32Array.of(width),
    xOffsets: null,
    yOffsets: null,
    width,
  };
}
