import { Broken } from '../unreadable.js';
import { isWhite, Lexer } from './lexer.js';
import { type Dict, Keyword, Name, type PdfObject, Ref } from './object.js';

/** Arrays and dictionaries within one another; readers allow about as many. */
const DEEPEST = 100;

const CLOSE_ARRAY = new Keyword(']');
const CLOSE_DICT = new Keyword('>>');

/** Reads objects (ISO 32000-1, 7.3), and the keywords between them. */
export class Parser {
  readonly lexer: Lexer;
  private depth = 0;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.lexer = new Lexer(bytes, at, end);
  }

  /** The object here; a keyword in its place, or the end, breaks the file. */
  object(): PdfObject {
    const next = this.next();
    if (next === undefined) throw new Broken('The file ends where an object is expected');
    if (!(next instanceof Keyword)) return next;
    throw new Broken(`An object is expected where “${next.word.slice(0, 40)}” stands`);
  }

  /** The object or keyword here; undefined at the end. */
  next(): PdfObject | Keyword | undefined {
    const { lexer } = this;
    const byte = lexer.peek();
    switch (byte) {
      case -1:
        return undefined;
      case 0x2f:
        return new Name(lexer.name());
      case 0x28:
        return lexer.literal();
      case 0x5b:
        lexer.at++;
        return this.array();
      case 0x5d:
        lexer.at++;
        return CLOSE_ARRAY;
      case 0x3c:
        if (lexer.bytes[lexer.at + 1] !== 0x3c) return lexer.hexadecimal();
        lexer.at += 2;
        return this.dict();
      case 0x3e:
        lexer.at += lexer.bytes[lexer.at + 1] === 0x3e ? 2 : 1;
        return CLOSE_DICT;
      default:
        return isNumeric(byte) ? this.numberOrRef(byte) : this.keyword();
    }
  }

  private array(): readonly PdfObject[] {
    this.enter();
    const items: PdfObject[] = [];
    for (;;) {
      const item = this.next();
      if (item === CLOSE_ARRAY) break;
      if (item === undefined) throw new Broken('An array is not closed');
      if (item instanceof Keyword) throw new Broken(`There is “${item.word.slice(0, 40)}” in an array`);
      items.push(item);
    }
    this.depth--;
    return items;
  }

  private dict(): Dict {
    this.enter();
    const entries = new Map<string, PdfObject>();
    for (;;) {
      const key = this.next();
      if (key === CLOSE_DICT) break;
      if (!(key instanceof Name)) throw new Broken('A dictionary has a key that is no name, or is not closed');
      entries.set(key.name, this.object());
    }
    this.depth--;
    return entries;
  }

  private enter(): void {
    if (++this.depth > DEEPEST) throw new Broken(`Arrays or dictionaries lie more than ${DEEPEST} deep in one another`);
  }

  /** A reference is two whole numbers and `R` (7.3.10). */
  private numberOrRef(first: number): number | Ref {
    const { lexer } = this;
    const number = lexer.number();
    if (first < 0x30 || first > 0x39) return number;
    let at = pastWhite(lexer, lexer.at);
    const from = at;
    while (lexer.bytes[at]! >= 0x30 && lexer.bytes[at]! <= 0x39 && at - from < 5) at++;
    if (at === from) return number;
    const past = pastWhite(lexer, at);
    if (past === at || lexer.bytes[past] !== 0x52 || past >= lexer.end) return number;
    lexer.at = past + 1;
    return new Ref(number);
  }

  private keyword(): PdfObject | Keyword {
    const { lexer } = this;
    const word = lexer.word();
    // A delimiter that opens nothing is passed as a word of its own.
    if (word === '') lexer.at++;
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : new Keyword(word);
  }
}

function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

/** Up to 16 white-space characters on. */
function pastWhite({ bytes }: Lexer, at: number): number {
  let past = at;
  while (past - at < 16 && isWhite(bytes[past])) past++;
  return past;
}
