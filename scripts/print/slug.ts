import { ByteBuffer } from '../pdf/byte-buffer.js';
import { ContentStream } from '../pdf/content-stream.js';
import { RunEncoder } from '../pdf/encoded-run.js';
import { Font } from '../pdf/font.js';
import type { PdfFile } from '../pdf/objects.js';
import { Sfnt } from '../pdf/sfnt.js';
import type { Face, GlyphRun } from '../shape/index.js';
import { readMetrics } from '../shape/truetype.js';
import { slugPlace } from './marks.js';
import type { Side } from './side.js';

/** Points. */
const SIZE = 6;
/** Name of the font in the resources of every side. */
const RESOURCE = 'Slug';

/**
 * The slug line below the trim: what a sheet is of, for whoever holds many. Set in an embedded font, since print shops
 * take no other.
 */
export class Slug {
  readonly resources: string;
  private readonly face: Face;
  private readonly sfnt: Sfnt;
  private readonly font: Font;
  private readonly encoder = new RunEncoder();

  /** `data` is a whole TrueType file. */
  constructor(
    private readonly file: PdfFile,
    data: Uint8Array,
  ) {
    this.face = { index: 0, data, serif: false, ...readMetrics(data) };
    this.sfnt = new Sfnt(data);
    this.font = new Font(this.face, RESOURCE, file.reserve());
    this.resources = `/Font<</${RESOURCE} ${this.font.ref}>>`;
  }

  /** Operators that set `title` and `name` below the trim; the title is cut short where both have no room. */
  line(side: Side, bleed: number, title: string, name: string): string {
    const { x, y, width } = slugPlace(side, bleed);
    const text = this.fitted(title, name, width);
    if (text === '') return '';
    const run = this.run(text);
    const content = new ContentStream(new ByteBuffer(256));
    const look = { font: this.font, size: SIZE, colour: '#000000', rise: 0, scale: null };
    content.show(this.encoder.encode(run, this.font, 0), look, x, y);
    return String.fromCharCode(...content.finish());
  }

  /** Writes the font; after the last line. */
  finish(): void {
    this.font.write(this.file);
  }

  private fitted(title: string, name: string, width: number): string {
    // Of a script that the font lacks nothing is said rather than boxes.
    const letters = [...title];
    const known = letters.every((letter) => this.sfnt.glyph(letter.codePointAt(0)!) !== 0);
    for (let count = known ? letters.length : 0; count > 0; count--) {
      const cut = count < letters.length ? `${letters.slice(0, count).join('').trimEnd()}…` : title;
      const text = `${cut} · ${name}`;
      if (this.run(text).width <= width) return text;
    }
    return this.run(name).width <= width ? name : '';
  }

  private run(text: string): GlyphRun {
    const glyphs = Uint16Array.from(text, (letter) => this.sfnt.glyph(letter.codePointAt(0)!));
    const advances = Float32Array.from(glyphs, (glyph) => (this.sfnt.advance(glyph) * SIZE) / this.face.unitsPerEm);
    return {
      kind: 'glyphs',
      face: this.face,
      size: SIZE,
      rtl: false,
      text,
      glyphs,
      clusters: Uint16Array.from(glyphs, (_, at) => at),
      advances,
      xOffsets: null,
      yOffsets: null,
      width: advances.reduce((sum, advance) => sum + advance, 0),
    };
  }
}
