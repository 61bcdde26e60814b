import { digitReadings } from './digits.js';
import { type Figure, type Note, product, without } from './figure.js';
import { type Kind, numberKeys, type Reading } from './number-keys.js';
import { DIGITS, LETTER, type Patterns } from './patterns.js';
import { nameKey } from './read-names.js';

/** “ISO 9001”: the word that may name something with the figure. */
const WORD_BEFORE = new RegExp(`([${LETTER}]+)[ -]$`);

const FIGURES = new RegExp(`(?<![${LETTER}\\d])(?:(?<![\\w.)])\\.)?${DIGITS}`, 'g');

/** Notes figures with what multiplies them; gives the text without them. */
export function readNumbers(text: string, patterns: Patterns, note: Note): string {
  const found: Figure[] = [];
  let last = 0;
  for (const { index, 0: figures } of text.matchAll(FIGURES)) {
    if (index < last) continue;
    const figure = figureAt(new Reader(text, index, figures), figures, patterns);
    found.push(figure);
    last = figure.end;
  }
  for (const figure of found) note(figure);
  return without(text, found);
}

/** Where a figure begins, and how far it has been read. */
class Reader {
  end: number;

  constructor(
    readonly text: string,
    readonly start: number,
    figures: string,
  ) {
    this.end = start + figures.length;
  }

  /** What the sticky `pattern` finds next. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = this.peek(pattern);
    if (found) this.end += found[0].length;
    return found;
  }

  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.end;
    return pattern.exec(this.text);
  }

  /** The last characters before the figure. */
  before(count: number): string {
    return this.text.slice(Math.max(0, this.start - count), this.start);
  }

  get figure(): Pick<Figure, 'start' | 'end' | 'text'> {
    return { start: this.start, end: this.end, text: this.text.slice(this.start, this.end) };
  }
}

function figureAt(reader: Reader, figures: string, patterns: Patterns): Figure {
  const plain = withPower(withFraction(digitReadings(figures), reader), reader, figures);
  if (plain.length === 0) return versionAt(reader);
  const [scale, unit] = scaleAt(reader, patterns);
  const kind = kindAt(reader, figures, scale !== 1, patterns);
  // “2–4 thousand”: what multiplies the end of a range multiplies its beginning.
  const [shared, isPercent] = scale !== 1 || kind === 'percent' ? [1, false] : behindRange(reader, patterns);
  const readings = [
    ...multiplied(plain, scale * shared),
    ...(shared !== 1 || unit ? plain : []),
    ...abridged(reader, figures),
  ];
  const name = WORD_BEFORE.exec(reader.before(24))?.[1];
  const { figure } = reader;
  return {
    ...figure,
    ...numberKeys(readings, isPercent ? 'percent' : kind, name === undefined ? null : nameKey(name + figure.text)),
    value: readings[0]![0] ?? null,
    sign: signOf(reader),
    weight: isLabel(reader, patterns) ? 'never' : 'always',
  };
}

/** What multiplies the end of the range that the figure begins (1 for nothing), and whether that is per cent. */
function behindRange(reader: Reader, patterns: Patterns): readonly [number, boolean] {
  const own = reader.end;
  if (!reader.take(patterns.toNumber)) return [1, false];
  const scale = reader.take(patterns.scale)?.[0];
  const isPercent = reader.peek(patterns.percent) !== null;
  reader.end = own;
  return [scale === undefined ? 1 : scaleNamed(scale, patterns), isPercent];
}

const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 0.333, '⅔': 0.667 };

/** “1½”. */
function withFraction(readings: readonly Reading[], reader: Reader): readonly Reading[] {
  const part = reader.take(/\s?[¼½¾⅓⅔]/y)?.[0].trim();
  return part === undefined ? readings : readings.map((numbers) => numbers.map((one) => one + FRACTIONS[part]!));
}

/** “1.2.3” is the name of something. */
function versionAt({ figure }: Reader): Figure {
  const key = nameKey(figure.text);
  return { ...figure, ways: [[key]], gives: [key], value: null, sign: '', weight: 'always' };
}

/** 1.5 × 10^6, 1.5·10⁶, 1.5e6. */
const POWER =
  /\s?(?:[×·x*]|\\times|\\cdot)\s?10(?:\^\{?([+-]?\d{1,3})\}?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,3}))|[eE]([+-]?\d{1,3})(?![\w])/y;
/** Behind a ten by itself. */
const POWER_OF_TEN = /\^\{?([+-]?\d{1,3})\}?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,3})/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function withPower(readings: readonly Reading[], reader: Reader, figures: string): readonly Reading[] {
  const alone = figures === '10';
  const [, written, raised, e] = reader.take(alone ? POWER_OF_TEN : POWER) ?? [];
  const exponent =
    raised?.replace(/./g, (one) => (one === '⁻' ? '-' : one === '⁺' ? '+' : String(SUPERSCRIPTS.indexOf(one)))) ??
    written ??
    e;
  if (exponent === undefined) return readings;
  return alone
    ? [[10 ** +exponent]]
    : readings.map((numbers) => numbers.map((number) => Number(`${number}e${+exponent}`)));
}

/** “$5m”: behind money an m is a million, elsewhere it may be metres. */
const MILLION = /[ ]?m(?![a-z\d])/y;
const MILLION_OR_METRES = /m(?![a-z\d])/y;
/** Short forms that may as well be units. */
const ALSO_UNITS: ReadonlySet<string> = new Set(['M', 'B', 'G']);

/** What multiplies the figure (1 for nothing), and whether it may be a unit instead. */
function scaleAt(reader: Reader, patterns: Patterns): readonly [number, boolean] {
  const found = reader.take(patterns.scale)?.[0];
  if (found !== undefined) return [scaleNamed(found, patterns), ALSO_UNITS.has(found.trim())];
  if (/[$€£¥]\s?$/.test(reader.before(2))) return [reader.take(MILLION) ? 1e6 : 1, false];
  return reader.take(MILLION_OR_METRES) ? [1e6, true] : [1, false];
}

function scaleNamed(written: string, { values, short }: Patterns): number {
  const word = written.replace(/^[ -]|[\u064b-\u0652]$/g, '');
  return short.get(word) ?? values.get(word.toLowerCase()) ?? values.get(written.replace(/^[ -]/, '')) ?? 1;
}

function kindAt(reader: Reader, figures: string, scaled: boolean, patterns: Patterns): Kind {
  const { percent, ordinal, decade, decadeBefore } = patterns;
  if (reader.take(percent)) return 'percent';
  if (/^(?:\d\d)?\d0$/.test(figures) && (reader.take(decade) ?? decadeBefore.exec(reader.before(12)))) return 'decade';
  return !scaled && reader.take(ordinal) ? 'ordinal' : 'number';
}

function multiplied(readings: readonly Reading[], scale: number): readonly Reading[] {
  if (scale === 1) return readings;
  return readings.map((numbers) =>
    numbers.map((number, i) => (i === numbers.length - 1 ? product(number, scale) : number)),
  );
}

/** “2018–21”: the end of a range that leaves out what it shares with the beginning. */
function abridged(reader: Reader, figures: string): Reading[] {
  const from = /(\d{2,4})\s?[–—-]\s?$/.exec(reader.before(8))?.[1];
  if (from === undefined || from.length <= figures.length || !/^\d+$/.test(figures)) return [];
  return [[Number(from.slice(0, from.length - figures.length) + figures)]];
}

/** A minus or plus that belongs to the figure, and is no dash or hyphen between two. */
function signOf(reader: Reader): string {
  const [, , sign = ''] = /(^|[\s([|])([+-])[$€£]?$/.exec(reader.before(3)) ?? [];
  return sign;
}

/** “Table 2”, “p. 14”, “(3)”: numbers of parts of a document, or of an enumeration. */
function isLabel(reader: Reader, { label }: Patterns): boolean {
  if (label.test(reader.before(24))) return true;
  const inBrackets = reader.before(1) === '(' && reader.text[reader.end] === ')';
  return inBrackets && reader.end - reader.start < 3;
}
