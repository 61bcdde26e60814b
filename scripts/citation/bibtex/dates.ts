import type { CslDate } from '../library.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * Extended Date/Time Format, levels 0 and 1, as BibLaTeX takes it (its manual, “Date and Time Specifications”; ISO
 * 8601-2): `2021`, `2021-08`, `2021-08-27T10:00`, `2021-21` (spring), `2021~`, `199X`, `2021-XX`.
 */
const EDTF = /^(-?\d{4}|\d\d[\dXx][Xx])(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?([?~%]?)$/;

/** A date or a range; what is neither stays as it is written. */
export function readDate(text: string): CslDate {
  const written = text.trim();
  const [from = '', to, more] = written.split('/').map((end) => end.trim());
  const start = EDTF.exec(from);
  const end = to === undefined ? null : EDTF.exec(to);
  const known = [start, end].filter((date) => date !== null);
  if (more !== undefined || known.length === 0 || !known.every(hasMonth)) return { literal: written };
  if (to === undefined) return singleDate(start!);
  if (start && end) return { 'date-parts': [earliest(start), latest(end)], ...circa(start) };
  if (start && isOpen(to)) return { literal: `${start[1]}–` };
  return end && isOpen(from) ? { literal: `–${end[1]}` } : { literal: written };
}

function singleDate(date: RegExpExecArray): CslDate {
  const month = Number(date[2] ?? 0);
  if (month >= SPRING) return { 'date-parts': [[Number(date[1])]], season: month - SPRING + 1 };
  const ends = /x/i.test(date[1]!) ? [earliest(date), latest(date)] : [earliest(date)];
  return { 'date-parts': ends, ...circa(date) };
}

/** Months 21 to 24 are the seasons. */
const SPRING = 21;

function hasMonth(date: RegExpExecArray): boolean {
  const month = Number(date[2] ?? 1);
  return Number.isNaN(month) || (month >= 1 && month <= 12) || (month >= SPRING && month < SPRING + 4);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function circa(date: RegExpExecArray): { circa?: true } {
  return date[4] ? { circa: true } : {};
}

/** What is left open (`199X`, `2021-XX`) begins with its first year, and is not said of months and days. */
function earliest(date: RegExpExecArray): number[] {
  return parts(date, '0');
}

function latest(date: RegExpExecArray): number[] {
  return parts(date, '9');
}

function parts([, year = '', month, day]: RegExpExecArray, open: '0' | '9'): number[] {
  const known = [year.replace(/x/gi, open), month, day].map(Number);
  const end = Number(month) >= SPRING ? 1 : known.findIndex(Number.isNaN);
  return end < 0 ? known : known.slice(0, end);
}

/** BibTeX's `year`, `month` (a name, a number, or “10 August”) and `day`. */
export function readYear(year: string, month: string | null, day: string | null): CslDate {
  const trimmed = year.trim();
  if (/^-?\d{1,4}$/.test(trimmed)) return { 'date-parts': [[Number(trimmed), ...monthAndDay(month, day)]] };
  const open = /^(\d{4})\s*[-–—]+$/.exec(trimmed);
  if (open) return { literal: `${open[1]}–` };
  const span = /^(\d{4})\s*[-–—]+\s*(\d{4})$/.exec(trimmed);
  if (span) return { 'date-parts': [[Number(span[1])], [Number(span[2])]] };
  return readDate(trimmed);
}

function monthAndDay(month: string | null, day: string | null): number[] {
  if (month === null) return [];
  const name = /[a-z]{3}/i.exec(month)?.[0].toLowerCase();
  const digits = [...month.matchAll(/\d+/g)].map(Number);
  const number = name === undefined ? (digits.shift() ?? 0) : MONTHS.indexOf(name) + 1;
  if (number < 1 || number > 12) return [];
  const inMonth = Number(day ?? digits[0] ?? 0);
  return inMonth >= 1 && inMonth <= 31 ? [number, inMonth] : [number];
}
