import type { CitedPaper, Entry, Library } from '../../citation/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Metadata, Paper, SourceInline } from '../../paper/index.js';
import type { DateParts } from './calendar.js';
import { checkDates, checkPaperDate } from './dates.js';
import { checkDuplicateWorks } from './duplicates.js';
import { checkIdentifiers, checkOrcids } from './identifiers.js';
import { checkLocators } from './locators.js';
import { checkNames } from './names.js';
import { checkFields, checkType } from './needs.js';
import { checkQuotations } from './quotations.js';

/**
 * What holds of the bibliography file and of its use: of entries that are cited or listed, of locators and quotations,
 * and of the identifiers and the date in the front matter.
 * @param today null where no clock was asked: then no date is in the future
 */
export function checkEntries(paper: Paper, library: Library, { uses }: CitedPaper, today: Date | null): Diagnostic[] {
  const used = usedKeys(uses, paper.metadata, library);
  const now = today ? [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()] : FOREVER;
  const entries = [...library.entries.values()].filter(({ key, broken }) => used.has(key) && !broken);
  return [
    ...entries.flatMap((entry) => checkEntry(entry, now)),
    ...checkDuplicateWorks(library, used),
    ...checkLocators(uses, library),
    ...checkQuotations(paper, library),
    ...checkOrcids(paper.metadata),
    ...checkPaperDate(paper.metadata, now),
  ];
}

const FOREVER: DateParts = [Number.POSITIVE_INFINITY];

function checkEntry(entry: Entry, today: DateParts): Diagnostic[] {
  return [
    ...checkType(entry),
    ...checkFields(entry),
    ...checkNames(entry),
    ...checkDates(entry, today),
    ...checkIdentifiers(entry),
  ];
}

function usedKeys(uses: CitedPaper['uses'], { nocite }: Metadata<SourceInline>, library: Library): Set<string> {
  const all = nocite.some(({ key }) => key === '*') ? library.entries.keys() : [];
  return new Set([...uses.map(({ key }) => key), ...nocite.map(({ key }) => key), ...all]);
}
