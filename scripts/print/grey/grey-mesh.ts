import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type { GreySpace } from './grey-space.js';
import { numbersIn } from './pdf-function.js';

/** Bits a grey, as it is written. */
const GREY_BITS = 8;

/** Points and colours that a record of a mesh has, where its flag says that it begins anew, and where it goes on. */
interface Piece {
  readonly points: number;
  readonly colours: number;
}

/** ISO 32000-1, 8.7.4.5.5 to 8.7.4.5.8, by the type of shading. */
const RECORDS: Readonly<{ [Type in number]: { readonly flags: boolean; readonly anew: Piece; readonly on: Piece } }> = {
  4: { flags: true, anew: { points: 1, colours: 1 }, on: { points: 1, colours: 1 } },
  5: { flags: false, anew: { points: 1, colours: 1 }, on: { points: 1, colours: 1 } },
  6: { flags: true, anew: { points: 12, colours: 4 }, on: { points: 8, colours: 2 } },
  7: { flags: true, anew: { points: 16, colours: 4 }, on: { points: 12, colours: 2 } },
};

/** The data of a mesh with one grey for each colour, and how they are to be read; null for a type that there is not. */
export function greyMesh(
  data: Uint8Array,
  dict: PDFDict,
  space: GreySpace,
): { readonly bytes: Uint8Array; readonly decode: readonly number[] } | null {
  const one = (name: string) => numbersIn(dict, name)[0] ?? 8;
  const kind = RECORDS[one('ShadingType')];
  if (!kind) return null;
  const [flagBits, placeBits, colourBits] = [one('BitsPerFlag'), one('BitsPerCoordinate'), one('BitsPerComponent')];
  const decode = numbersIn(dict, 'Decode');
  const reader = new BitReader(data);
  const writer = new BitWriter();
  const longest = (kind.flags ? flagBits : 0) + 2 * placeBits * kind.on.points + colourBits * space.count;
  while (reader.left >= longest) {
    const flag = kind.flags ? reader.read(flagBits) : 0;
    if (kind.flags) writer.write(flag, flagBits);
    const { points, colours } = (flag & 3) === 0 ? kind.anew : kind.on;
    for (let i = 0; i < 2 * points; i++) writer.write(reader.read(placeBits), placeBits);
    for (let i = 0; i < colours; i++) {
      const colour = Array.from({ length: space.count }, (_, part) => {
        const [from = 0, to = 1] = decode.slice(4 + 2 * part);
        return from + ((to - from) * reader.read(colourBits)) / (2 ** colourBits - 1);
      });
      writer.write(Math.round(space.toGrey(colour) * (2 ** GREY_BITS - 1)), GREY_BITS);
    }
    reader.align();
    writer.align();
  }
  dict.set(PDFName.of('BitsPerComponent'), PDFNumber.of(GREY_BITS));
  return { bytes: writer.bytes(), decode: [...decode.slice(0, 4), 0, 1] };
}

/** Highest bit first. */
class BitReader {
  private at = 0;

  constructor(private readonly data: Uint8Array) {}

  get left(): number {
    return 8 * this.data.length - this.at;
  }

  read(bits: number): number {
    let value = 0;
    for (const end = this.at + bits; this.at < end; this.at++)
      value = value * 2 + (((this.data[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    return value;
  }

  align(): void {
    this.at = (this.at + 7) & ~7;
  }
}

class BitWriter {
  private readonly out: number[] = [];
  private used = 0;

  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      if ((this.used & 7) === 0) this.out.push(0);
      if (Math.floor(value / 2 ** bit) % 2 === 1) this.out[this.out.length - 1]! |= 128 >> (this.used & 7);
      this.used++;
    }
  }

  align(): void {
    this.used = (this.used + 7) & ~7;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.out);
  }
}
