import { type Figure, type Note, numberKey, without } from './figure.js';
import type { Patterns } from './patterns.js';
import type { WordStarts } from './word-starts.js';

/** A day, a month or a day of a year; what is not said is null. */
interface DateParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Notes dates, in words and figures; gives the text without them. */
export function readDates(text: string, { months }: WordStarts, patterns: Patterns, note: Note): string {
  const found: Figure[] = [];
  const keep = (figure: Figure) => {
    found.push(figure);
    note(figure);
  };
  const rest = pass(text, found, () => inFigures(text, keep));
  return pass(rest, found, () => inWords(rest, months, patterns, keep));
}

function pass(text: string, found: Figure[], read: () => void): string {
  const before = found.length;
  read();
  return without(
    text,
    [...found.slice(before)].sort((a, b) => a.start - b.start),
  );
}

const ISO = /(?<![\d.,/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.,]\d)/g;
/** Between the figures may stand a mark that keeps them in order in a text from right to left. */
const NUMERIC =
  /(?<![\d.,/-])(\d{1,2})[\u200e\u200f]?([-/.])\s?(\d{1,2})[\u200e\u200f]?\2\s?(\d{4}|\d{2})(?![\d]|[-/.,]\d)/g;
const DAY_AND_MONTH = /(?<![\d.,/-])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/g;
/** Chinese and Japanese, in figures of either kind. */
const HAN = '(\\d{1,4}|[〇零一二三四五六七八九十]{1,4})\\s?';
const YEAR_FIRST = new RegExp(`${HAN}年\\s?${HAN}月(?:\\s?${HAN}[日号號])?|${HAN}月\\s?${HAN}[日号號]`, 'g');

function inFigures(text: string, note: Note): void {
  if (!/[\d月]/.test(text)) return;
  const of = (found: RegExpMatchArray, ...dates: DateParts[]) => {
    const possible = dates.filter(isPossible);
    if (possible.length > 0) note(dateFigure(found[0], found.index!, possible.map(exactly)));
  };
  for (const found of text.matchAll(ISO)) of(found, parts(found[1], found[3], found[4]));
  for (const found of text.matchAll(NUMERIC)) {
    const [, a, , b, y] = found;
    of(found, ...years(y!).flatMap((year) => [parts(year, b, a), parts(year, a, b)]));
  }
  for (const found of text.matchAll(DAY_AND_MONTH)) of(found, parts(undefined, found[2], found[1]));
  if (!text.includes('月')) return;
  for (const found of text.matchAll(YEAR_FIRST)) {
    const [, year, month, day, onlyMonth, onlyDay] = found.map((part) =>
      part === undefined ? part : hanFigures(part),
    );
    of(found, parts(year, month ?? onlyMonth, day ?? onlyDay));
  }
}

function hanFigures(text: string): string {
  if (/\d/.test(text)) return text;
  const digits = [...text].map((one) => '零一二三四五六七八九'.indexOf(one === '〇' ? '零' : one));
  const ten = text.indexOf('十');
  if (ten < 0) return digits.join('');
  return String((ten === 0 ? 1 : digits[0]!) * 10 + (digits[ten + 1] ?? 0));
}

/** The years that two digits may stand for. */
function years(figures: string): string[] {
  return figures.length === 4 ? [figures] : [`19${figures}`, `20${figures}`];
}

function parts(year: string | undefined, month: string | undefined, day: string | undefined): DateParts {
  return { year: year === undefined ? null : +year, month: Number(month), day: day === undefined ? null : +day };
}

function isPossible({ month, day }: DateParts): boolean {
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));
}

/** Characters that the days before a month take at most. */
const LONGEST_DAYS = 32;

function inWords(text: string, starts: readonly number[], patterns: Patterns, note: Note): void {
  for (const at of starts) {
    patterns.month.lastIndex = at;
    const found = patterns.month.exec(text);
    if (!found) continue;
    const days = patterns.beforeMonth.exec(text.slice(Math.max(0, at - LONGEST_DAYS), at));
    const figure = inWordsAt(found, days, at, patterns);
    if (figure) note(figure);
  }
}

function inWordsAt(
  [behind, name = '', after, later, year, shortYear]: RegExpExecArray,
  ahead: RegExpExecArray | null,
  at: number,
  patterns: Patterns,
): Figure | null {
  const [before = '', ...daysBefore] = ahead ?? [];
  const month = patterns.months.get(name)!;
  const days = [...daysBefore, after, later].filter((day) => day !== undefined);
  const start = at - before.length;
  const text = before + behind.replace(/[\s,.]+$/, '');
  const full = year ? [+year] : shortYear ? years(shortYear).map(Number) : [null];
  // Short names alone may be other words: “Mar”, and in French “sept”.
  if (days.length === 0 && full[0] === null && !patterns.fullMonths.has(name)) return null;
  if (days.length === 0) return monthFigure(name, month, full, text, start);
  const dates = days.map((day) => full.map((one): DateParts => ({ year: one, month, day: +day })));
  const dated = year !== undefined || shortYear !== undefined;
  const possible = days.every((day) => +day >= 1 && +day <= 31);
  return rangeFigure(text, start, dates, !possible || (after !== undefined && !dated));
}

/** A month with its year, or alone: a word such as “May” is checked only with figures beside it. */
function monthFigure(
  name: string,
  month: number,
  full: readonly (number | null)[],
  text: string,
  start: number,
): Figure {
  const figure = dateFigure(
    text,
    start,
    full.map((year) => exactly({ year, month, day: null })),
  );
  const sure = full[0] !== null || !/^(?:may|march|mai|mars|mei|مارس|ماي|مه|می|تیر|مهر|آذر|دی)$/i.test(name);
  return { ...figure, weight: sure ? 'always' : 'never' };
}

/** The days of a range all have to be there. “May 10 people” may be no day, and “May 96” is none. */
function rangeFigure(text: string, start: number, days: readonly DateParts[][], loose: boolean): Figure {
  const all = days.map((dates) => dateFigure(text, start, dates.map(exactly)));
  const ways = all.reduce<readonly (readonly string[])[]>(
    (before, { ways }) => before.flatMap((one) => ways.map((other) => [...one, ...other])),
    [[]],
  );
  const apart = days.map(([date]) => numberKey(date!.day!));
  const { month, year } = days[0]![0]!;
  const loosely = [`mo:${month}`, ...(year === null ? [] : [numberKey(year)]), ...apart];
  return {
    ...all[0]!,
    ways: loose ? [...ways, loosely] : ways,
    gives: [...all.flatMap(({ gives }) => gives), ...(loose ? apart : [])],
  };
}

/** The ways in which a text may bear a date out: as one, or by its parts apart from each other. */
function exactly({ year, month, day }: DateParts): { ways: string[][]; gives: string[] } {
  const gives = [`mo:${month}`];
  if (year !== null) gives.push(numberKey(year), `m:${year}-${month}`, `dec:${year - (year % 10)}`);
  if (day !== null) gives.push(`md:${month}-${day}`, `o:${day}`);
  if (year === null) return { ways: [[day === null ? `mo:${month}` : `md:${month}-${day}`]], gives };
  if (day === null) return { ways: [[`m:${year}-${month}`], [`mo:${month}`, numberKey(year)]], gives };
  const whole = `d:${year}-${month}-${day}`;
  return { ways: [[whole], [`bare:${month}-${day}`, numberKey(year)]], gives: [...gives, whole] };
}

function dateFigure(text: string, start: number, dates: readonly { ways: string[][]; gives: string[] }[]): Figure {
  const gives = new Set(dates.flatMap((date) => date.gives));
  const bare = dates.flatMap(({ gives }) => (gives.some((key) => key.startsWith('d:')) ? [] : gives));
  for (const key of bare) if (key.startsWith('md:')) gives.add(key.replace('md:', 'bare:'));
  return {
    ...{ start, end: start + text.length, text, value: null, sign: '', weight: 'always' },
    ways: dates.flatMap(({ ways }) => ways),
    gives: [...gives],
  };
}
