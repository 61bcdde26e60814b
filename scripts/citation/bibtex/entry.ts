import { bareDoi } from '../doi.js';
import type { CslDate, CslItem, CslName } from '../library.js';
import { readDate, readYear } from './dates.js';
import { latexToText, verbatimText } from './latex.js';
import { readNames } from './names.js';
import type { RawField } from './scan.js';
import { ARTICLE_SUBTYPES, GENRES, NUMBERED, NUMBERED_BY_ISSUE, PARTS, TYPES } from './types.js';

type Variables = Record<string, string | CslDate | readonly CslName[]>;
type Fields = ReadonlyMap<string, RawField>;

/** One entry's fields → a CSL item (CSL 1.0.2, appendix IV). */
export function toCslItem(key: string, type: string, fields: Fields): CslItem {
  const read = new FieldReader(fields);
  const item: Variables = {};
  for (const [variable, names] of Object.entries(TEXTS)) put(item, variable, read.first(names));
  for (const [variable, names] of Object.entries(PROSE)) put(item, variable, read.prose(names));
  for (const [variable, names] of Object.entries(VERBATIM)) put(item, variable, read.verbatim(names));
  for (const [variable, name] of Object.entries(NAMES)) put(item, variable, read.names(name));
  for (const [variable, name] of Object.entries(DATES)) put(item, variable, read.date(name));
  if (!item.issued) put(item, 'issued', read.yearMonthDay());
  for (const fill of SPECIAL) fill(item, read, type);
  if (typeof item.DOI === 'string') item.DOI = bareDoi(item.DOI);
  return { id: key, type: cslType(type, item, read), ...item };
}

/** CSL variable ← the first of these fields that is there. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'title-short': ['shorttitle'],
  'container-title-short': ['shortjournal'],
  'collection-title': ['series'],
  edition: ['edition'],
  volume: ['volume'],
  'number-of-volumes': ['volumes'],
  'chapter-number': ['chapter'],
  'part-number': ['part'],
  'number-of-pages': ['pagetotal', 'numpages'],
  'publisher-place': ['location', 'address'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  'original-title': ['origtitle'],
  'original-publisher': ['origpublisher'],
  'original-publisher-place': ['origlocation'],
  version: ['version'],
  status: ['pubstate'],
  keyword: ['keywords'],
  // No variable of CSL's: styles would print it.
  langid: ['langid', 'language'],
  'call-number': ['library'],
};

/** Read as Markdown where a bibliography is annotated: paragraphs and items of lists stay apart. */
const PROSE: Readonly<Record<string, readonly string[]>> = {
  abstract: ['abstract'],
  annote: ['annotation', 'annote'],
};

/** Between two paragraphs, and before an item of a list. */
const PARAGRAPHS = /\n[ \t]*\n\s*|\n[ \t]*(?=(?:[*+-]|\d{1,3}[.)])[ \t])/;

const VERBATIM: Readonly<Record<string, readonly string[]>> = {
  DOI: ['doi'],
  URL: ['url'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  PMID: ['pmid'],
  PMCID: ['pmcid'],
};

const NAMES: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
  introduction: 'introduction',
  annotator: 'annotator',
};

const DATES: Readonly<Record<string, string>> = {
  issued: 'date',
  accessed: 'urldate',
  'event-date': 'eventdate',
  'original-date': 'origdate',
};

/** Publishers export accents for both of TeX's modes: the one for text counts. */
const IF_MATH = /\\ifmmode[\s\S]*?\\else\s*([\s\S]*?)\s*\\fi\b\s*(?:\{\})?/g;

class FieldReader {
  constructor(readonly fields: Fields) {}

  raw(name: string): string | null {
    return this.fields.get(name)?.value.replace(IF_MATH, '$1') ?? null;
  }

  text(name: string): string | null {
    const value = this.raw(name);
    return value === null ? null : latexToText(value);
  }

  first(names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.text(name);
      if (value) return value;
    }
    return null;
  }

  prose(names: readonly string[]): string | null {
    const name = names.find((candidate) => this.fields.has(candidate));
    return name === undefined ? null : this.raw(name)!.split(PARAGRAPHS).map(latexToText).join('\n\n').trim();
  }

  verbatim(names: readonly string[]): string | null {
    const name = names.find((candidate) => this.fields.has(candidate));
    return name === undefined ? null : verbatimText(this.raw(name)!);
  }

  names(name: string): CslName[] | null {
    const value = this.raw(name);
    return value === null ? null : readNames(value);
  }

  date(name: string): CslDate | null {
    const value = this.raw(name)?.replace(/[{}]/g, '');
    return value ? readDate(value) : null;
  }

  yearMonthDay(): CslDate | null {
    const year = this.text('year');
    return year ? readYear(year, this.text('month'), this.text('day')) : null;
  }

  /** A title with its subtitle and addition, as BibLaTeX puts them together. */
  title(kind: string): string | null {
    const title = this.text(`${kind}title`);
    const subtitle = this.text(`${kind}subtitle`);
    const addon = this.text(`${kind}titleaddon`);
    const main = title && subtitle ? `${title}${/[?!:]$/.test(title) ? ' ' : ': '}${subtitle}` : title;
    return main && addon ? `${main}${/[?!.]$/.test(main) ? ' ' : '. '}${addon}` : main;
  }
}

type Special = (item: Variables, read: FieldReader, type: string) => void;

/** What depends on more than one field, in this order. */
const SPECIAL: readonly Special[] = [titles, pages, numbers, publisher, howPublished, eprint, genre, note];

function titles(item: Variables, read: FieldReader, type: string): void {
  put(item, 'title', read.title(''));
  const journal = read.title('journal') ?? read.text('journal');
  const book = read.title('book');
  const main = read.title('main');
  if (main && book) put(item, 'volume-title', book);
  put(item, 'container-title', journal ?? main ?? (PARTS.has(type) || !item.title ? book : (book ?? null)));
}

function pages(item: Variables, read: FieldReader): void {
  const written = read.raw('pages') ?? read.raw('eid');
  if (written) put(item, 'page', latexToText(written).replace(/\s*[–—]+\s*/g, '-'));
}

function numbers(item: Variables, read: FieldReader, type: string): void {
  const number = read.text('number');
  const issue = read.text('issue');
  if (NUMBERED_BY_ISSUE.has(type)) put(item, 'issue', number ?? issue);
  else if (NUMBERED.has(type)) put(item, 'number', number);
  else put(item, 'collection-number', number);
  if (!item.issue) put(item, 'issue', issue);
}

/** A web page's organization is the site that it stands on. */
function publisher(item: Variables, read: FieldReader, type: string): void {
  const online = isOnline(type, item, read);
  const organization = read.text('organization');
  if (online && !item['container-title']) put(item, 'container-title', organization);
  const house = read.first(['publisher', 'institution', 'school']);
  put(item, 'publisher', house ?? (item['container-title'] === organization ? null : organization));
}

function howPublished(item: Variables, read: FieldReader): void {
  const how = read.text('howpublished');
  if (!how) return;
  const url = /https?:\/\/\S+/.exec(how)?.[0];
  if (url && !item.URL) put(item, 'URL', url);
  const rest = url && item.URL === url ? how.replace(url, '').replace(/^[\s:,;]+|[\s:,;]+$/g, '') : how;
  if (rest === '') return;
  if (item.publisher) put(item, 'medium', rest);
  else put(item, 'publisher', rest);
}

function eprint(item: Variables, read: FieldReader): void {
  const id = read.verbatim(['eprint'])?.replace(/^arxiv:/i, '');
  const kind = (read.text('eprinttype') ?? read.text('archiveprefix') ?? '').toLowerCase();
  if (!id) return;
  if (kind === 'arxiv') {
    put(item, 'archive', 'arXiv');
    put(item, 'archive_location', id);
    if (!item.DOI && !item.URL) put(item, 'URL', `https://arxiv.org/abs/${id}`);
  } else if (kind === 'pubmed' || kind === 'pmid') put(item, 'PMID', id);
  else if (/^https?:/.test(id) && !item.URL) put(item, 'URL', id);
}

function genre(item: Variables, read: FieldReader, type: string): void {
  const written = read.text('type');
  put(
    item,
    'genre',
    written ? (GENRES[written.toLowerCase()] ?? written) : type === 'software' ? null : (GENRES[type] ?? null),
  );
}

function note(item: Variables, read: FieldReader): void {
  const notes = [read.text('note'), read.text('addendum')].filter((text) => text);
  put(item, 'note', notes.join('. ') || null);
}

function cslType(type: string, item: Variables, read: FieldReader): string {
  if (type === 'article') return ARTICLE_SUBTYPES[read.text('entrysubtype') ?? ''] ?? 'article-journal';
  return isOnline(type, item, read) ? 'webpage' : (TYPES[type] ?? 'document');
}

/** Before BibLaTeX a web page could only be `misc`: one with an address that nobody published otherwise is one. */
function isOnline(type: string, item: Variables, read: FieldReader): boolean {
  if (type !== 'misc') return TYPES[type] === 'webpage';
  const how = read.text('howpublished');
  return Boolean(item.URL || how?.includes('://')) && !read.raw('publisher') && (!how || how.includes('://'));
}

function put(item: Variables, variable: string, value: string | CslDate | readonly CslName[] | null): void {
  if (value !== null && value !== '') item[variable] = value;
}
