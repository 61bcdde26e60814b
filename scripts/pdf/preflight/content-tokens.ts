/** What a byte is to the lexer (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const char of '()<>[]{}/%') CLASS[char.charCodeAt(0)] = DELIMITER;

/** An operator of a content stream with what precedes it: places in its bytes. */
export interface Operation {
  readonly operator: string;
  /** From and to of each operand, and of the brackets around some: two numbers each. */
  readonly operands: readonly number[];
  /** Where the operator begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Tells of each operation of a content stream (7.8.2), in order; pixels of inline images are skipped. */
export function scanContent(bytes: Uint8Array, tell: (operation: Operation) => void): void {
  let operands: number[] = [];
  for (let at = pastSpace(bytes, 0); at < bytes.length; at = pastSpace(bytes, at)) {
    const to = pastToken(bytes, at);
    if (!isOperator(bytes, at, to)) operands.push(at, to);
    else {
      const operator = ascii(bytes, at, to);
      tell({ operator, operands, from: at, to });
      operands = [];
      at = operator === 'ID' ? pastImage(bytes, to) : to;
      continue;
    }
    at = to;
  }
}

/** Past white space and comments. */
function pastSpace(bytes: Uint8Array, at: number): number {
  for (; at < bytes.length; at++) {
    if (bytes[at] === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    else if (CLASS[bytes[at]!] !== SPACE) break;
  }
  return at;
}

function pastToken(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first === 0x28) return pastString(bytes, at);
  if (first === 0x3c || first === 0x3e) {
    if (bytes[at + 1] === first) return at + 2;
    const end = first === 0x3c ? bytes.indexOf(0x3e, at) : at;
    return end < 0 ? bytes.length : end + 1;
  }
  if (CLASS[first] === DELIMITER && first !== 0x2f) return at + 1;
  for (at++; at < bytes.length && CLASS[bytes[at]!] === REGULAR; ) at++;
  return at;
}

/** Parentheses in a string are balanced, or escaped (7.3.4.2). */
function pastString(bytes: Uint8Array, at: number): number {
  for (let depth = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x5c) at++;
    else if (bytes[at] === 0x28) depth++;
    else if (bytes[at] === 0x29 && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** Neither a number nor a string, name, bracket or constant. */
function isOperator(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]!;
  if (CLASS[first] === DELIMITER || (first >= 0x2b && first <= 0x39)) return false;
  return !(to - from >= 4 && to - from <= 5 && /^(?:true|false|null)$/.test(ascii(bytes, from, to)));
}

/** Past the `EI` of an inline image (8.9.7). */
function pastImage(bytes: Uint8Array, at: number): number {
  const ends = (code: number | undefined) => code === undefined || CLASS[code] === SPACE;
  for (; at < bytes.length; at++)
    if (CLASS[bytes[at]!] === SPACE && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49 && ends(bytes[at + 3]))
      return at + 3;
  return bytes.length;
}

export function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

/** The bytes of a string that stands in a content stream (7.3.4). */
export function stringBytes(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return bytes[from] === 0x3c ? hexBytes(ascii(bytes, from + 1, to - 1)) : literalBytes(bytes, from + 1, to - 1);
}

function hexBytes(text: string): Uint8Array {
  const digits = text.replace(/[^0-9a-f]/gi, '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16),
  );
}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literalBytes(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const made: number[] = [];
  for (let at = from; at < to; at++) {
    if (bytes[at] !== 0x5c) {
      made.push(bytes[at]!);
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(ascii(bytes, at + 1, Math.min(at + 4, to)))?.[0];
    if (octal) {
      made.push(Number.parseInt(octal, 8) & 255);
      at += octal.length;
    } else {
      const char = bytes[++at]!;
      if (char === 13 && bytes[at + 1] === 10) at++;
      else if (char !== 10 && char !== 13) made.push(ESCAPED[String.fromCharCode(char)] ?? char);
    }
  }
  return Uint8Array.from(made);
}

/** A name as it is meant, without its slash (7.3.5). */
export function nameAt(bytes: Uint8Array, from: number, to: number): string {
  return ascii(bytes, from + 1, to).replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
