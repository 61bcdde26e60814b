import { didYouMean } from '../../did-you-mean.js';

/** The style of a paper that names none. */
export const DEFAULT_STYLE = 'chicago-fullnote-bibliography';

/** Styles that come along, under the names that the CSL project gives them, with the shorter ones that people use. */
export const SHIPPED_STYLES: Readonly<Record<string, string>> = {
  // Notes
  [DEFAULT_STYLE]: 'chicago chicago-fullnote chicago-notes chicago-notes-bibliography chicago-17th-edition cmos',
  'chicago-fullnote-bibliography-with-ibid': 'chicago-fullnote-with-ibid chicago-ibid',
  'chicago-fullnote-bibliography-fr': 'chicago-fr',
  'chicago-note-bibliography': 'chicago-note chicago-short-notes',
  'chicago-note-bibliography-with-ibid': 'chicago-note-with-ibid',
  'turabian-fullnote-bibliography-8th-edition': 'turabian turabian-fullnote-bibliography turabian-fullnote',
  'modern-humanities-research-association': 'mhra mhra-notes',
  'new-harts-rules-the-oxford-style-guide': 'new-harts-rules harts-rules oxford',
  'society-of-biblical-literature-fullnote-bibliography': 'sbl sbl-fullnote-bibliography',
  oscola: '',
  'oscola-no-ibid': '',
  'bluebook-law-review': 'bluebook bluebook2',
  'mcgill-en': 'mcgill',
  'mcgill-fr': '',
  'juristische-zitierweise': '',
  'infoclio-de': 'infoclio',
  'iso690-note-fr': '',
  'china-national-standard-gb-t-7714-2015-note': 'gb-t-7714-2015-note',
  // Author and date, author alone
  'chicago-author-date': '',
  'chicago-author-date-de': '',
  'chicago-author-date-fr': '',
  'turabian-author-date': '',
  apa: 'apa7 apa-7th apa-7th-edition american-psychological-association',
  'apa-6th-edition': 'apa6 apa-6th',
  'modern-language-association': 'mla mla9 mla-9th-edition',
  'harvard-cite-them-right': 'harvard harvard1 cite-them-right',
  'elsevier-harvard': '',
  'springer-basic-author-date': 'springer',
  'american-sociological-association': 'asa',
  'american-political-science-association': 'apsa',
  'american-anthropological-association': 'aaa',
  'associacao-brasileira-de-normas-tecnicas': 'abnt',
  'gost-r-7-0-5-2008': 'gost',
  'iso690-author-date-en': 'iso690 iso-690 iso690-author-date',
  'iso690-author-date-fr': '',
  'iso690-author-date-de': '',
  'china-national-standard-gb-t-7714-2015-author-date': 'gb-t-7714-2015-author-date',
  // Numbers and labels
  ieee: '',
  vancouver: 'nlm icmje',
  'vancouver-superscript': '',
  'vancouver-brackets': '',
  nature: '',
  science: '',
  cell: '',
  plos: '',
  'american-medical-association': 'ama',
  'american-chemical-society': 'acs',
  'royal-society-of-chemistry': 'rsc',
  'association-for-computing-machinery': 'acm',
  'springer-lecture-notes-in-computer-science': 'lncs springer-lncs',
  'springer-basic-brackets': '',
  'elsevier-vancouver': '',
  'elsevier-with-titles': 'elsevier',
  'council-of-science-editors': 'cse',
  'iso690-numeric-en': 'iso690-numeric',
  'din-1505-2': 'din1505',
  'din-1505-2-alphanumeric': 'alpha alphabetic',
  'china-national-standard-gb-t-7714-2015-numeric': 'gb-t-7714 gb-t-7714-2015 gb-t-7714-2015-numeric',
  sist02: '',
};

/** The shipped style that is called so, with or without `.csl`, or by its address; null where none is. */
export function shippedStyle(named: string): string | null {
  return names().get(nameOf(named)) ?? null;
}

/** What an author may have meant by the name of a style that is not there. */
export function similarStyle(named: string): string | null {
  return didYouMean(nameOf(named), names().keys());
}

/** Each style by all its names. */
function names(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHIPPED_STYLES).flatMap(([name, others]) =>
      [name, ...others.split(' ').filter(Boolean)].map((known): [string, string] => [known, name]),
    ),
  );
}

/** `https://www.zotero.org/styles/apa`, `APA.csl` and `apa` are one name. */
function nameOf(named: string): string {
  return named
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '')
    .replace(/\.csl$/, '')
    .replace(/[\s_]+/g, '-');
}
