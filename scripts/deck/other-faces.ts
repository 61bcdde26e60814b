import type { FaceWidths } from './measure/typefaces.js';
import { base64 } from './network.js';

/*
 * Faces for scripts and signs that the deck's own faces lack. Each is cut down to what one deck has, since most are
 * too large to be prepared whole.
 */

/** A whole font file, as installation describes it. */
export interface OtherFace {
  readonly file: string;
  /** What the theme's lists of families call it; one name for all that has a single weight. */
  readonly family: string;
  readonly weight: number;
  /** Size as a share of that of the letters around, in per cent. */
  readonly scale: number;
  readonly for: 'hebrew' | 'chinese' | 'japanese' | 'korean' | 'symbols';
  /** Pairs of first and last, hexadecimal, of the characters that it has. */
  readonly ranges: string;
}

export interface OtherFaceSources {
  /** The deck's own faces, by name. */
  readonly own: Readonly<Record<string, FaceWidths>>;
  /** The better ones of a script first. */
  readonly others: readonly OtherFace[];
  /** A font file with only these characters. */
  subset(file: string, characters: string): Uint8Array;
}

/** CSS that brings a face along for every character of `text` that the deck's own have not, if any face has it. */
export function otherFaces(text: string, lang: string, { own, others, subset }: OtherFaceSources): string {
  const known = new Set([...(own['sans-400']?.characters ?? ''), ...(own['amiri-400']?.characters ?? '')]);
  const missing = [...new Set(text)]
    .filter((character) => character > '~' && !known.has(character) && !UNSEEN.test(character))
    .sort();
  return [...shared(missing, inOrder(others, text, lang))]
    .map(([face, characters]) => rule(face, characters, subset(face.file, characters.join(''))))
    .join('');
}

/** Joiners and selectors, which have no shape. */
const UNSEEN = /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;

/** What each face is taken for. Of faces in several weights all that have a character are. */
function shared(characters: readonly string[], faces: readonly OtherFace[]): Map<OtherFace, string[]> {
  const holders = faces.map((face) => ({ face, has: holder(face.ranges) }));
  const taken = new Map<OtherFace, string[]>();
  for (const character of characters) {
    const code = character.codePointAt(0)!;
    const first = holders.find(({ has }) => has(code));
    for (const { face, has } of holders)
      if (face.family === first?.face.family && (face === first.face || face.weight !== first.face.weight) && has(code))
        taken.set(face, [...(taken.get(face) ?? []), character]);
  }
  return taken;
}

/** Han characters look as the deck's language writes them; where it is silent, kana speak for Japanese. */
function inOrder(faces: readonly OtherFace[], text: string, lang: string): OtherFace[] {
  const japanese = /^ja\b/i.test(lang) || (!/^(?:zh|yue|wuu|cmn)\b/i.test(lang) && /[\u3041-\u30ff]/.test(text));
  const first = japanese ? 'japanese' : 'chinese';
  return [...faces.filter((face) => face.for === first), ...faces.filter((face) => face.for !== first)];
}

function holder(ranges: string): (code: number) => boolean {
  const bounds = ranges.split(' ').map((range) => range.split('-').map((hex) => Number.parseInt(hex, 16)));
  return (code) => bounds.some(([first = 0, last = first]) => code >= first && code <= last);
}

function rule({ family, weight, scale }: OtherFace, characters: readonly string[], font: Uint8Array): string {
  const range = characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join();
  const size = scale === 100 ? '' : `size-adjust:${scale}%;`;
  return `@font-face{font-family:"${family}";font-weight:${weight};${size}src:url(data:font/ttf;base64,${base64(font)}) format("truetype");unicode-range:${range}}`;
}
