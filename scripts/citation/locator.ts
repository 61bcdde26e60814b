import type { SourceInline } from '../paper/index.js';
import { BY_LANGUAGE, ENGLISH, UNITS } from './locator-words.js';

export interface Locator {
  /** CSL's name: `page`, `chapter`, … */
  readonly label: string;
  readonly value: string;
}

/** Terms in front of a locator, as people write them, → CSL's label; longest first, by their first character. */
export type LocatorTerms = ReadonlyMap<string, readonly (readonly [term: string, label: string])[]>;

/** A locale's own terms; empty for one that it lacks. */
type LocaleTerm = (name: string, form: 'long' | 'short' | 'symbol', plural: boolean) => string;

/**
 * The terms of the paper's language, of the style's locale and of English, in this order. What the locale has no term
 * for would be printed without any, and stays in the suffix.
 */
export function locatorTerms(term: LocaleTerm, lang: string): LocatorTerms {
  const terms = new Map<string, string>();
  const known = (label: string) => term(label, 'long', false) !== '' || term(label, 'short', false) !== '';
  const labels = Object.keys(ENGLISH).filter(known);
  const add = (label: string, word: string) => {
    if (word !== '' && !terms.has(word)) terms.set(word, label);
  };
  const addAll = (words: Readonly<Record<string, string>>) => {
    for (const label of labels) for (const word of words[label]?.split(' ') ?? []) add(label, word.replace('_', ' '));
  };
  const own = BY_LANGUAGE[lang.toLowerCase().split('-')[0]!] ?? {};
  addAll(own);
  for (const label of labels)
    for (const form of ['long', 'short', 'symbol'] as const)
      for (const plural of [false, true]) add(label, plain(term(label, form, plural)));
  addAll(ENGLISH);
  for (const word of own.asWritten?.split(' ') ?? []) terms.delete(word);
  return byFirstCharacter([...terms].sort(([a], [b]) => b.length - a.length));
}

/** For comparison: small letters, plain spaces, one kind of apostrophe. Characters keep their places. */
function plain(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replace(/[\u00a0\u202f]/g, ' ').replaceAll("'", '’');
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

/** Western, Arabic, Persian and Devanagari digits. */
const DIGIT = String.raw`[\d٠-٩۰-۹०-९]`;
/** What is no ASCII and no punctuation counts as a letter: a class of all letters takes 2 ms to compile. */
const LETTER = String.raw`[a-z\u00aa-\u060b\u060d-\u1fff\u2c00-\u2fff\u3040-\ufeff]`;
/** Digits with letters around them, or a Roman number; `A12`, `33a`, `iv`, `12:30`, `1.2.3`, `(xv)`. */
const PLAIN_WORD = String.raw`(?:[^\s,،;{}()\[\]\-–—&]*${DIGIT}[^\s,،;{}()\[\]\-–—&]*|[ivxlcdm]+(?!\d|${LETTER}))`;
const WORD = String.raw`(?:${PLAIN_WORD}|\(${PLAIN_WORD}\)|\[${PLAIN_WORD}\])`;
const RANGE = String.raw`${WORD}(?:\s?[-–—]+\s?${WORD})?`;
const AND = 'and|und|et|y|e|en|ve|och|og|ja|и|і|و';
const VALUE = new RegExp(
  String.raw`^(?:\+\s?)?${RANGE}(?:(?:[,،]\s*|\s*&\s*|\s+(?:${AND})\s+)${RANGE})*(?:\s?(?:f|ff|sq|sqq|ss|s|n)\.(?!${LETTER}))?`,
  'i',
);
const STARTS_WITH_NUMBER = new RegExp(`^[^\\s,;{}]*${DIGIT}`);
/** 第3–5页, 3쪽, 第二章. */
const COUNTED = /^[第제]?\s?([\d一二三四五六七八九十百]+(?:\s?[-–—~～]\s?\d+)?)\s?(ページ|페이지|.)/;

/**
 * Takes the locator off the front of what follows a key: `, pp. 33–35 and passim`, a bare number (a page),
 * or what braces force: `, {verse 3}`; empty braces force that there is none. The rest is the suffix.
 * https://pandoc.org/MANUAL.html#citation-syntax
 */
export function takeLocator(
  suffix: readonly SourceInline[],
  terms: LocatorTerms,
): { locator: Locator | null; rest: readonly SourceInline[] } {
  const [first, ...others] = joinLines(suffix);
  if (first?.kind !== 'text') return { locator: null, rest: suffix };
  const found = readLocator(first.value, terms);
  // `@a [§ 3]` is written without the comma that is printed.
  if (!found)
    return {
      locator: null,
      rest: /^[§¶]/.test(first.value) ? [{ ...first, value: `, ${first.value}` }, ...others] : suffix,
    };
  const left = first.value.slice(found.end);
  const kept = found.locator === null && /^\w/.test(left) ? `, ${left}` : left;
  return { locator: found.locator, rest: kept === '' ? others : [{ ...first, value: kept }, ...others] };
}

/** A locator may stand on two lines of the source, whose texts are nodes of their own. */
function joinLines(suffix: readonly SourceInline[]): readonly SourceInline[] {
  const [first, second, ...others] = suffix;
  if (first?.kind !== 'text' || second?.kind !== 'text') return suffix;
  const { endLine, endColumn } = second.place;
  const place = { ...first.place, endLine, endColumn };
  return joinLines([{ ...first, value: first.value + second.value, place }, ...others]);
}

interface Found {
  /** Null where empty braces say so. */
  readonly locator: Locator | null;
  readonly end: number;
}

function readLocator(text: string, terms: LocatorTerms): Found | null {
  const start = /^[\s\u00a0]*[,،，、]?[\s\u00a0]*/.exec(text)![0].length;
  const after = text.slice(start);
  if (after.startsWith('{')) return forcedLocator(after, start, terms);
  const counted = after.charCodeAt(0) < 0x80 && !/^\d/.test(after) ? null : countedLocator(after, start);
  if (counted) return counted;
  const term = leadingTerm(after, terms);
  const number = after.slice(term?.length ?? 0);
  // Most suffixes end here, and are spared what it costs to compile VALUE.
  if (!term && !STARTS_WITH_NUMBER.test(number)) return null;
  const value = VALUE.exec(number)?.[0];
  if (!value || (!term && !STARTS_WITH_NUMBER.test(value))) return null;
  return { locator: { label: term?.label ?? 'page', value }, end: start + (term?.length ?? 0) + value.length };
}

function countedLocator(text: string, start: number): Found | null {
  const found = COUNTED.exec(text);
  const label = found && Object.keys(UNITS).find((name) => UNITS[name]!.split(' ').includes(found[2]!));
  return found && label ? { locator: { label, value: found[1]! }, end: start + found[0].length } : null;
}

function forcedLocator(text: string, start: number, terms: LocatorTerms): Found | null {
  const braced = /^\{([^}]*)\}/.exec(text);
  if (!braced) return null;
  const end = start + braced[0].length;
  const inner = braced[1]!.trim();
  if (inner === '') return { locator: null, end };
  const term = leadingTerm(inner, terms);
  const value = inner.slice(term?.length ?? 0).trim();
  return { locator: { label: term?.label ?? 'page', value }, end };
}

/** The longest term that `text` begins with, and how long it is with the space behind it. */
function leadingTerm(text: string, terms: LocatorTerms): { label: string; length: number } | null {
  const lower = plain(text.slice(0, 60));
  for (const [term, label] of terms.get(lower[0] ?? '') ?? []) {
    if (!lower.startsWith(term)) continue;
    const space = /^\s*/.exec(lower.slice(term.length))![0].length;
    if (space > 0 || endsItself(term, lower[term.length] ?? '')) return { label, length: term.length + space };
  }
  return null;
}

/** Behind a letter a space has to follow, or it is another word: but ص٣٣ is a page. */
function endsItself(term: string, next: string): boolean {
  const last = term.at(-1)!;
  const isLetter = last.toLowerCase() !== last.toUpperCase() || /[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]/.test(last);
  return !isLetter || (last > '\u0500' && /[\d٠-٩۰-۹]/.test(next));
}
