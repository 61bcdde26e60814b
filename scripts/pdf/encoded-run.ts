import type { GlyphRun } from '../shape/index.js';
import { ByteBuffer } from './byte-buffer.js';
import { type Cluster, clusters } from './clusters.js';
import type { Font } from './font.js';
import { utf16 } from './syntax.js';

/** A run as it stands inside an open string of a `TJ` array: `[(` before and `)]TJ` after it are the caller's. */
export interface EncodedRun {
  readonly bytes: Uint8Array;
  /** From the run's left edge to the pen after it, points. */
  readonly advance: number;
}

const SOFT_HYPHEN = '\u00ad';

/**
 * Runs come from a cache and recur by the thousand, so each is encoded once: as text, as an added hyphen,
 * and once more for each height it is raised to if it moves glyphs up or down itself.
 */
export class RunEncoder {
  private readonly texts = new Map<GlyphRun, EncodedRun>();
  private readonly hyphens = new Map<GlyphRun, EncodedRun>();

  encode(run: GlyphRun, font: Font, hyphen: boolean, rise: number): EncodedRun {
    if (rise !== 0 && run.yOffsets) return encode(run, font, hyphen, rise);
    const cache = hyphen ? this.hyphens : this.texts;
    let encoded = cache.get(run);
    if (!encoded) {
      encoded = encode(run, font, hyphen, rise);
      cache.set(run, encoded);
    }
    return encoded;
  }
}

/**
 * Pen positions are kept as the reader of the file will have them (widths as stated, adjustments as whole
 * thousandths of the size), so that rounding never adds up.
 */
function encode(run: GlyphRun, font: Font, hyphen: boolean, rise: number): EncodedRun {
  const out = new ByteBuffer(4 * run.glyphs.length + 16);
  const perPoint = 1000 / run.size;
  let pen = 0;
  let origin = 0;
  let raised = 0;
  const show = (i: number, text: string): void => {
    const up = run.yOffsets?.[i] ?? 0;
    if (up !== raised) {
      setRise(out, rise + up);
      raised = up;
    }
    const adjustment = Math.round(pen - (origin + (run.xOffsets?.[i] ?? 0)) * perPoint);
    if (adjustment !== 0) adjust(out, adjustment);
    const code = font.code(run.glyphs[i]!, text);
    writeCode(out, code);
    pen += font.width(code) - adjustment;
    origin += run.advances[i]!;
  };
  for (const cluster of hyphen ? [addedHyphen(run)] : clusters(run)) showCluster(out, cluster, show);
  if (raised !== 0) setRise(out, rise);
  return { bytes: out.copy(), advance: pen / perPoint };
}

function addedHyphen(run: GlyphRun): Cluster {
  return { first: 0, texts: Array.from(run.glyphs, () => SOFT_HYPHEN), actualText: null };
}

function showCluster(out: ByteBuffer, cluster: Cluster, show: (i: number, text: string) => void): void {
  if (cluster.actualText !== null) out.latin1(`)]TJ/Span<</ActualText<FEFF${utf16(cluster.actualText)}>>>BDC[(`);
  for (const [i, text] of cluster.texts.entries()) show(cluster.first + i, text);
  if (cluster.actualText !== null) out.latin1(')]TJ EMC[(');
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
