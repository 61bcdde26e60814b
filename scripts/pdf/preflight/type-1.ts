import { latin1 } from '../content-marks.js';
import { standardEncoding } from './cff-strings.js';
import type { FontProgram } from './font-program.js';

/** What a program’s private part and its outlines are begun to be enciphered with (Adobe Type 1 Font Format, 7). */
const PRIVATE = 55665;
const OUTLINE = 4330;

/** Bytes that say nothing, before what is enciphered. */
const PADDING = 4;

/**
 * A Type 1 program (Adobe Type 1 Font Format), as far as the widths, names and codes of its glyphs go. Throws where it
 * is damaged.
 */
export class Type1 implements FontProgram {
  private readonly clear: string;
  private readonly outlines: Uint8Array[] = [new Uint8Array()];
  private readonly glyphs = new Map<string | number, number>();
  private readonly scale: number;

  constructor(data: Uint8Array) {
    const text = latin1(data);
    const at = text.indexOf('eexec');
    if (at < 0) throw new Error('It has no outlines.');
    this.clear = text.slice(0, at);
    this.scale = 1000 * Number(/\/FontMatrix\s*\[\s*([\d.eE+-]+)/.exec(this.clear)?.[1] ?? 0.001);
    const secret = deciphered(binary(data.subarray(at + 'eexec'.length)), PRIVATE).subarray(PADDING);
    this.readOutlines(secret, latin1(secret));
  }

  private readOutlines(secret: Uint8Array, text: string): void {
    const padding = Number(/\/lenIV\s+(-?\d+)/.exec(text)?.[1] ?? PADDING);
    const entry = /\/([^\s/]+)\s+(\d+)\s+\S+ /g;
    entry.lastIndex = text.indexOf('/CharStrings') + 1;
    // The name of the dictionary is followed by how many there are, and then by words.
    entry.lastIndex = text.indexOf('begin', entry.lastIndex);
    for (let found = entry.exec(text); found; found = entry.exec(text)) {
      const end = entry.lastIndex + Number(found[2]);
      const bytes = secret.subarray(entry.lastIndex, end);
      this.glyphs.set(found[1]!, found[1] === '.notdef' ? 0 : this.outlines.length);
      this.outlines.push(padding < 0 ? bytes : deciphered(bytes, OUTLINE).subarray(padding));
      entry.lastIndex = end;
    }
    if (this.glyphs.size === 0) throw new Error('It has no outlines.');
  }

  glyphOf(name: string | number): number {
    return this.glyphs.get(name) ?? 0;
  }

  width(glyph: number): number {
    return this.scale * widthSaid(this.outlines[glyph]!);
  }

  codes(): ReadonlyMap<number, string> {
    if (/\/Encoding\s+StandardEncoding\b/.test(this.clear)) return standardEncoding();
    const entries = [...this.clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)];
    return new Map(entries.map(([, code, name]) => [Number(code), name!]));
  }
}

/** After the word `eexec` white space comes, and then bytes, or their digits (section 7.2). */
function binary(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32 || bytes[at] === 9) at++;
  const isText = /^[0-9a-f]{4}/i.test(latin1(bytes.subarray(at, at + 4)));
  if (!isText) return bytes.subarray(at);
  const digits = latin1(bytes.subarray(at)).replace(/[^0-9a-f]/gi, '');
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

function deciphered(bytes: Uint8Array, key: number): Uint8Array {
  let state = key;
  return bytes.map((byte) => {
    const plain = byte ^ (state >> 8);
    state = ((byte + state) * 52845 + 22719) & 0xffff;
    return plain;
  });
}

const HSBW = 13;
const ESCAPE = 12;
const SBW = 7;
const DIV = 12;

/** The width that an outline begins with, in the units of the program (section 6.4). */
function widthSaid(outline: Uint8Array): number {
  const stack: number[] = [];
  for (let at = 0; at < outline.length; ) {
    const [first = 0, a = 0, b = 0, c = 0, d = 0] = outline.subarray(at, at + 5);
    if (first === HSBW) return stack[1] ?? Number.NaN;
    if (first === ESCAPE && a === SBW) return stack[2] ?? Number.NaN;
    if (first === ESCAPE && a === DIV) stack.push(1 / ((stack.pop() ?? 1) / (stack.pop() ?? 1)));
    else if (first < 32) throw new Error(`An outline begins with the operator ${first}.`);
    else if (first < 247) stack.push(first - 139);
    else if (first < 251) stack.push(256 * (first - 247) + a + 108);
    else if (first < 255) stack.push(-256 * (first - 251) - a - 108);
    else stack.push((a << 24) | (b << 16) | (c << 8) | d);
    at += first === 255 ? 5 : first >= 247 || first === ESCAPE ? 2 : 1;
  }
  throw new Error('An outline says no width.');
}
