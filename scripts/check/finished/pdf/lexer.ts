import { Broken } from '../unreadable.js';

/* Characters (ISO 32000-1, 7.2.2): 0 regular, 1 white space, 2 delimiter. */
const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = 1;
for (const char of '()<>[]{}/%') KIND[char.charCodeAt(0)] = 2;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads bytes as the words of PDF's syntax (7.2, 7.3); `at` is where the next one is looked for. */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  /** The next byte that is neither white space nor within a comment, which is not passed; -1 at the end. */
  peek(): number {
    for (; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte === 0x25) this.comment();
      else if (KIND[byte] !== 1) return byte;
    }
    return -1;
  }

  /** A word of regular characters, as keywords are. */
  word(): string {
    const from = this.at;
    while (this.at < this.end && KIND[this.bytes[this.at]!] === 0) this.at++;
    return this.slice(from, this.at);
  }

  /** A number (7.3.3); what cannot be one counts as 0, as readers have it. */
  number(): number {
    let digits = 0;
    let decimals = -1;
    let negative = false;
    for (; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte >= 0x30 && byte <= 0x39) {
        // Beyond what a number holds exactly, decimals mean nothing.
        if (decimals >= 0 && digits > 1e14) continue;
        digits = digits * 10 + byte - 0x30;
        if (decimals >= 0) decimals++;
      } else if (byte === 0x2e) decimals = Math.max(decimals, 0);
      else if (byte === 0x2d) negative = true;
      else if (byte !== 0x2b) break;
    }
    if (this.at < this.end && KIND[this.bytes[this.at]!] === 0) this.word();
    const value = decimals > 0 ? digits / 10 ** decimals : digits;
    return negative ? -value : value;
  }

  /** A name after its solidus, `#` and two digits being a character (7.3.5). */
  name(): string {
    this.at++;
    const name = this.word();
    return name.includes('#') ? name.replace(/#([\da-f]{2})/gi, (_, hex) => char(Number.parseInt(hex, 16))) : name;
  }

  /** A string in parentheses, which are balanced or escaped (7.3.4.2). */
  literal(): string {
    let text = '';
    let depth = 1;
    let from = ++this.at;
    for (; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) return text + this.slice(from, this.at++);
      else if (byte === 0x5c || byte === 0x0d) {
        text += this.slice(from, this.at) + (byte === 0x5c ? this.escape() : this.lineEnd());
        from = this.at + 1;
      }
    }
    throw new Broken('A string is not closed');
  }

  /** A string in hexadecimal digits (7.3.4.3); of an odd number the last is followed by a 0. */
  hexadecimal(): string {
    let text = '';
    let high = -1;
    for (this.at++; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte === 0x3e) {
        this.at++;
        return high < 0 ? text : text + char(high << 4);
      }
      const digit = hexDigit(byte);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        text += char((high << 4) | digit);
        high = -1;
      }
    }
    throw new Broken('A string is not closed');
  }

  /** Whether `word` stands here; passes it if so. */
  take(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    this.at += word.length;
    return true;
  }

  private slice(from: number, to: number): string {
    let text = '';
    for (let i = from; i < to; i++) text += char(this.bytes[i]!);
    return text;
  }

  private comment(): void {
    while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
  }

  /** Stays on the last byte of what a reversed solidus begins. */
  private escape(): string {
    const next = this.bytes[++this.at] ?? 0;
    if (next === 13) this.lineEnd();
    if (next === 10 || next === 13) return '';
    if (next < 0x30 || next > 0x37) return ESCAPED[char(next)] ?? char(next);
    let code = next - 0x30;
    for (let i = 1; i < 3; i++) {
      const digit = this.bytes[this.at + 1]! - 0x30;
      if (!(digit >= 0 && digit < 8)) break;
      code = code * 8 + digit;
      this.at++;
    }
    return char(code & 255);
  }

  /** A line's end in a string is one line feed. */
  private lineEnd(): string {
    if (this.bytes[this.at + 1] === 10) this.at++;
    return '\n';
  }
}

export function isRegular(byte: number): boolean {
  return KIND[byte] === 0;
}

export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && KIND[byte] === 1;
}

const CHARS = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

function char(code: number): string {
  return CHARS[code]!;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
