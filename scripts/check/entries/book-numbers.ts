import { isIsbn10, isIsbn13, isIssn } from './check-digit.js';
import type { Fault } from './fault.js';

/** What is wrong with a field that holds one ISBN or several. */
export function isbnFault(written: string): Fault | null {
  for (const number of numbersIn(written, /^(?:\d{9}[\dX]|\d{13})$/)) {
    const digits = plain(number);
    if (isIsbn10(digits) || isIsbn13(digits) || isIsbn10(`0${digits}`)) continue;
    if (isIssn(digits)) return { reason: `“${number}” is an ISSN`, hint: 'Move it to the field for the ISSN.' };
    return wrong('ISBN', number, digits, [10, 13]);
  }
  return null;
}

/** What is wrong with a field that holds one ISSN or several. */
export function issnFault(written: string): Fault | null {
  for (const number of numbersIn(written, /^\d{7}[\dX]$/)) {
    const digits = plain(number);
    if (isIssn(digits)) continue;
    if (isIsbn13(digits) || isIsbn10(digits))
      return { reason: `“${number}” is an ISBN`, hint: 'Move it to the field for the ISBN.' };
    return wrong('ISSN', number, digits, [8]);
  }
  return null;
}

function wrong(kind: 'ISBN' | 'ISSN', number: string, digits: string, lengths: readonly number[]): Fault {
  const hint = 'Copy it again from the book or journal: a digit is wrong, or two have changed places.';
  const length = lengths.join(' or ');
  if (/[^\dX]/.test(digits) || digits.slice(0, -1).includes('X'))
    return { reason: `“${number}” is no ${kind}`, hint: `An ${kind} has ${length} digits.` };
  if (!lengths.includes(digits.length))
    return { reason: `The ${kind} “${number}” has ${digits.length} digits instead of ${length}`, hint };
  if (digits.length === 13 && !/^97[89]/.test(digits))
    return { reason: `The ISBN “${number}” begins with neither 978 nor 979`, hint };
  return { reason: `The check digit of the ${kind} “${number}” is wrong`, hint };
}

/** Several stand apart by commas, semicolons or spaces; groups of one may be apart by spaces too. */
function numbersIn(written: string, whole: RegExp): string[] {
  const parts = written
    .replace(/[{}"]/g, '')
    .replace(
      /\([^)]*\)|\b(?:e-?|p-?)?IS[BS]N(?:-1[03])?\s*:?|\b(?:print|online|electronic|pbk|hbk|hardcover|paperback|ebook)\b\.?:?/gi,
      ' ',
    )
    .split(/[,;/]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const words = part.split(/\s+/);
    return words.length > 1 && words.every((word) => whole.test(plain(word))) ? words : [part];
  });
}

function plain(number: string): string {
  return number.replace(/[\s\-\u2010-\u2015]/g, '').toUpperCase();
}
