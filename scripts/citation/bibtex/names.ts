import type { CslName } from '../library.js';
import { latexToText } from './latex.js';

/**
 * A BibTeX name list: `First von Last`, `von Last, First`, `von Last, Jr, First`, names in braces kept
 * whole, `and others`, and BibLaTeX's `family=…, given=…`.
 * http://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf, section 11
 */
export function readNames(source: string): CslName[] {
  return splitOutside(source.replace(/\s+/g, ' '), / and /iy)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(readName);
}

function readName(source: string): CslName {
  if (isBraced(source)) return { literal: latexToText(source) };
  if (source.toLowerCase() === 'others') return { literal: 'others' };
  const parts = splitOutside(source, / ?, ?/y);
  const extended = parts.map((part) => /^\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*(.*)$/is.exec(part));
  if (extended.every((part) => part !== null)) return extendedName(extended);
  const [first = '', second, third] = parts;
  if (second === undefined) return naturalName(words(first));
  const name = { ...familyName(words(first)), given: latexToText(third ?? second) };
  return third === undefined ? withoutEmpty(name) : withoutEmpty({ ...name, suffix: latexToText(second) });
}

const EXTENDED: Readonly<Record<string, keyof CslName>> = {
  family: 'family',
  given: 'given',
  prefix: 'non-dropping-particle',
  suffix: 'suffix',
};

function extendedName(parts: readonly (RegExpExecArray | null)[]): CslName {
  const name: Partial<Record<keyof CslName, string>> = {};
  for (const part of parts) {
    const variable = EXTENDED[part?.[1]?.toLowerCase() ?? ''];
    if (part && variable) name[variable] = latexToText(part[2]!.replace(/^"(.*)"$/s, '$1'));
  }
  return name;
}

/**
 * `First von Last`: the last word is the family's, and so is all from the first lower-case word on. Where that leaves
 * no first name, as of `ibn Khaldun`, the name is one and cannot be turned round.
 */
function naturalName(parts: readonly string[]): CslName {
  let split = parts.findIndex((part, index) => index < parts.length - 1 && isLower(part));
  if (split < 0) split = parts.length - 1;
  const given = join(parts.slice(0, split));
  return given === '' ? { literal: join(parts) } : withoutEmpty({ ...familyName(parts.slice(split)), given });
}

/** `von Last`: lower-case words in front are the particle. */
function familyName(parts: readonly string[]): { family: string; 'non-dropping-particle': string } {
  let split = 0;
  for (let index = 0; index < parts.length - 1; index++) if (isLower(parts[index]!)) split = index + 1;
  return { 'non-dropping-particle': join(parts.slice(0, split)), family: join(parts.slice(split)) };
}

function withoutEmpty(name: CslName): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== ''));
}

function join(parts: readonly string[]): string {
  return latexToText(parts.join(' '));
}

function words(source: string): string[] {
  return splitOutside(source.trim(), /[\s~]+/y).filter((word) => word !== '');
}

/** BibTeX's rule: the first letter outside braces decides; a word without case is a capital one. */
function isLower(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(latexToText(word))?.[0] ?? '';
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

function isBraced(source: string): boolean {
  if (!source.startsWith('{') || source.startsWith('{\\')) return false;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return at === source.length - 1;
  }
  return false;
}

/** Splits at a sticky pattern wherever it stands outside braces. */
function splitOutside(source: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth === 0 && SEPARATING.test(character)) {
      separator.lastIndex = at;
      if (!separator.test(source)) continue;
      parts.push(source.slice(start, at));
      start = separator.lastIndex;
      at = start - 1;
    }
  }
  parts.push(source.slice(start));
  return parts;
}

const SEPARATING = /[\s,~]/;
