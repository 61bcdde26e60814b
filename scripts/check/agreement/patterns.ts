import { type NumberLanguage, numberLanguage } from './languages/index.js';

/** Letters of the scripts whose words are read, as ranges: a class of all letters takes 2 ms to compile. */
export const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0370-\\u052f\\u0590-\\u065f\\u066e-\\u06ef\\u06fa-\\u08ff';

/** Expressions that read figures in one language. */
export interface Patterns {
  readonly language: NumberLanguage;
  /** Value of each number word, in lower case. */
  readonly values: ReadonlyMap<string, number>;
  readonly scales: ReadonlySet<string>;
  /** Words that count: “three”, not “third”. They stand first in each list. */
  readonly cardinals: ReadonlySet<string>;
  /** Short forms of scales, as they are written. */
  readonly short: ReadonlyMap<string, number>;
  /** A run of number words; null in a language without any. Sticky where `starts` says at which words to look. */
  readonly run: RegExp | null;
  /** First words of what may be a number or a date; null where a number may begin with any letters. */
  readonly starts: ReadonlySet<string> | null;
  readonly word: RegExp;
  /** Behind figures, from where they end: these are sticky. */
  readonly scale: RegExp;
  readonly percent: RegExp;
  readonly ordinal: RegExp;
  readonly decade: RegExp;
  /** Before the figures of a decade. */
  readonly decadeBefore: RegExp;
  /** Between a number and the end of a range, and that end. */
  readonly toNumber: RegExp;
  /** Between the ends of a range, alone. */
  readonly to: RegExp;
  /** Between the numbers of “one in four”, alone; in Chinese and Japanese the denominator stands first. */
  readonly outOf: RegExp;
  readonly partsFirst: boolean;
  readonly part: RegExp;
  readonly partsBehind: RegExp;
  /** Denominators by word. */
  readonly parts: ReadonlyMap<string, number>;
  /** Decades that a word names: “nineties”. */
  readonly decades: ReadonlySet<string>;
  /** The word for a quarter of a year, and the letter before its figure. */
  readonly quarter: RegExp;
  readonly quarterLetter: string;
  /** Before figures. */
  readonly label: RegExp;
  /** Words that end a noun phrase. */
  readonly small: ReadonlySet<string>;
  /** Number of each month, by its name as written and in lower case. */
  readonly months: ReadonlyMap<string, number>;
  /** Those that are no abbreviations. */
  readonly fullMonths: ReadonlySet<string>;
  readonly monthStarts: ReadonlySet<string>;
  /** Days before a month. */
  readonly beforeMonth: RegExp;
  /** A month with the days and the year behind it; sticky. */
  readonly month: RegExp;
}

const made = new Map<string, Patterns>();

/** The patterns of the language of a tag; made once. */
export function patternsOf(tag: string): Patterns {
  const known = made.get(tag) ?? makePatterns(numberLanguage(tag));
  made.set(tag, known);
  return known;
}

/** Figures with their separators, in TeX as well. A space is one only before three digits. */
export const DIGITS = "\\d(?:\\d|(?:[.,']|\\{,\\})(?=\\d)|(?: |\\\\,)(?=\\d{3}(?!\\d)))*";

/** Short forms of scales that stand in any language. */
const SHORT = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, G: 1e9 } as const;

/** No word goes on here. */
const END = `(?![${LETTER}\\d])`;
const START = `(?<![${LETTER}\\d])`;
/** Accents of Arabic words' ends. */
const ENDING = '[\\u064b-\\u0652]?';

function makePatterns(language: NumberLanguage): Patterns {
  const decades = entries(language.decades ?? {});
  const values = new Map([...entries(language.words), ...decades, ...entries(language.scales)]);
  const scales = new Set(entries(language.scales).map(([word]) => word));
  const months = new Map(language.months.flatMap((names, i) => words(names).map((name) => [name, i + 1] as const)));
  const parts = new Map(entries(language.parts));
  const short = Object.entries({ ...SHORT, ...language.short }) as [string, number][];
  const scaleWords = entries(language.scales).filter(([, value]) => value >= 1000 || value === 12);
  const to = `(?:\\s?(?:[–—−~〜～-]|${or(language.to, '')})\\s?)`;
  const scale = `(?:[ -]?(?:${anyOf([...scaleWords.flatMap(([word]) => [word, capitalized(word)]), ...short.map(([word]) => word)])})${ENDING}${END})`;
  const percent = `(?:[ -]?(?:\\\\?[%‰]|(?:${or(language.percent, '%')})(?![${LETTER}])))`;
  return {
    language,
    values,
    scales,
    cardinals: new Set(Object.values(language.words).map((list) => words(list)[0] ?? '')),
    short: new Map(short),
    run: runOf(language, values),
    starts: isSpaced(language) ? new Set([...values.keys()].map(firstWord)) : null,
    word: wordOf(language, values),
    scale: new RegExp(scale, 'y'),
    percent: new RegExp(percent, 'iy'),
    ordinal: new RegExp(`(?:${or(language.ordinal, '\\u0000')})(?![${LETTER}])`, 'y'),
    decade: new RegExp(`(?:${or(language.decade, '\\u0000')})(?![${LETTER}])`, 'y'),
    decadeBefore: new RegExp(`(?:^|[^${LETTER}])(?:${or(language.decadeBefore ?? '', '\\u0000')})\\s'?$`, 'i'),
    toNumber: new RegExp(`${to}[$€£¥]?${DIGITS}`, 'y'),
    to: new RegExp(`^${to}$`, 'i'),
    outOf: new RegExp(`^\\s?(?:${or(language.outOf, '\\u0000')})\\s?$`, 'i'),
    partsFirst: /^分/.test(language.outOf),
    part: new RegExp(`(?<![${LETTER}])(?:${anyOf(parts.keys())})(?![${LETTER}])`, 'gi'),
    partsBehind: new RegExp(`[ -](${anyOf(parts.keys())})(?![${LETTER}])`, 'iy'),
    parts,
    decades: new Set(decades.map(([word]) => word)),
    quarter: new RegExp(`(?:${language.quarter ?? '\\u0000'})(?![${LETTER}])`, 'gi'),
    quarterLetter: language.quarter?.charAt(0).toUpperCase() ?? 'Q',
    // Not over a line's end: a heading “Key figures” says nothing of the figure below it.
    label: new RegExp(`(?:^|[^${LETTER}])(?:${or(language.labels, '\\u0000')}|§)\\.?[ –-]? ?$`, 'i'),
    small: new Set(words(language.small)),
    months,
    fullMonths: new Set(language.months.map((names) => words(names)[0] ?? '')),
    monthStarts: new Set([...months.keys()].map(firstWord)),
    ...datesOf(language, months),
  };
}

/** Languages without spaces between words have no letters to stop at. */
function hasSpaces({ words }: NumberLanguage): boolean {
  return words[1]?.startsWith('一') !== true;
}

/** Whether each word of a number stands by itself. */
function isSpaced(language: NumberLanguage): boolean {
  return hasSpaces(language) && language.joint === undefined;
}

function firstWord(name: string): string {
  return /^[^ -]+/.exec(name)?.[0] ?? name;
}

function runOf(language: NumberLanguage, values: ReadonlyMap<string, number>): RegExp | null {
  if (values.size === 0) return null;
  const run = spelledOut(language, values);
  if (!hasSpaces(language)) return new RegExp(run, 'g');
  return new RegExp(`${START}${run}${endOf(language)}`, isSpaced(language) ? 'iy' : 'gi');
}

/** Behind a number in words: no letter but those of a compound, “zwanzigjährig”. */
function endOf({ behind }: NumberLanguage): string {
  return behind === undefined ? END : `(?:${END}|(?=${behind}))`;
}

function spelledOut(language: NumberLanguage, values: ReadonlyMap<string, number>): string {
  const { and = ' ', joint } = language;
  const one = `(?:${anyOf(values.keys())})${ENDING}`;
  if (!hasSpaces(language)) return `(?:${one})+`;
  const compound = joint === undefined ? one : `${one}(?:(?:${joint})?${one})*`;
  return `${compound}(?:(?:[ -]|${and})${compound})*`;
}

/** One word of a run: where words are joined, another one follows at once, or none. */
function wordOf(language: NumberLanguage, values: ReadonlyMap<string, number>): RegExp {
  const word = anyOf(values.keys());
  if (language.joint === undefined) return new RegExp(word, 'gi');
  return new RegExp(
    `(?:${word})(?=(?:${language.joint})?(?:${word})|[^${LETTER}]|$${language.behind === undefined ? '' : `|(?:${language.behind})`})`,
    'gi',
  );
}

/** [day –] [day] month [day [– day]] [year], each with what may stand between. */
function datesOf(
  { of, to, ordinal }: NumberLanguage,
  months: ReadonlyMap<string, number>,
): Pick<Patterns, 'beforeMonth' | 'month'> {
  const day = `(\\d{1,2})(?:${or(ordinal, '\\.')}|\\.)?`;
  const joined = `\\s?(?:[–-]|,|${or(to, '-')})\\s?`;
  const between = `(?:\\s?(?:${of})\\s?|\\s)?(?:\\s?(?:of|de|the)\\s)?`;
  const month = `(${anyOf(months.keys())})(?![${LETTER}])\\.?`;
  const after = `(?:\\s(?:the )?${day}(?![\\d]|[.,:]\\d)(?:${joined}${day}(?![\\d]|[.,:]\\d))?)?`;
  const year = `(?:,?${between}\\s?(?:(\\d{4})(?![\\d]|[.,]\\d)|['’](\\d\\d)(?!\\d)))?`;
  return {
    beforeMonth: new RegExp(`(?<![\\d.,])(?:${day}${joined})?${day}${between}$`),
    month: new RegExp(`${month}${after}${year}`, 'y'),
  };
}

function entries(table: Readonly<Record<number, string>>): [string, number][] {
  return Object.entries(table).flatMap(([value, list]) => words(list).map((word): [string, number] => [word, +value]));
}

function words(list: string): string[] {
  return list
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '));
}

/** The longest first, so that “seventy” is not read as “seven”. A pattern that matches nothing for an empty list. */
export function anyOf(list: Iterable<string>): string {
  const sorted = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.map((word) => word.replace(/[.\\/^$*+?()[\]{}|]/g, '\\$&')).join('|') || '\\u0000';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function or(pattern: string, otherwise: string): string {
  return pattern === '' ? otherwise : pattern;
}
