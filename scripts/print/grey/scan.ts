import { ByteBuffer } from '../../pdf/byte-buffer.js';

/** Bits one after another, the highest first; a byte of ones is followed by a 0, lest it be a marker (ITU-T T.81, F.1.2.3). */
export class Scan {
  private readonly out = new ByteBuffer();
  private bits = 0;
  private count = 0;

  /** Up to 16 bits. */
  write(bits: number, length: number): void {
    this.bits = (this.bits << length) | bits;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      this.byte((this.bits >> this.count) & 255);
    }
    this.bits &= (1 << this.count) - 1;
  }

  /** What was written, filled up with ones. */
  finish(): Uint8Array {
    const left = (8 - this.count) % 8;
    this.write((1 << left) - 1, left);
    return this.out.bytes.subarray(0, this.out.length);
  }

  private byte(value: number): void {
    this.out.byte(value);
    if (value === 0xff) this.out.byte(0);
  }
}
