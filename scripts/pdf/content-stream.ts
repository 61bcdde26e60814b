import type { ByteBuffer } from './byte-buffer.js';
import { colourOperator } from './colour.js';
import { adjust, type EncodedRun } from './encoded-run.js';
import type { Font } from './font.js';
import { type Matrix, matrixSyntax } from './matrix.js';

/** Beyond this a new position is shorter, and clearer to readers, than an adjustment. Thousandths of the size. */
const FARTHEST_ADJUSTMENT = 3000;

/** Text state of a run. Lengths in points. */
export interface TextLook {
  readonly font: Font;
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Above the baseline. */
  readonly rise: number;
  /** Share of its width at which it is drawn; null for whatever the text before it had, where nobody sees it. */
  readonly scale: number | null;
}

/** What `q` and `Q` keep of the text state and the colour. */
interface Kept {
  font: Font | null;
  size: number;
  rise: number;
  scale: number;
  colour: string;
}

/**
 * The operators of one page (ISO 32000-1, 8.2 and 9.4), written as late and as short as can be. Lengths in
 * points, y upward from the page's bottom edge.
 *
 * Invariants: inside a text object `lineX`, `lineY` (hundredths) are the origin of the text line matrix and
 * `pen` the place of the next glyph, as a reader has them; a string of a `TJ` array is open where `open`.
 * Font, colour, rise and horizontal scaling are graphics state and outlive a text object.
 */
export class ContentStream {
  private readonly out: ByteBuffer;
  private inText = false;
  private open = false;
  private marked = false;
  private font: Font | null = null;
  private size = 0;
  private rise = 0;
  /** Horizontal scaling (9.3.4) as a share, in ten-thousandths as it is written. */
  private scale = 1;
  private colour = '#000000';
  private lineX = 0;
  private lineY = 0;
  private pen = 0;
  private readonly saved: Kept[] = [];

  /** `out` is emptied: pages may share it one after the other. */
  constructor(out: ByteBuffer) {
    this.out = out;
    out.length = 0;
  }

  /** Opens marked content; `tag` and `properties` in PDF syntax (14.6). */
  begin(tag: string, properties: string): void {
    this.end();
    this.close();
    this.out.latin1(`/${tag}${properties}BDC\n`);
    this.marked = true;
  }

  end(): void {
    if (!this.marked) return;
    this.close();
    this.out.latin1('EMC\n');
    this.marked = false;
  }

  /** Shows a run whose left edge is at x and whose baseline at y. */
  show(run: EncodedRun, look: TextLook, x: number, y: number): void {
    if (!this.inText) this.beginText();
    const { font, size, colour, rise } = look;
    if (font !== this.font || size !== this.size) this.setFont(font, size);
    if (colour !== this.colour) this.setColour(colour);
    if (rise !== this.rise) this.setRise(rise);
    if (look.scale !== null) this.setScale(look.scale);
    this.moveTo(x, y);
    this.out.append(run.bytes);
    this.pen += run.advance * this.scale;
  }

  /** Fills a rectangle. */
  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.endText();
    if (colour !== this.colour) this.setColour(colour);
    for (const value of [x, y, width, height]) this.operand(value);
    this.out.latin1('re f\n');
  }

  /** Paints an XObject with its unit square or box scaled by `sx`, `sy` and moved to x, y. */
  paint(resource: string, sx: number, sy: number, x: number, y: number): void {
    this.endText();
    // Scales of small factors need more than two decimals.
    this.out.latin1(`q ${round6(sx)} 0 0 ${round6(sy)} `);
    this.operand(x);
    this.operand(y);
    this.out.latin1(`cm/${resource} Do Q\n`);
  }

  /** Keeps the graphics state until `restore`, and goes on in coordinates that `matrix` leads from. */
  save(matrix: Matrix | null = null): void {
    this.endText();
    const { font, size, rise, scale, colour } = this;
    this.saved.push({ font, size, rise, scale, colour });
    this.out.latin1(matrix === null ? 'q\n' : `q ${matrixSyntax(matrix)} cm\n`);
  }

  restore(): void {
    this.endText();
    Object.assign(this, this.saved.pop());
    this.out.latin1('Q\n');
  }

  /** Operators of other kinds, which change no text state and no fill colour. */
  operators(syntax: string): void {
    this.endText();
    this.out.latin1(syntax);
  }

  /** Nothing of what follows is seen: by the even-odd rule nothing is within the same rectangle twice (8.5.3.3.3). */
  clipAway(x: number, y: number, width: number, height: number): void {
    this.endText();
    for (let i = 0; i < 2; i++) {
      for (const value of [x, y, width, height]) this.operand(value);
      this.out.latin1('re ');
    }
    this.out.latin1('W* n\n');
  }

  /** Sets the fill colour of what follows. */
  fillWith(colour: string): void {
    this.endText();
    if (colour !== this.colour) this.setColour(colour);
  }

  finish(): Uint8Array {
    this.end();
    this.endText();
    return this.out.copy();
  }

  private beginText(): void {
    this.out.latin1('BT\n');
    this.inText = true;
    this.lineX = 0;
    this.lineY = 0;
    this.pen = Number.NEGATIVE_INFINITY;
  }

  endText(): void {
    if (!this.inText) return;
    this.close();
    this.out.latin1('ET\n');
    this.inText = false;
  }

  private setFont(font: Font, size: number): void {
    this.close();
    this.out.latin1(`/${font.resource} `);
    this.operand(size);
    this.out.latin1('Tf\n');
    this.font = font;
    this.size = size;
  }

  private setRise(rise: number): void {
    this.close();
    this.operand(rise);
    this.out.latin1('Ts\n');
    this.rise = rise;
  }

  private setScale(share: number): void {
    const scale = Math.round(share * 10000) / 10000;
    if (scale === this.scale) return;
    this.close();
    this.operand(scale * 100);
    this.out.latin1('Tz\n');
    this.scale = scale;
  }

  private setColour(colour: string): void {
    this.close();
    this.out.latin1(colourOperator(colour, 'fill'));
    this.colour = colour;
  }

  /** Brings the pen to x, y and leaves a string open there. */
  private moveTo(x: number, y: number): void {
    const lineY = Math.round(y * 100);
    const adjustment = Math.round(((this.pen - x) * 1000) / (this.size * this.scale));
    if (lineY !== this.lineY || Math.abs(adjustment) > FARTHEST_ADJUSTMENT) this.startLine(Math.round(x * 100), lineY);
    else if (adjustment !== 0) this.moveAlong(adjustment);
    if (!this.open) this.out.latin1('[(');
    this.open = true;
  }

  private startLine(x: number, y: number): void {
    this.close();
    this.out.hundredths(x - this.lineX);
    this.out.byte(0x20);
    this.out.hundredths(y - this.lineY);
    this.out.latin1(' Td\n');
    this.lineX = x;
    this.lineY = y;
    this.pen = x / 100;
  }

  private moveAlong(adjustment: number): void {
    if (this.open) adjust(this.out, adjustment);
    else {
      this.out.byte(0x5b);
      this.out.integer(adjustment);
      this.out.byte(0x28);
      this.open = true;
    }
    this.pen -= (adjustment * this.size * this.scale) / 1000;
  }

  private close(): void {
    if (this.open) this.out.latin1(')]TJ\n');
    this.open = false;
  }

  private operand(points: number): void {
    this.out.hundredths(Math.round(points * 100));
    this.out.byte(0x20);
  }
}

function round6(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
