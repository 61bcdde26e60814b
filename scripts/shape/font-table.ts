import type { TextStyle } from './style.js';

/**
 * The faces that text is set in, as data. A family has optical cuts (by size), weights and italics; each
 * names its file and where the npm package has it, so that a bundler can copy exactly these.
 */
export type Family =
  | 'serif'
  | 'garamond'
  | 'sans'
  | 'mono'
  | 'hebrew'
  | 'hebrew-accents'
  | 'arabic'
  | 'chinese'
  | 'japanese'
  | 'noto-sc'
  | 'noto-jp'
  | 'noto-kr'
  | 'symbols'
  | 'symbols-mono';

export interface FontFile {
  readonly file: string;
  /** npm package. */
  readonly package: string;
  /** Path inside the package. */
  readonly path: string;
  /** Used where the author has installed it; Twofold does not bring it. */
  readonly optional: boolean;
}

export interface Dot {
  readonly character: string;
  readonly above: boolean;
}

interface FamilyRow {
  /** PDF's Serif flag. */
  readonly serif: boolean;
  readonly package: string;
  readonly folder: string;
  /** Size as a share of the style's, so that letters look as large as Source Serif's beside them; 1 if absent. */
  readonly scale?: number;
  /** Width of an ideograph as a share of the style's size, where the face's own is too wide. */
  readonly square?: number;
  /** Stands at each character that is emphasised: above it in Japanese, below in Chinese (JLREQ 3.3.9, CLREQ 4.2). */
  readonly dot?: Dot;
  readonly optional?: true;
  /** Smallest size in points for each cut, ascending; the name goes into the file's. */
  readonly cuts: readonly (readonly [from: number, cut: string])[];
  file(cut: string, weight: TextStyle['weight'], italic: boolean): string;
}

/** File names of Adobe's Source families: weight, then “It”; the regular italic is “It” alone. */
function adobe(prefix: string) {
  const weights = { regular: 'Regular', semibold: 'Semibold', bold: 'Bold' } as const;
  return (cut: string, weight: TextStyle['weight'], italic: boolean): string => {
    const name = weight === 'regular' && italic ? '' : weights[weight];
    return `${prefix}${cut}-${name}${italic ? 'It' : ''}.ttf`;
  };
}

/** Weights as Expo's packages name them. */
const EXPO_WEIGHTS = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' } as const;

const ONE_CUT = [[0, '']] as const;

const WEIGHTS = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' } as const;

/** Many more characters than the faces that come with Twofold, in three weights, and fifteen megabytes each. */
function noto(region: string, name: string): FamilyRow {
  return {
    serif: true,
    package: `@expo-google-fonts/noto-serif-${region}`,
    folder: '',
    scale: 0.94,
    optional: true,
    cuts: ONE_CUT,
    file: (_cut, weight) => `${name}_${WEIGHTS[weight]}.ttf`,
  };
}

const FAMILIES: Readonly<Record<Family, FamilyRow>> = {
  // Sizes at which Adobe’s designers meant each cut to be read, moved down a little for laser print.
  serif: {
    serif: true,
    package: 'source-serif',
    folder: 'TTF',
    cuts: [
      [0, 'Caption'],
      [8.6, 'SmText'],
      [10.75, ''],
      [14, 'Subhead'],
      [20, 'Display'],
    ],
    file: adobe('SourceSerif4'),
  },
  garamond: {
    serif: true,
    package: '@expo-google-fonts/eb-garamond',
    folder: '',
    cuts: ONE_CUT,
    file: (_cut, weight, italic) => `EBGaramond_${EXPO_WEIGHTS[weight]}${italic ? '_Italic' : ''}.ttf`,
  },
  sans: { serif: false, package: 'source-sans', folder: 'TTF', cuts: ONE_CUT, file: adobe('SourceSans3') },
  mono: { serif: false, package: 'source-code-pro', folder: 'TTF', cuts: ONE_CUT, file: adobe('SourceCodePro') },
  hebrew: {
    serif: true,
    package: '@expo-google-fonts/frank-ruhl-libre',
    folder: '',
    // Letters 590 high: between small letters (475) and capitals (670).
    scale: 0.96,
    cuts: ONE_CUT,
    // Hebrew has no italic: what is emphasised, and the titles of books, are set heavier.
    file: (_cut, weight, italic) =>
      `FrankRuhlLibre_${WEIGHTS[italic && weight === 'regular' ? 'semibold' : weight]}.ttf`,
  },
  /** For words with the accents of the Bible. */
  'hebrew-accents': {
    serif: true,
    package: '@expo-google-fonts/noto-serif-hebrew',
    folder: '',
    scale: 0.87,
    cuts: ONE_CUT,
    file: (_cut, weight, italic) =>
      `NotoSerifHebrew_${WEIGHTS[italic && weight === 'regular' ? 'semibold' : weight]}.ttf`,
  },
  arabic: {
    serif: true,
    package: '@expo-google-fonts/amiri',
    folder: '',
    // Its Latin small letters are 420 high, Source Serif's 475.
    scale: 1.1,
    cuts: ONE_CUT,
    file: (_cut, weight, italic) =>
      `Amiri_${weight === 'regular' ? '400Regular' : '700Bold'}${italic ? '_Italic' : ''}.ttf`,
  },
  // One weight each, and upright as all Chinese and Japanese is. Characters about 830 high suit capitals of 670.
  chinese: {
    serif: true,
    package: '@expo-google-fonts/zcool-xiaowei',
    folder: '',
    scale: 1.08,
    // Its characters are 710 wide in squares of 1024, which would stand too far apart.
    square: 0.96,
    dot: { character: '．', above: false },
    cuts: ONE_CUT,
    file: () => 'ZCOOLXiaoWei_400Regular.ttf',
  },
  japanese: {
    serif: true,
    package: '@expo-google-fonts/sawarabi-mincho',
    folder: '',
    scale: 0.94,
    dot: { character: '・', above: true },
    cuts: ONE_CUT,
    file: () => 'SawarabiMincho_400Regular.ttf',
  },
  'noto-sc': noto('sc', 'NotoSerifSC'),
  'noto-jp': noto('jp', 'NotoSerifJP'),
  'noto-kr': noto('kr', 'NotoSerifKR'),
  symbols: {
    serif: false,
    package: 'dejavu-fonts-ttf',
    folder: 'ttf',
    cuts: ONE_CUT,
    file: (_cut, weight) => `DejaVuSans${weight === 'regular' ? '' : '-Bold'}.ttf`,
  },
  'symbols-mono': {
    serif: false,
    package: 'dejavu-fonts-ttf',
    folder: 'ttf',
    cuts: ONE_CUT,
    file: () => 'DejaVuSansMono.ttf',
  },
};

/** Families to try for a character, best first. Serif and sans cover Latin, Greek and Cyrillic. */
const FALLBACK: Readonly<Record<TextStyle['family'], readonly Family[]>> = {
  serif: ['serif', 'sans', 'mono', 'symbols', 'arabic'],
  garamond: ['garamond', 'serif', 'sans', 'mono', 'symbols', 'arabic'],
  sans: ['sans', 'serif', 'mono', 'symbols', 'arabic'],
  mono: ['mono', 'symbols-mono', 'sans', 'serif', 'symbols', 'arabic'],
};

/** The same for scripts with faces of their own, so that no Latin face is loaded in vain and these come before DejaVu. */
const FALLBACK_BY_SCRIPT: Readonly<Partial<Record<StackName, readonly Family[]>>> = {
  hebrew: ['hebrew', 'hebrew-accents', 'symbols'],
  arabic: ['arabic', 'symbols'],
  chinese: ['noto-sc', 'chinese', 'japanese', 'noto-jp', 'symbols'],
  japanese: ['noto-jp', 'japanese', 'chinese', 'noto-sc', 'symbols'],
  hangul: ['noto-kr'],
};

/** `plain`: Latin, Greek, Cyrillic, symbols and all that has no faces of its own. Han characters differ by country. */
export type StackName = 'plain' | 'hebrew' | 'arabic' | 'chinese' | 'japanese' | 'hangul';

/** File names for a style at a size in points, best first; the first of `plain` is the style's own face. */
export function fontStack(
  style: Pick<TextStyle, 'family' | 'weight' | 'italic' | 'size'>,
  name: StackName,
): FontChoice[] {
  const families = FALLBACK_BY_SCRIPT[name] ?? FALLBACK[style.family];
  return families.map((family) => ({
    family,
    file: FAMILIES[family].file(cutFor(family, style.size), style.weight, style.italic),
    serif: FAMILIES[family].serif,
    scale: FAMILIES[family].scale ?? 1,
    square: FAMILIES[family].square ?? null,
    dot: FAMILIES[family].dot ?? null,
  }));
}

export interface FontChoice {
  readonly family: Family;
  readonly file: string;
  readonly serif: boolean;
  /** Share of the style's size that it is set in. */
  readonly scale: number;
  /** Width of an ideograph as a share of the style's size; null for the face's own. */
  readonly square: number | null;
  /** Shows emphasis where the face has neither italic nor bold. */
  readonly dot: Dot | null;
}

function cutFor(family: Family, size: number): string {
  let found = '';
  for (const [from, cut] of FAMILIES[family].cuts) if (size >= from) found = cut;
  return found;
}

/** Every file that a style can ask for: what a bundle has to carry, and what it may. */
export function fontFiles(): FontFile[] {
  const files = new Map<string, FontFile>();
  for (const row of Object.values(FAMILIES)) {
    for (const [, cut] of row.cuts)
      for (const weight of ['regular', 'semibold', 'bold'] as const)
        for (const italic of [false, true]) {
          const file = row.file(cut, weight, italic);
          files.set(file, { file, package: row.package, path: pathOf(row, file), optional: row.optional ?? false });
        }
  }
  return [...files.values()];
}

/** Expo's packages keep each file in a folder named like its style. */
function pathOf(row: FamilyRow, file: string): string {
  const folder = row.folder || file.replace(/^[^_]*_|\.ttf$/g, '');
  return `${folder}/${file}`;
}
