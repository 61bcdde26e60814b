import type { CslDate, Entry, WrittenField } from '../../citation/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type Metadata, type Place, plainText, type SourceInline } from '../../paper/index.js';
import { calendarHint, compare, type DateParts, isoDate, notInCalendar, readDay } from './calendar.js';
import { fieldsOf, placeOf } from './fields.js';

const VARIABLES = ['issued', 'accessed', 'event-date', 'original-date', 'available-date', 'submitted'] as const;
/** What has happened: it cannot be still to come. */
const PAST: ReadonlySet<string> = new Set(['issued', 'accessed', 'original-date', 'submitted']);
/** What is said of a work that is not out yet, in the languages that entries are mostly written in. */
const STILL_TO_COME =
  /forthcoming|\bin\s?press|appear|accepted|submitted|review|prep|ersch|paraître|prensa|stampa|n\.\s?d\.|s\.\s?[ad]\./i;

/** The dates of an entry are days of the calendar, in their order, and none is after `today` (`entry-date`). */
export function checkDates(entry: Entry, today: DateParts): Diagnostic[] {
  const single = VARIABLES.flatMap((variable) => checkDate(entry, variable, today));
  return single.length > 0 ? single : inOrder(entry);
}

function checkDate(entry: Entry, variable: string, today: DateParts): Diagnostic[] {
  const value = dateOf(entry, variable);
  const [field] = fieldsOf(entry, variable);
  if (!value) return [];
  const place = field?.place ?? entry.place;
  const ends = value['date-parts'] ?? [];
  if (ends.length === 0) return field ? unreadable(entry, field) : [];
  const wrong = ends.find((end) => notInCalendar(end) !== null);
  if (wrong) return [told(place, notInCalendar(wrong)!, calendarHint(wrong))];
  const [from = [], to] = ends;
  if (to && compare(to, from) < 0)
    return [told(place, `${isoDate(to)} is before ${isoDate(from)}`, 'A range begins with its earlier date.')];
  if (PAST.has(variable) && !isToCome(entry) && isAfter(from, today, datedAhead(entry, variable)))
    return [told(place, `${isoDate(from)} is still to come`, TO_COME[variable] ?? 'Correct the date.')];
  return partsOfBibtex(entry, variable);
}

const TO_COME: Readonly<Record<string, string>> = {
  issued: 'Correct it; or say that the work is forthcoming, where its date was.',
  accessed: 'A source was opened on the day that the paper used it, at the latest today.',
};

/** BibLaTeX’s `pubstate`, CSL’s `status`, or a note that says it. */
function isToCome({ item: { status, note } }: Entry): boolean {
  return [status, note].some((text) => typeof text === 'string' && STILL_TO_COME.test(text));
}

function dateOf({ item }: Entry, variable: string): CslDate | null {
  const value = item[variable];
  return typeof value === 'object' && !Array.isArray(value) ? (value as CslDate) : null;
}

/** A date that BibLaTeX takes in one form only; what CSL and RIS hold as words is meant so. */
function unreadable({ written }: Entry, { value, place }: WrittenField): Diagnostic[] {
  const text = value.replace(/[{}]/g, '').trim();
  const open = /^-?\d{4}[?~%]?\s*(?:\/(?:\.\.)?|[-–—]+)$|^(?:\.\.)?\/-?\d{4}/.test(text);
  const isDate =
    written.format === 'bibtex' &&
    written
      .fields('date')
      .concat(written.fields('urldate'))
      .some((field) => field.place === place || field.value === value);
  if (open || !/\d/.test(text) || STILL_TO_COME.test(text) || (!isDate && !/^\d{4}-\d/.test(text))) return [];
  const month = /^(\d{4})-(\d{2})\b/.exec(text);
  if (month && notInCalendar([Number(month[1]), Number(month[2])]))
    return [told(place, `There is no month ${Number(month[2])}`, calendarHint([0, Number(month[2])]))];
  const meant = meantBy(text);
  const hint = meant === null ? 'Write it as year, month and day, such as 2021-08-27.' : `Write it as ${meant}.`;
  return [told(place, `“${text}” is not a date that can be read`, hint, meant)];
}

function meantBy(text: string): string | null {
  const slashed = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  const parts = slashed
    ? slashed.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
    : readDay(text);
  return parts && notInCalendar(parts) === null ? isoDate(parts) : null;
}

/** `month` and `day` that are no numbers of the calendar are passed over when they are read. */
function partsOfBibtex({ written }: Entry, variable: string): Diagnostic[] {
  if (variable !== 'issued' || written.format !== 'bibtex' || written.fields('date').length > 0) return [];
  return (
    [
      ['month', 12],
      ['day', 31],
    ] as const
  ).flatMap(([name, most]) =>
    written.fields(name).flatMap(({ value, place }) => {
      const number = /^\s*(\d+)\s*$/.exec(value)?.[1];
      const right = number === undefined || (Number(number) >= 1 && Number(number) <= most);
      return right
        ? []
        : [told(place, `There is no ${name} ${Number(number)}`, `A ${name} is a number from 1 to ${most}.`)];
    }),
  );
}

/** Journals, books and proceedings are dated ahead: a date of theirs without its day may be a year from now. */
const DATED_AHEAD = new Set([
  'article-journal',
  'article-magazine',
  'book',
  'chapter',
  'paper-conference',
  'periodical',
]);

function datedAhead({ item: { type } }: Entry, variable: string): boolean {
  return variable === 'issued' && DATED_AHEAD.has(type);
}

/** A day more is allowed for: elsewhere it is tomorrow. */
function isAfter(date: DateParts, today: DateParts, ahead: boolean): boolean {
  if (ahead && date.length < 3) return date[0]! > today[0]! + 1;
  return compare(date, dayAfter(today)) > 0;
}

function dayAfter([year = 0, month = 1, day = 1]: DateParts): DateParts {
  if (notInCalendar([year, month, day + 1]) === null) return [year, month, day + 1];
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
}

function inOrder(entry: Entry): Diagnostic[] {
  const [issued, accessed, original] = ['issued', 'accessed', 'original-date'].map(
    (variable) => dateOf(entry, variable)?.['date-parts']?.[0],
  );
  if (issued && accessed && isAfter(issued, accessed, datedAhead(entry, 'issued')))
    return [
      told(
        placeOf(entry, 'accessed'),
        `Accessed on ${isoDate(accessed)}, before it was published on ${isoDate(issued)}`,
        'Correct one of the two dates.',
      ),
    ];
  if (issued && original && compare(original, issued) > 0)
    return [
      told(
        placeOf(entry, 'original-date'),
        `First published on ${isoDate(original)}, after this edition of ${isoDate(issued)}`,
        'Correct one of the two dates.',
      ),
    ];
  return [];
}

/** The paper’s own date is one of the calendar, and not more than a year from now (`entry-date`). */
export function checkPaperDate({ date }: Metadata<SourceInline>, today: DateParts): Diagnostic[] {
  const parts = readDay(plainText(date));
  const place = date[0]?.place;
  if (!parts || !place) return [];
  const wrong = notInCalendar(parts);
  if (wrong) return [told(place, wrong, calendarHint(parts))];
  const [year = 0, ...rest] = today;
  if (compare(parts, [year + 1, ...rest]) <= 0) return [];
  return [told(place, `${isoDate(parts)} is more than a year from now`, 'Correct the date of the paper.')];
}

function told(place: Place, reason: string, hint: string, expected: string | null = null): Diagnostic {
  return diagnose('entry-date', place, reason, { ...(expected !== null && { expected: [expected] }), hint });
}
