import { TYPES } from '../../citation/bibtex/types.js';
import type { Written } from '../../citation/index.js';
import { RIS_TYPES } from '../../citation/ris/tables.js';

/** CSL 1.0.2, appendix III; Zotero and older processors still write some of CSL 1.0’s. */
const CSL_TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';

/** BibLaTeX’s manual, 2.1.2 “Type Aliases” and 2.1.3 “Non-standard Types”, beside those that are mapped. */
const MORE_BIBTEX = 'bibnote commentary customa customb customc customd custome customf artwork set xdata control';

/** All types that entries of a format can have. */
export function knownTypes(format: Written['format']): ReadonlySet<string> {
  known[format] ??= new Set(LISTS[format]());
  return known[format];
}

const known: Partial<Record<Written['format'], ReadonlySet<string>>> = {};

const LISTS: Readonly<Record<Written['format'], () => readonly string[]>> = {
  bibtex: () => [...Object.keys(TYPES), ...MORE_BIBTEX.split(' ')],
  csl: () => CSL_TYPES.split(' '),
  ris: () => Object.keys(RIS_TYPES),
};
