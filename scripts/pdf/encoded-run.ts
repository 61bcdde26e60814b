import type { GlyphRun } from '../shape/index.js';
import { ByteBuffer } from './byte-buffer.js';
import { type Cluster, clusters, isPrivate } from './clusters.js';
import type { Font } from './font.js';
import { joinedGlyph } from './joined-glyph.js';
import { spoken, utf16 } from './syntax.js';
import type { Overlap } from './tight-glyph.js';

/** A run as it stands inside an open string of a `TJ` array: `[(` before and `)]TJ` after it are the caller's. */
export interface EncodedRun {
  readonly bytes: Uint8Array;
  /** From the run's left edge to the pen after it, points. */
  readonly advance: number;
}

/**
 * Runs come from a cache and recur by the thousand, so each is encoded once, and once more for each height it is
 * raised to if it moves glyphs up or down itself.
 */
export class RunEncoder {
  private readonly texts = new Map<GlyphRun, EncodedRun>();
  private readonly writer = new RunWriter();

  encode(run: GlyphRun, font: Font, rise: number): EncodedRun {
    if (rise !== 0 && run.yOffsets) return this.writer.write(run, font, rise);
    let encoded = this.texts.get(run);
    if (!encoded) {
      encoded = this.writer.write(run, font, rise);
      this.texts.set(run, encoded);
    }
    return encoded;
  }
}

/** A run of one glyph, without some of the white that is part of it. */
export function encodeTrimmed(run: GlyphRun, font: Font, overlap: Overlap): EncodedRun {
  const out = new ByteBuffer(8);
  const code = font.trimmedCode(run.glyphs[0]!, run.text, overlap);
  writeCode(out, code);
  return { bytes: out.copy(), advance: (font.width(code) * run.size) / 1000 };
}

/**
 * A space before which the pen goes back, from right to left. pdf.js leaves out white space there, but not a combining
 * mark without a look, which its search passes over (U+034F), with a space behind it; others are told the space alone.
 * It takes no width from the mark either: where the pen is afterwards, readers disagree.
 */
export function encodeParting(run: GlyphRun, font: Font): EncodedRun {
  const out = new ByteBuffer(64);
  out.latin1(`)]TJ/Span<</ActualText<FEFF${utf16(' ')}>>>BDC[(`);
  writeCode(out, font.code(run.glyphs[0]!, '\u034f '));
  out.latin1(')]TJ EMC[(');
  return { bytes: out.copy(), advance: Number.NEGATIVE_INFINITY };
}

/**
 * Writes one run. Pen positions are kept as the reader of the file will have them (widths as stated,
 * adjustments as whole thousandths of the size), so that rounding never adds up.
 */
class RunWriter {
  private readonly out = new ByteBuffer(1024);
  /** In thousandths of the size from the run's left edge. */
  private pen = 0;
  /** Where the next glyph belongs, in points from the run's left edge, before its own offset. */
  private origin = 0;
  private raised = 0;

  write(run: GlyphRun, font: Font, rise: number): EncodedRun {
    this.out.length = 0;
    this.pen = 0;
    this.origin = 0;
    this.raised = 0;
    if (isPlain(run)) this.plain(run, font, rise);
    else for (const cluster of clusters(run)) this.cluster(run, font, cluster, rise);
    if (this.raised !== 0) setRise(this.out, rise);
    return { bytes: this.out.copy(), advance: (this.pen * run.size) / 1000 };
  }

  /** Every glyph is a cluster: nearly all text. */
  private plain(run: GlyphRun, font: Font, rise: number): void {
    const { text, clusters: starts } = run;
    const last = run.glyphs.length - 1;
    for (let i = 0; i <= last; i++) {
      const end = i < last ? starts[i + 1] : text.length;
      this.glyph(run, font, i, text.slice(starts[i], end), rise);
    }
  }

  private cluster(run: GlyphRun, font: Font, { first, texts, actualText }: Cluster, rise: number): void {
    if (actualText !== null) this.out.latin1(`)]TJ/Span<</ActualText<FEFF${utf16(spoken(actualText))}>>>BDC[(`);
    for (let i = 0; i < texts.length; i++) this.glyph(run, font, first + i, texts[i]!, rise);
    if (actualText !== null) this.out.latin1(')]TJ EMC[(');
  }

  private glyph(run: GlyphRun, font: Font, i: number, text: string, rise: number): void {
    const glyph = run.glyphs[i]!;
    const origin = (this.origin * 1000) / run.size;
    const joined = joinedGlyph(run, i, this.pen, origin, run.rtl ? font.glyphWidth(glyph) : 0);
    const up = run.yOffsets === null || joined?.up !== undefined ? 0 : run.yOffsets[i]!;
    if (up !== this.raised) {
      setRise(this.out, rise + up);
      this.raised = up;
    }
    const across = run.xOffsets === null ? 0 : (run.xOffsets[i]! * 1000) / run.size;
    const adjustment = Math.round(this.pen - origin - across - (joined?.before ?? 0));
    if (adjustment !== 0) adjust(this.out, adjustment);
    const code = joined ? font.trimmedCode(glyph, text, joined) : font.code(glyph, text);
    writeCode(this.out, code);
    this.pen += font.width(code) - adjustment;
    this.origin += run.advances[i]!;
  }
}

/** Left to right, one glyph a cluster. */
function isPlain({ rtl, text, clusters: starts }: GlyphRun): boolean {
  if (rtl || isPrivate(text)) return false;
  for (let i = 1; i < starts.length; i++) if (starts[i]! <= starts[i - 1]!) return false;
  return starts.length > 0 && starts[starts.length - 1]! < text.length;
}

function setRise(out: ByteBuffer, rise: number): void {
  out.latin1(')]TJ ');
  out.hundredths(Math.round(rise * 100));
  out.latin1(' Ts[(');
}

/** A positive adjustment moves left (ISO 32000-1, 9.4.3). */
export function adjust(out: ByteBuffer, thousandths: number): void {
  out.byte(0x29);
  out.integer(thousandths);
  out.byte(0x28);
}

function writeCode(out: ByteBuffer, code: number): void {
  writeByte(out, code >> 8);
  writeByte(out, code & 0xff);
}

/** Parentheses and backslash are escaped; so is CR, which readers would take for LF (7.3.4.2). */
function writeByte(out: ByteBuffer, value: number): void {
  if (value === 0x28 || value === 0x29 || value === 0x5c) out.byte(0x5c);
  if (value === 0x0d) out.latin1('\\r');
  else out.byte(value);
}
