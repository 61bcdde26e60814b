import type { CslDate } from '../library.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Extended Date/Time Format, level 1, as BibLaTeX takes it: `2021`, `2021-08`, `2021-08-27T10:00`, `2021~`. */
const EDTF = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?([?~%]?)$/;

/** A date or a range; what is neither stays as it is written. */
export function readDate(text: string): CslDate {
  const [from = '', to, more] = text.trim().split('/');
  const start = EDTF.exec(from.trim());
  if (!start || more !== undefined) return { literal: text.trim() };
  const circa = start[4] ? { circa: true } : {};
  if (to === undefined) return season(start) ?? { 'date-parts': [parts(start)], ...circa };
  const end = EDTF.exec(to.trim());
  if (end) return { 'date-parts': [parts(start), parts(end)], ...circa };
  return to.trim() === '' || to.trim() === '..' ? { literal: `${start[1]}–` } : { literal: text.trim() };
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

function parts(match: RegExpExecArray): number[] {
  return match
    .slice(1, 4)
    .filter((part) => part !== undefined)
    .map(Number);
}

/** Months 21 to 24 are the seasons, spring first. */
function season(match: RegExpExecArray): CslDate | null {
  const month = Number(match[2] ?? 0);
  return month >= 21 && month <= 24 ? { 'date-parts': [[Number(match[1])]], season: month - 20 } : null;
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
