import type { Entry, Written, WrittenField } from '../../citation/index.js';
import type { Place } from '../../paper/index.js';

type Names = Readonly<Record<Written['format'], readonly string[]>>;

/** CSL variable → what each format calls it; the first name is the one to suggest. */
const NAMES: Readonly<Record<string, Names>> = {
  author: { bibtex: ['author'], csl: ['author'], ris: ['AU', 'A1'] },
  editor: { bibtex: ['editor'], csl: ['editor'], ris: ['ED', 'A2'] },
  translator: { bibtex: ['translator'], csl: ['translator'], ris: ['TA', 'A4'] },
  title: { bibtex: ['title'], csl: ['title'], ris: ['TI', 'T1', 'CT', 'BT'] },
  'container-title': {
    bibtex: ['booktitle', 'maintitle', 'journaltitle', 'journal'],
    csl: ['container-title'],
    ris: ['T2', 'BT', 'JF', 'JO', 'JA'],
  },
  issued: { bibtex: ['date', 'year'], csl: ['issued'], ris: ['PY', 'Y1', 'DA'] },
  accessed: { bibtex: ['urldate'], csl: ['accessed'], ris: ['Y2'] },
  'event-date': { bibtex: ['eventdate'], csl: ['event-date'], ris: [] },
  'original-date': { bibtex: ['origdate'], csl: ['original-date'], ris: [] },
  publisher: {
    bibtex: ['publisher', 'institution', 'school', 'organization'],
    csl: ['publisher'],
    ris: ['PB'],
  },
  number: { bibtex: ['number'], csl: ['number'], ris: ['M1'] },
  genre: { bibtex: ['type'], csl: ['genre'], ris: ['M3'] },
  page: { bibtex: ['pages', 'eid'], csl: ['page'], ris: ['SP'] },
  DOI: { bibtex: ['doi'], csl: ['DOI'], ris: ['DO'] },
  URL: { bibtex: ['url', 'howpublished'], csl: ['URL'], ris: ['UR', 'L2', 'LK'] },
  ISBN: { bibtex: ['isbn'], csl: ['ISBN'], ris: ['SN'] },
  ISSN: { bibtex: ['issn'], csl: ['ISSN'], ris: ['SN'] },
  PMID: { bibtex: ['pmid'], csl: ['PMID'], ris: [] },
  PMCID: { bibtex: ['pmcid'], csl: ['PMCID'], ris: [] },
  arXiv: { bibtex: ['eprint'], csl: ['archive_location'], ris: [] },
};

/** The fields that give a variable, in the order of the file: the first of its names that the entry has. */
export function fieldsOf({ written }: Entry, variable: string): readonly WrittenField[] {
  for (const name of NAMES[variable]?.[written.format] ?? []) {
    const fields = written.fields(name);
    if (fields.length > 0) return fields;
  }
  return [];
}

/** Where a variable is written; the entry’s place where it is not. */
export function placeOf(entry: Entry, variable: string): Place {
  return fieldsOf(entry, variable)[0]?.place ?? entry.place;
}

/** Types whose container is a journal. */
const IN_JOURNAL = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'periodical']);

/** What the author has to call a variable. */
export function nameOf({ written: { format }, item }: Entry, variable: string): string {
  if (format === 'bibtex' && variable === 'container-title' && IN_JOURNAL.has(item.type)) return 'journaltitle';
  if (format === 'bibtex' && variable === 'publisher' && /^(?:report|thesis)$/.test(item.type)) return 'institution';
  return NAMES[variable]?.[format][0] ?? variable;
}

/** A field as the author would have to write it. */
export function fieldLine({ written: { format } }: Entry, name: string): string {
  if (format === 'bibtex') return `${name} = {…}`;
  return format === 'ris' ? `${name}  - …` : `${name}: …`;
}

/** The entry’s type as the author wrote it. */
export function typeOf({ written: { format, type } }: Entry): string {
  return format === 'bibtex' ? `@${type}` : type;
}
