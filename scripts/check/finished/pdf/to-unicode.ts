import type { Budget } from './budget.js';
import { Keyword, type PdfObject } from './object.js';
import { Parser } from './parser.js';
import { utf16 } from './text-string.js';

/** Codes are of one or two bytes. */
const CODES = 1 << 16;

/**
 * The characters of each code by a ToUnicode CMap (ISO 32000-1, 9.10.3; its operators are those of Adobe Technical
 * Note 5014). Undefined for codes without any.
 */
export function readToUnicode(cmap: Uint8Array, budget: Budget): readonly (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  const parser = new Parser(cmap);
  let operands: PdfObject[] = [];
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    if (token.word === 'endbfchar') addChars(texts, operands);
    else if (token.word === 'endbfrange') addRanges(texts, operands, budget);
    operands = [];
  }
  return texts;
}

/** Pairs of a code and its characters. */
function addChars(texts: (string | undefined)[], operands: readonly PdfObject[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const [code, chars] = [codeOf(operands[i]), operands[i + 1]];
    if (code !== null && typeof chars === 'string') texts[code] = utf16(chars);
  }
}

/** First code, last code, and the first's characters, of which the last is counted on; or those of each. */
function addRanges(texts: (string | undefined)[], operands: readonly PdfObject[], budget: Budget): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last, to] = [codeOf(operands[i]), codeOf(operands[i + 1]), operands[i + 2]];
    if (first === null || last === null || last < first) continue;
    budget.spend(last - first + 1);
    if (typeof to === 'string') addCounted(texts, first, last, utf16(to));
    else if (Array.isArray(to))
      for (let code = first; code <= last && code - first < to.length; code++) {
        const chars: unknown = to[code - first];
        if (typeof chars === 'string') texts[code] = utf16(chars);
      }
  }
}

function addCounted(texts: (string | undefined)[], first: number, last: number, from: string): void {
  if (from === '') return;
  const start = from.slice(0, -1);
  const final = from.charCodeAt(from.length - 1);
  for (let code = first; code <= last; code++) texts[code] = start + String.fromCharCode(final + code - first);
}

function codeOf(object: PdfObject | undefined): number | null {
  if (typeof object !== 'string' || object.length === 0) return null;
  const code = [...object].reduce((value, char) => value * 256 + char.charCodeAt(0), 0);
  return code < CODES ? code : null;
}
