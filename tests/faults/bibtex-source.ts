import type { Stretch } from './markdown-source.js';

/** An entry of a BibTeX file, found by its braces. */
export interface BibtexEntry extends Stretch {
  readonly type: string;
  readonly key: string;
  readonly keyStart: number;
  readonly fields: readonly BibtexField[];
}

export interface BibtexField extends Stretch {
  readonly name: string;
  /** Between its braces or quotation marks. */
  readonly value: string;
  readonly valueStart: number;
}

const ENTRY = /^[ \t]*@(\w+)\s*\{\s*([^,\s{}]+)\s*,/gm;

export function bibtexEntries(text: string): BibtexEntry[] {
  return Array.from(text.matchAll(ENTRY)).flatMap(({ 0: head, 1: type = '', 2: key = '', index }): BibtexEntry[] => {
    const end = closing(text, index + head.indexOf('{'));
    if (/^(?:comment|string|preamble)$/i.test(type) || end < 0) return [];
    const fields = fieldsBetween(text, index + head.length, end);
    return [{ type, key, keyStart: index + head.lastIndexOf(key), start: index, end: end + 1, fields }];
  });
}

const FIELD = /(?<=[,\n]\s*)([A-Za-z]+)\s*=\s*([{"]|[\w.]+)/g;

function fieldsBetween(text: string, from: number, to: number): BibtexField[] {
  const found: BibtexField[] = [];
  FIELD.lastIndex = from;
  for (let match = FIELD.exec(text); match && match.index < to; match = FIELD.exec(text)) {
    const [whole, name = '', opening = ''] = match;
    const opens = match.index + whole.length - opening.length;
    const delimited = opening === '{' || opening === '"';
    const end = !delimited
      ? opens + opening.length
      : opening === '{'
        ? closing(text, opens) + 1
        : quoteEnd(text, opens);
    const [valueStart, valueEnd] = delimited ? [opens + 1, end - 1] : [opens, end];
    const value = text.slice(valueStart, valueEnd);
    found.push({ name: name.toLowerCase(), value, valueStart, start: match.index, end });
    FIELD.lastIndex = end;
  }
  return found;
}

/** The brace that closes the one at `open`; -1 for none. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function quoteEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '"' && depth === 0) return at + 1;
  }
  return text.length;
}
