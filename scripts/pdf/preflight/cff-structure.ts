/** A list of pieces of different length (Adobe Technical Note 5176, 5). */
export interface Index {
  readonly count: number;
  /** Just past it. */
  readonly end: number;
  item(at: number): Uint8Array;
  items(): Uint8Array[];
}

export function indexAt(view: DataView, from: number): Index {
  const count = view.getUint16(from);
  const size = count === 0 ? 0 : view.getUint8(from + 2);
  const before = from + 2 + (count + 1) * size;
  const offset = (at: number) => {
    let value = 0;
    for (let i = 0; i < size; i++) value = 256 * value + view.getUint8(from + 3 + at * size + i);
    return value;
  };
  const item = (at: number) => {
    if (!(at >= 0 && at < count)) throw new RangeError(`There is no item ${at} of ${count}.`);
    const [start, end] = [before + offset(at), before + offset(at + 1)];
    if (end < start || end > view.byteLength) throw new RangeError('A piece ends before it begins.');
    return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  };
  return {
    count,
    end: count === 0 ? from + 2 : before + offset(count),
    item,
    items: () => Array.from({ length: count }, (_, at) => item(at)),
  };
}

/** Operands by their operator; operators of two bytes are 1200 and the second. */
export type Entries = ReadonlyMap<number, readonly number[]>;

/** A dictionary (section 4). */
export function dictOf(bytes: Uint8Array): Entries {
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    if (first <= 21) {
      entries.set(first === 12 ? 1200 + bytes[at + 1]! : first, operands);
      operands = [];
      at += first === 12 ? 2 : 1;
    } else {
      const { value, next } = first === 30 ? realAt(bytes, at + 1) : integerAt(bytes, at);
      operands.push(value);
      at = next;
    }
  }
  return entries;
}

interface Read {
  readonly value: number;
  /** Just past it. */
  readonly next: number;
}

/** Of a dictionary or, but for 29, of a glyph’s outline (Technical Note 5177, 3.2). */
export function integerAt(bytes: Uint8Array, at: number): Read {
  const [first = 0, a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 5);
  if (first === 28) return { value: ((a << 24) >> 16) | b, next: at + 3 };
  if (first === 29) return { value: (a << 24) | (b << 16) | (c << 8) | d, next: at + 5 };
  if (first < 247) return { value: first - 139, next: at + 1 };
  if (first < 251) return { value: 256 * (first - 247) + a + 108, next: at + 2 };
  return { value: -256 * (first - 251) - a - 108, next: at + 2 };
}

const NIBBLES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-'];

function realAt(bytes: Uint8Array, from: number): Read {
  let text = '';
  for (let at = from; at < bytes.length; at++) {
    for (const nibble of [bytes[at]! >> 4, bytes[at]! & 15]) {
      if (nibble === 15) return { value: Number(text), next: at + 1 };
      text += NIBBLES[nibble];
    }
  }
  return { value: Number.NaN, next: bytes.length };
}
