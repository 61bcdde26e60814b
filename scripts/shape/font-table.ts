import type { TextStyle } from './style.js';

/**
 * The faces that text is set in, as data. A family has optical cuts (by size), weights and italics; each
 * names its file and where the npm package has it, so that a bundler can copy exactly these.
 */
export type Family = 'serif' | 'garamond' | 'sans' | 'mono' | 'arabic' | 'symbols' | 'symbols-mono';

export interface FontFile {
  readonly file: string;
  /** npm package. */
  readonly package: string;
  /** Path inside the package. */
  readonly path: string;
}

interface FamilyRow {
  /** PDF's Serif flag. */
  readonly serif: boolean;
  readonly package: string;
  readonly folder: string;
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
  arabic: {
    serif: true,
    package: '@expo-google-fonts/amiri',
    folder: '',
    cuts: ONE_CUT,
    // Arabic script has no italic; emphasis leaves it upright.
    file: (_cut, weight) => `Amiri_${weight === 'regular' ? '400Regular' : '700Bold'}.ttf`,
  },
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

/** The same for Arabic, so that no Latin face is loaded in vain and Amiri comes before DejaVu. */
const FALLBACK_ARABIC: readonly Family[] = ['arabic', 'symbols'];

/** File names for a style at a size in points, best first; the first is the style's own face. */
export function fontStack(
  style: Pick<TextStyle, 'family' | 'weight' | 'italic' | 'size'>,
  arabic: boolean,
): FontChoice[] {
  const families = arabic ? FALLBACK_ARABIC : FALLBACK[style.family];
  return families.map((family) => ({
    family,
    file: FAMILIES[family].file(cutFor(family, style.size), style.weight, style.italic),
    serif: FAMILIES[family].serif,
  }));
}

export interface FontChoice {
  readonly family: Family;
  readonly file: string;
  readonly serif: boolean;
}

function cutFor(family: Family, size: number): string {
  let found = '';
  for (const [from, cut] of FAMILIES[family].cuts) if (size >= from) found = cut;
  return found;
}

/** Every file that a style can ask for: what a bundle has to carry. */
export function fontFiles(): FontFile[] {
  const files = new Map<string, FontFile>();
  for (const row of Object.values(FAMILIES)) {
    for (const [, cut] of row.cuts)
      for (const weight of ['regular', 'semibold', 'bold'] as const)
        for (const italic of [false, true]) {
          const file = row.file(cut, weight, italic);
          files.set(file, { file, package: row.package, path: pathOf(row, file) });
        }
  }
  return [...files.values()];
}

/** Expo's packages keep each file in a folder named like its style. */
function pathOf(row: FamilyRow, file: string): string {
  const folder = row.folder || file.replace(/^[^_]*_|\.ttf$/g, '');
  return `${folder}/${file}`;
}
