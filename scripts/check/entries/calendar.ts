/** A day, month or year: one to three numbers. Years before 1 are as in ISO 8601: 0 is 1 BC. */
export type DateParts = readonly number[];

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Why there is no such date; null for one of the (proleptic Gregorian) calendar. ISO 8601-1:2019, 4.2. */
export function notInCalendar([year = 0, month, day]: DateParts): string | null {
  if (month === undefined) return null;
  if (month < 1 || month > 12) return `There is no month ${month}`;
  const days = daysIn(year, month);
  if (day === undefined || (day >= 1 && day <= days)) return null;
  return `There is no ${day} ${MONTHS[month - 1]} ${year}`;
}

/** What `notInCalendar` calls wrong, explained. */
export function calendarHint([year = 0, month = 1]: DateParts): string {
  if (month < 1 || month > 12) return 'Months are 01 to 12, and 21 to 24 the seasons.';
  return `${MONTHS[month - 1]} ${year} has ${daysIn(year, month)} days.`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return LENGTHS[month - 1]! + (month === 2 && leap ? 1 : 0);
}

/** Below 0 where `a` is earlier, 0 where they may be the same as far as both are known. */
export function compare(a: DateParts, b: DateParts): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}

/** `2021-08-27`, `27 August 2021`, `August 27, 2021`; null for what is no such date. */
export function readDay(text: string): DateParts | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return iso.slice(1).map(Number);
  const named = /^\s*(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\s*$/i.exec(text);
  const month = named ? MONTHS.findIndex((name) => isMonth(named[2]!, name)) + 1 : 0;
  if (!named || month === 0) return null;
  const day = named[1] ?? named[3];
  return [Number(named[4]), month, ...(day === undefined ? [] : [Number(day)])];
}

function isMonth(word: string, name: string): boolean {
  return name.toLowerCase().startsWith(word.toLowerCase());
}

/** As BibLaTeX and CSL write it. */
export function isoDate(parts: DateParts): string {
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
