import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { Sfnt } from '../sfnt.js';

/** Widths are whole numbers of thousandths, so that they may be one off (ISO 19005-3, 6.2.11.5). */
const ROUNDING = 1;

/**
 * Whether the glyphs of a composite font with TrueType outlines are there, none is that for nothing, and their widths
 * are those of the program (6.2.11.4.1, 6.2.11.5, 6.2.11.8). True of other fonts.
 */
export function hasItsGlyphs(font: PDFDict, codes: ReadonlySet<number>): boolean {
  const parts = font.lookup(PDFName.of('DescendantFonts'));
  const part = parts instanceof PDFArray ? parts.lookup(0) : undefined;
  if (!(part instanceof PDFDict) || !/^\/Identity-/.test(String(font.lookup(PDFName.of('Encoding'))))) return true;
  if (codes.has(0)) return false;
  const descriptor = part.lookup(PDFName.of('FontDescriptor'));
  const program = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile2')) : undefined;
  if (!(program instanceof PDFRawStream)) return true;
  const metrics = new Metrics(decodePDFRawStream(program).decode());
  const map = part.lookup(PDFName.of('CIDToGIDMap'));
  const glyphs = map instanceof PDFRawStream ? decodePDFRawStream(map).decode() : null;
  const widths = widthsOf(part);
  return [...codes].every((cid) => {
    const glyph = glyphs ? 256 * (glyphs[2 * cid] ?? 0) + (glyphs[2 * cid + 1] ?? 0) : cid;
    return glyph > 0 && glyph < metrics.count && Math.abs(widths(cid) - metrics.width(glyph)) <= ROUNDING;
  });
}

class Metrics extends Sfnt {
  /** Of glyphs. */
  readonly count = this.view.getUint16(this.offset('maxp') + 4);

  /** Thousandths of the size. */
  width(glyph: number): number {
    return (this.advance(glyph) * 1000) / this.unitsPerEm;
  }
}

/** The width of each CID (ISO 32000-1, 9.7.4.3). */
function widthsOf(part: PDFDict): (cid: number) => number {
  const usual = part.lookup(PDFName.of('DW'));
  const given = part.lookup(PDFName.of('W'));
  const known = new Map<number, number>();
  const items = given instanceof PDFArray ? Array.from({ length: given.size() }, (_, at) => given.lookup(at)) : [];
  for (let at = 0; at < items.length; ) {
    const [first, next, width] = items.slice(at, at + 3);
    const from = first instanceof PDFNumber ? first.asNumber() : 0;
    if (next instanceof PDFArray) {
      for (let i = 0; i < next.size(); i++) known.set(from + i, numberOf(next.lookup(i)));
      at += 2;
    } else {
      const to = Math.min(numberOf(next), 65535);
      for (let cid = from; cid <= to; cid++) known.set(cid, numberOf(width));
      at += 3;
    }
  }
  return (cid) => known.get(cid) ?? (usual === undefined ? 1000 : numberOf(usual));
}

function numberOf(value: unknown): number {
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}
