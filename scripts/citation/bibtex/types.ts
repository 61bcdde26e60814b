/** BibTeX and BibLaTeX entry types → CSL types (CSL 1.0.2, appendix III). */
export const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  periodical: 'periodical',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  mvreference: 'book',
  booklet: 'book',
  manual: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  dissertation: 'thesis',
  unpublished: 'manuscript',
  software: 'software',
  dataset: 'dataset',
  patent: 'patent',
  misc: 'document',
  artwork: 'graphic',
  image: 'graphic',
  audio: 'song',
  music: 'song',
  video: 'motion_picture',
  movie: 'motion_picture',
  letter: 'personal_communication',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  legal: 'treaty',
  performance: 'performance',
  review: 'article-journal',
  standard: 'standard',
};

/** `entrysubtype` of an article. */
export const ARTICLE_SUBTYPES: Readonly<Record<string, string>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
};

/** What `type` stands for where it is one of BibLaTeX's keywords, or is left to the entry type. */
export const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
};

/** Types whose `number` counts issues. */
export const NUMBERED_BY_ISSUE: ReadonlySet<string> = new Set([
  'article',
  'periodical',
  'suppperiodical',
  'review',
  'inproceedings',
  'conference',
]);

/** Types whose `number` is their own. */
export const NUMBERED: ReadonlySet<string> = new Set([
  'report',
  'techreport',
  'patent',
  'manual',
  'standard',
  'legislation',
  'jurisdiction',
  'misc',
  'online',
  'dataset',
  'software',
  'unpublished',
]);

/** Types that stand in something with a title of its own. */
export const PARTS: ReadonlySet<string> = new Set([
  'inbook',
  'bookinbook',
  'suppbook',
  'incollection',
  'suppcollection',
  'inproceedings',
  'conference',
  'inreference',
]);
