import type { Face } from './face.js';
import type { Dot, Family, FontChoice } from './font-table.js';
import type { FeatureList, HarfBuzz } from './harfbuzz.js';
import { memo } from './memo.js';
import { readMetrics } from './truetype.js';

/** A font file in HarfBuzz's hands. */
export interface Font {
  /** HarfBuzz's pointer. */
  readonly pointer: number;
  /** Share of a style's size that it is set in. */
  readonly scale: number;
  /** Width of an ideograph as a share of a style's size; null for the face's own. */
  readonly square: number | null;
  /** Shows emphasis where the face has neither italic nor bold. */
  readonly dot: Dot | null;
  readonly family: Family;
  /** Entered in the list of faces in use when first asked for. */
  face(): Face;
  /** Glyph of a code point; 0 where the font has none. */
  glyph(codePoint: number): number;
  has(feature: string): boolean;
}

/** Loads font files once, when they are first needed, and keeps the list of faces that glyphs were taken from. */
export interface FontLoader {
  readonly harfbuzz: HarfBuzz;
  readonly faces: readonly Face[];
  /** Whose forms of Han characters are taken where the language does not say. */
  readonly han: 'chinese' | 'japanese';
  /** Null where the file is not installed. */
  load(choice: FontChoice): Font | null;
  features(list: Parameters<HarfBuzz['features']>[0]): FeatureList;
  language(bcp47: string): number;
}

/** `read` gives a font file's bytes by name, or null where there is none. */
export function createFontLoader(
  harfbuzz: HarfBuzz,
  read: (file: string) => Uint8Array | null,
  han: FontLoader['han'] = 'chinese',
): FontLoader {
  const fonts = new Map<string, Font | null>();
  const faces: Face[] = [];
  const features = new Map<string, FeatureList>();
  const languages = new Map<string, number>();

  return {
    harfbuzz,
    faces,
    han,
    load: (choice) => memo(fonts, choice.file, () => open(choice)),
    features: (list) => memo(features, list.join(), () => harfbuzz.features(list)),
    language: (bcp47) => memo(languages, bcp47, () => harfbuzz.language(bcp47)),
  };

  function open({ family, file, serif, scale, square, dot }: FontChoice): Font | null {
    const data = read(file);
    if (!data) return null;
    const pointer = harfbuzz.font(data);
    const glyphs = new Map<number, number>();
    const known = new Map<string, boolean>();
    let face: Face | null = null;
    const enter = (): Face => {
      const made = { index: faces.length, data, serif, ...readMetrics(data) };
      faces.push(made);
      return made;
    };
    return {
      pointer,
      scale,
      square,
      dot,
      family,
      face: () => (face ??= enter()),
      glyph: (codePoint) => memo(glyphs, codePoint, () => harfbuzz.glyph(pointer, codePoint)),
      has: (feature) => memo(known, feature, () => harfbuzz.hasFeature(pointer, feature)),
    };
  }
}
