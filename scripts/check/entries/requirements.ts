import type { Entry } from '../../citation/index.js';

/** At least one of these CSL variables has to be there; the first is the one that is asked for. */
type Need = readonly string[];

const PEOPLE: Need = ['author', 'editor', 'translator', 'director', 'composer', 'illustrator', 'collection-editor'];
/** An institution or a site can stand for its people. */
const BY_ANYONE: Need = [...PEOPLE, 'publisher', 'container-title', 'archive'];
const TITLE: Need = ['title', 'reviewed-title', 'title-short'];
/** A work that is not out yet says so instead. */
const DATE: Need = ['issued', 'status'];
/** What changes without notice is known by the day or the version that was used. */
const STATE: Need = [...DATE, 'accessed', 'version', 'note'];
const WHERE: Need = ['URL', 'DOI', 'archive', 'PMID', 'PMCID'];

const WORK: readonly Need[] = [PEOPLE, TITLE, DATE];
const UNSIGNED: readonly Need[] = [TITLE, DATE];
const UPDATED: readonly Need[] = [BY_ANYONE, TITLE, STATE];

/**
 * What each type needs: the required fields of BibLaTeX’s types (its manual, 2.1.1 “Regular Types”) in CSL’s variables,
 * less strict where the Chicago Manual (17th edition, chapter 14) lets something else stand for them.
 */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'article-journal': [PEOPLE, TITLE, ['container-title', 'archive', 'status', 'DOI'], DATE],
  'article-magazine': [TITLE, ['container-title'], [...DATE, 'accessed']],
  'article-newspaper': [TITLE, ['container-title'], [...DATE, 'accessed']],
  'post-weblog': [TITLE, STATE, WHERE],
  webpage: [TITLE, STATE, WHERE],
  book: WORK,
  chapter: [PEOPLE, TITLE, ['container-title'], DATE],
  'paper-conference': [PEOPLE, TITLE, ['container-title', 'event-title', 'event', 'collection-title', 'archive'], DATE],
  'entry-dictionary': [TITLE, ['container-title']],
  'entry-encyclopedia': [TITLE, ['container-title']],
  thesis: [PEOPLE, TITLE, ['publisher'], DATE],
  report: [BY_ANYONE, TITLE, DATE],
  patent: [['author', 'publisher'], TITLE, ['number', 'call-number'], DATE],
  dataset: UPDATED,
  software: UPDATED,
  manuscript: [PEOPLE, TITLE, STATE],
  document: [[...BY_ANYONE, 'URL'], TITLE, STATE],
  pamphlet: [BY_ANYONE, TITLE, DATE],
  broadcast: UNSIGNED,
  graphic: UNSIGNED,
  map: UNSIGNED,
  motion_picture: UNSIGNED,
  song: UNSIGNED,
  speech: WORK,
  standard: UNSIGNED,
  periodical: [['title', 'container-title'], DATE],
  personal_communication: [PEOPLE, DATE],
};

/** BibTeX’s types that share a CSL type with others and need something else. */
const BIBTEX_NEEDS: Readonly<Record<string, readonly Need[]>> = {
  booklet: [BY_ANYONE, TITLE, DATE],
  manual: UPDATED,
  proceedings: UNSIGNED,
  mvproceedings: UNSIGNED,
  reference: [BY_ANYONE, TITLE, DATE],
  mvreference: [BY_ANYONE, TITLE, DATE],
  // In BibTeX the title is the book’s, and chapter or pages say which part is meant.
  inbook: [PEOPLE, TITLE, ['container-title', 'chapter-number', 'page'], DATE],
  suppperiodical: [PEOPLE, TITLE, ['container-title'], DATE],
};

/** Of any other type only a title is asked for. */
const LEAST: readonly Need[] = [[...TITLE, 'number', 'note']];

/** The variables that an entry’s type needs and it has not, nor what can stand for them. */
export function missing({ item, written }: Entry): string[] {
  const own = written.format === 'bibtex' ? BIBTEX_NEEDS[written.type] : undefined;
  const needs = own ?? NEEDS[item.type] ?? LEAST;
  return needs.flatMap((need) => (need.some((variable) => item[variable] !== undefined) ? [] : [need[0]!]));
}

/** Whether the entry says neither who nor what: nothing could be printed of it. */
export function isEmpty({ item }: Entry): boolean {
  const variables = [...PEOPLE, ...TITLE, 'container-title', 'publisher', 'number', 'note', 'genre', 'interviewer'];
  return variables.every((variable) => item[variable] === undefined);
}
