import { type Lines, placeBetween } from './offset.js';
import type { WrittenCitation } from './written.js';

/** A citation in a text, and where it stands there. */
export interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly citation: WrittenCitation;
}

/** Within a key, as Pandoc reads it, inner punctuation belongs to it and punctuation at its end does not. (What is no ASCII counts as a letter, since a class of all letters takes 3 ms to compile.) */
const NAME = '[\\w\\u0080-\\uffff](?:[\\w\\u0080-\\uffff:.#$%&+?<>~/-]*[\\w\\u0080-\\uffff])?';

/** A key in brackets: anything in braces, or a name. */
const KEY = new RegExp(`(?:^|[\\s-])@(?:\\{([^{}\\s]+)\\}|(${NAME}))`);

/** `[@key]`, or `@key [p. 3]`, which follows no letter: so no e-mail address is one. */
const CITATION = new RegExp(
  `(?<!\\\\)\\[[^[\\]]*@[^[\\]]+\\](?!\\(|\\[(?!\\^|[^[\\]]*@))|(?<![\\w\\u0080-\\uffff\\\\@./])-?@(?:\\{([^{}\\s]+)\\}|(${NAME}))(?:\\s{0,2}\\[[^[\\]@]+\\](?!\\())?`,
  'g',
);

/** The mark of a footnote. */
const FOOTNOTE = /(?<!\\)\[\^[^\s[\]^]+\](?![(:])/g;

/** Marks of the paper's own footnotes in `raw`, which stands at `offset` of a file. */
export function footnotesIn(raw: string, offset: number, lines: Lines): FoundCitation[] {
  if (!raw.includes('[^')) return [];
  return [...raw.matchAll(FOOTNOTE)].map(({ 0: source, index }) => {
    const start = offset + index;
    const end = start + source.length;
    return { start, end, citation: { source, keys: [], form: 'footnote', place: placeBetween(lines, start, end) } };
  });
}

/** Citations in `raw`, which stands at `offset` of a file, as Pandoc reads them. */
export function citationsIn(raw: string, offset: number, lines: Lines): FoundCitation[] {
  if (!raw.includes('@')) return [];
  return [...raw.matchAll(CITATION)].flatMap(({ 0: source, 1: braced, 2: bare, index }) => {
    const narrative = braced ?? bare;
    const keys = narrative === undefined ? keysIn(source) : [narrative];
    if (keys.length === 0) return [];
    const start = offset + index;
    const end = start + source.length;
    const form = narrative === undefined ? 'bracketed' : source.startsWith('-') ? 'suppressed' : 'narrative';
    return [{ start, end, citation: { source, keys, form, place: placeBetween(lines, start, end) } }];
  });
}

function keysIn(source: string): string[] {
  return source
    .slice(1, -1)
    .split(';')
    .flatMap((item) => {
      const [, inBraces, bare] = KEY.exec(item) ?? [];
      return inBraces ?? bare ?? [];
    });
}
