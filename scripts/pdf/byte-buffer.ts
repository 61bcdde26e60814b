const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** A growing buffer with the number formats of PDF. The hot path of the whole stage: no strings are made. */
export class ByteBuffer {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `more` bytes. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** `text` has to be Latin-1. */
  latin1(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  append(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  integer(value: number): void {
    this.reserve(12);
    let rest = value;
    if (rest < 0) {
      this.bytes[this.length++] = MINUS;
      rest = -rest;
    }
    this.digits(rest);
  }

  /** Writes `hundredths / 100`, without needless zeros. */
  hundredths(hundredths: number): void {
    this.reserve(16);
    let rest = hundredths;
    if (rest < 0) {
      this.bytes[this.length++] = MINUS;
      rest = -rest;
    }
    const whole = Math.floor(rest / 100);
    const fraction = rest - whole * 100;
    if (whole > 0 || fraction === 0) this.digits(whole);
    if (fraction === 0) return;
    this.bytes[this.length++] = POINT;
    const tenths = Math.floor(fraction / 10);
    this.bytes[this.length++] = ZERO + tenths;
    if (fraction % 10 !== 0) this.bytes[this.length++] = ZERO + (fraction % 10);
  }

  /** A copy of what was written. */
  copy(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private digits(value: number): void {
    let places = 1;
    for (let limit = 10; value >= limit; limit *= 10) places++;
    let rest = value;
    for (let at = this.length + places - 1; at >= this.length; at--) {
      const shorter = Math.floor(rest / 10);
      this.bytes[at] = ZERO + (rest - shorter * 10);
      rest = shorter;
    }
    this.length += places;
  }
}
