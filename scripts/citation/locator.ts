import type { SourceInline } from '../paper/index.js';

export interface Locator {
  /** CSL's name: `page`, `chapter`, … */
  readonly label: string;
  readonly value: string;
}

/** Terms in front of a locator, as people write them, → CSL's label; longest first, by their first character. */
export type LocatorTerms = ReadonlyMap<string, readonly (readonly [term: string, label: string])[]>;

/** CSL 1.0.2, appendix IV, “Locators”, with the English terms that Pandoc reads. */
const ENGLISH: Readonly<Record<string, string>> = {
  act: 'act',
  appendix: 'app. apps. appendix appendices',
  'article-locator': 'art. arts. article articles',
  book: 'bk. bks. book books',
  canon: 'canon canons',
  chapter: 'chap. chaps. ch. chs. chapter chapters',
  column: 'col. cols. column columns',
  equation: 'eq. eqs. equation equations',
  figure: 'fig. figs. figure figures',
  folio: 'fol. fols. folio folios',
  issue: 'no. nos. number numbers',
  line: 'l. ll. line lines',
  note: 'n. nn. note notes',
  opus: 'op. opp. opus opera',
  page: 'p. pp. p pp page pages',
  paragraph: 'para. paras. paragraph paragraphs ¶ ¶¶',
  part: 'pt. pts. part parts',
  rule: 'r. rr. rule rules',
  scene: 'sc. scs. scene scenes',
  section: 'sec. secs. sect. section sections § §§',
  'sub-verbo': 's.v. s.vv.',
  supplement: 'supp. supps. supplement supplements',
  table: 'tbl. tbls. table tables',
  timestamp: 'timestamp',
  'title-locator': 'tit. tits. title titles',
  verse: 'v. vv. verse verses',
  volume: 'vol. vols. volume volumes',
};

/** The terms of English and of the style's locale; `term` gives a locale's own. */
export function locatorTerms(
  term: (name: string, form: 'long' | 'short' | 'symbol', plural: boolean) => string,
): LocatorTerms {
  const terms = new Map<string, string>();
  for (const [label, words] of Object.entries(ENGLISH)) {
    for (const word of words.split(' ')) terms.set(word, label);
    for (const form of ['long', 'short', 'symbol'] as const)
      for (const plural of [false, true]) {
        const word = term(label, form, plural)
          .toLowerCase()
          .replace(/\u00a0/g, ' ');
        if (word !== '' && !terms.has(word)) terms.set(word, label);
      }
  }
  return byFirstCharacter([...terms].sort(([a], [b]) => b.length - a.length));
}

function byFirstCharacter(terms: readonly (readonly [string, string])[]): LocatorTerms {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const term of terms) {
    const group = groups.get(term[0][0]!);
    if (group) group.push(term);
    else groups.set(term[0][0]!, [term]);
  }
  return groups;
}

/** Digits with letters around them, or a Roman number; `A12`, `33a`, `iv`, `12:30`, `1.2.3`. */
const WORD = String.raw`(?:[^\s,;{}\-–—&]*\d[^\s,;{}\-–—&]*|[ivxlcdm]+(?![\p{L}\p{N}]))`;
const RANGE = String.raw`${WORD}(?:\s?[-–—]+\s?${WORD})?`;
const VALUE = new RegExp(
  String.raw`^(?:\+\s?)?${RANGE}(?:(?:,\s*|\s*&\s*|\s+(?:and|und|et|y|e|en|ve)\s+)${RANGE})*(?:\s?ff?\.(?![\p{L}]))?`,
  'iu',
);

/**
 * Takes the locator off the front of what follows a key: `, pp. 33–35 and passim`, a bare number (a page),
 * or what braces force: `, {verse 3}`. The rest is the suffix.
 * https://pandoc.org/MANUAL.html#citation-syntax
 */
export function takeLocator(
  suffix: readonly SourceInline[],
  terms: LocatorTerms,
): { locator: Locator | null; rest: readonly SourceInline[] } {
  const [first, ...others] = suffix;
  if (first?.kind !== 'text') return { locator: null, rest: suffix };
  const found = readLocator(first.value, terms);
  if (!found) return { locator: null, rest: suffix };
  const left = first.value.slice(found.end);
  return { locator: found.locator, rest: left === '' ? others : [{ ...first, value: left }, ...others] };
}

function readLocator(text: string, terms: LocatorTerms): { locator: Locator; end: number } | null {
  const start = /^[\s\u00a0]*,?[\s\u00a0]*/.exec(text)![0].length;
  const forced = /^\{([^}]*)\}/.exec(text.slice(start));
  if (forced) return { locator: forcedLocator(forced[1]!, terms), end: start + forced[0].length };
  const term = leadingTerm(text.slice(start), terms);
  const from = start + (term?.length ?? 0);
  const startsWithNumber = (text: string) => /^[^\s,;]*\d/.test(text);
  // Most suffixes end here, and are spared what it costs to compile VALUE.
  if (!term && !startsWithNumber(text.slice(from))) return null;
  const value = VALUE.exec(text.slice(from))?.[0];
  if (!value || (!term && !startsWithNumber(value))) return null;
  return { locator: { label: term?.label ?? 'page', value }, end: from + value.length };
}

function forcedLocator(text: string, terms: LocatorTerms): Locator {
  const term = leadingTerm(text, terms);
  return term ? { label: term.label, value: text.slice(term.length).trim() } : { label: 'page', value: text.trim() };
}

/** The longest term that `text` begins with, and how long it is with the space behind it. */
function leadingTerm(text: string, terms: LocatorTerms): { label: string; length: number } | null {
  const lower = text.toLowerCase().replaceAll('\u00a0', ' ');
  for (const [term, label] of terms.get(lower[0] ?? '') ?? []) {
    if (!lower.startsWith(term)) continue;
    const space = /^[\s\u202f]*/.exec(lower.slice(term.length))![0].length;
    if (space > 0 || /[.§¶]$/.test(term)) return { label, length: term.length + space };
  }
  return null;
}
