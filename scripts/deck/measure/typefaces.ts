/** A face of the deck: characters, and their advances in thousandths of an em. */
export interface FaceWidths {
  readonly characters: string;
  readonly advances: readonly number[];
}

/** How text is set; size in px. */
export interface Type {
  readonly family: 'sans' | 'serif' | 'code';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  /** Space between letters, ems. */
  readonly spacing: number;
}

/** Width of characters in px. */
export type Measure = (text: string, type: Type) => number;

/** The faces that there are; the first that fits is the one a browser takes. */
const FACES: readonly (readonly [name: string, fits: (type: Type) => boolean])[] = [
  ['code-400', ({ family }) => family === 'code'],
  ['serif-400-italic', ({ family, italic }) => family === 'serif' && italic],
  ['serif-600', ({ family }) => family === 'serif'],
  ['sans-600', ({ bold }) => bold],
  ['sans-400-italic', ({ italic }) => italic],
  ['sans-400', () => true],
];

const ARABIC = 'amiri-400';

/** Of characters that no face has: ideographs and their like fill a square, others are taken for usual. Ems. */
const [SQUARE, USUAL, CODE] = [1, 0.5, 0.6];

/** What kerning leaves of a line's width, in the deck's text faces; on the average. */
const KERNED = 0.998;

/** By how much the last letter of an Arabic word is wider than one that is joined to the next. Ems. */
const LAST_LETTER = 0.15;

/** Measures with the advances of single characters; `kerned` allows for kerning, 1 takes text for no narrower than it is. */
export function createMeasure(faces: Readonly<Record<string, FaceWidths>>, kerned = KERNED): Measure {
  const known = new Map<string, Map<string, number>>(FACES.map(([name]) => [name, new Map()]));
  const widthOf = (character: string, face: string) =>
    advance(character, faces[face]) ??
    advance(character, faces[ARABIC]) ??
    (isSquare(character) ? SQUARE : face === 'code-400' ? CODE : USUAL);
  const emsOf = (text: string, face: string, widths: Map<string, number>) => {
    let ems = /[\u0621-\u06d3]/.test(text) ? LAST_LETTER : 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) {
        width = widthOf(character, face);
        widths.set(character, width);
      }
      ems += width;
    }
    return ems;
  };
  // A slide is measured in several sizes, with the same words.
  const words = new Map<string, Map<string, number>>(FACES.map(([name]) => [name, new Map()]));
  let last: { readonly type: Type; readonly face: string; readonly met: Map<string, number> } | null = null;
  return (text, type) => {
    // Word after word is set alike.
    if (last?.type !== type) {
      const face = FACES.find(([, fits]) => fits(type))![0];
      last = { type, face, met: words.get(face)! };
    }
    const { face, met } = last;
    let ems = met.get(text);
    if (ems === undefined) {
      ems = emsOf(text, face, known.get(face)!);
      met.set(text, ems);
    }
    return kerned * (ems + type.spacing * text.length) * type.size;
  };
}

/** Ems. Faces have no characters of two code units. */
function advance(character: string, face: FaceWidths | undefined): number | null {
  const at = face?.characters.indexOf(character) ?? -1;
  return at < 0 ? null : face!.advances[at]! / 1000;
}

/** Ideographs, kana, Hangul, and the signs among them; lines may end between any two. */
export function isSquare(character: string): boolean {
  const code = character.codePointAt(0)!;
  return (code >= 0x2e80 && code < 0xfe00) || (code >= 0xff01 && code <= 0xff60) || code >= 0x1f000;
}
