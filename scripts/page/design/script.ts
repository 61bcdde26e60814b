/** What a script asks of a page that was drawn for Latin letters. */
export interface ScriptSketch {
  /** Factor to every leading: marks above and below the letters, or letters that fill their square, want more white. */
  readonly leading: number;
  /** Ideographs are as wide as this share of the size: the measure holds a whole number of them. Null for letters. */
  readonly ideograph: number | null;
  /** First-line indent in ideographs, of paragraphs after headings too; null for the design's own. */
  readonly indent: number | null;
}

const LETTERS: ScriptSketch = { leading: 1, ideograph: null, indent: null };
/** Naskh needs from the top of its alif to the depth of its jim nearly one and a half ems, vowels not counted. */
const ARABIC: ScriptSketch = { ...LETTERS, leading: 1.26 };
/** Square letters without ascenders look darker than Latin ones. */
const HEBREW: ScriptSketch = { ...LETTERS, leading: 1.08 };
/** Between lines half to a whole character (JLREQ, 2.4.2); the indents are each country's own (JLREQ 3.1.2, CLREQ 3.2). */
const CHINESE: ScriptSketch = { leading: 1.29, ideograph: 0.96, indent: 2 };
const JAPANESE: ScriptSketch = { leading: 1.29, ideograph: 0.94, indent: 1 };

const BY_LANGUAGE: Readonly<Record<string, ScriptSketch>> = {
  ...Object.fromEntries(['ar', 'ckb', 'fa', 'ks', 'ps', 'sd', 'ug', 'ur'].map((language) => [language, ARABIC])),
  he: HEBREW,
  yi: HEBREW,
  zh: CHINESE,
  ja: JAPANESE,
};

export function scriptSketch(lang: string): ScriptSketch {
  return BY_LANGUAGE[lang.toLowerCase().split('-')[0] ?? ''] ?? LETTERS;
}
