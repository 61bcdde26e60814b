import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFString from 'pdf-lib/es/core/objects/PDFString';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import type { PdfFile } from '../objects.js';
import { hex } from '../syntax.js';
import { describedPart } from './font-program.js';
import type { FontUse } from './usage.js';

/** The last CID there can be. */
const LAST = 65535;

/** Fonts whose code 0 is the last CID. */
const moved = new WeakSet<PDFDict>();

/** The CID of each code of a composite font (ISO 32000-1, 9.7.5); null where that is not looked into. */
export function cidOf(font: PDFDict): ((code: number) => number) | null {
  if (moved.has(font)) return (code) => (code === 0 ? LAST : code);
  return /^\/Identity-[HV]$/.test(String(font.lookup(PDFName.of('Encoding')))) ? (code) => code : null;
}

/**
 * CID 0 stands for nothing (9.7.4.2), and no letter may be shown by it (ISO 19005-3, 6.2.11.8), as Matplotlib’s
 * are (`pdf.fonttype: 42`): such a letter becomes the last CID, by a table from codes to CIDs, so that the
 * content stays as it is.
 */
export function moveFirstCid(file: PdfFile, { font, codes }: FontUse): void {
  const part = describedPart(font);
  const map = part?.lookup(PDFName.of('CIDToGIDMap'));
  const isMovable = codes.has(0) && String(font.lookup(PDFName.of('Encoding'))) === '/Identity-H' && !moved.has(font);
  if (!isMovable || !part || !(map instanceof PDFRawStream)) return;
  const before = decodePDFRawStream(map)
    .decode()
    .subarray(0, 2 * LAST);
  const after = new Uint8Array(2 * LAST + 2);
  after.set(before);
  after.set(before.subarray(0, 2), 2 * LAST);
  after.fill(0, 0, 2);
  part.set(PDFName.of('CIDToGIDMap'), file.addStream({}, after));
  moveWidth(part);
  font.set(PDFName.of('Encoding'), writeTable(file));
  moved.add(font);
}

/** The first width of `W` is that of CID 0, if any is (9.7.4.3). */
function moveWidth(part: PDFDict): void {
  const widths = part.lookup(PDFName.of('W'));
  if (!(widths instanceof PDFArray)) return;
  const [first, next] = widths.size() > 1 ? [widths.lookup(0), widths.lookup(1)] : [];
  if (!(first instanceof PDFNumber) || first.asNumber() !== 0) return;
  const width = next instanceof PDFArray ? next.lookup(0) : widths.lookup(2);
  const copy = widths.clone();
  copy.push(PDFNumber.of(LAST));
  copy.push(PDFNumber.of(LAST));
  if (width) copy.push(width);
  part.set(PDFName.of('W'), copy);
}

function writeTable(file: PdfFile): PDFRef {
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };
  const entries = { Type: 'CMap', CMapName: 'First-CID-Last', CIDSystemInfo: file.context.obj(system), WMode: 0 };
  return file.addStream(entries, new TextEncoder().encode(TABLE));
}

function blocks(ranges: readonly string[]): string {
  const made: string[] = [];
  for (let at = 0; at < ranges.length; at += 64) {
    const some = ranges.slice(at, at + 64);
    made.push(`${some.length} begincidrange\n${some.join('')}endcidrange\n`);
  }
  return made.join('');
}

/** All other codes; a range has one first byte, and a block at most a hundred ranges (Adobe Technical Note 5014). */
const RANGES = Array.from({ length: 256 }, (_, high) => {
  const from = Math.max(1, 256 * high);
  return `<${hex(from, 4)}> <${hex(256 * high + 255, 4)}> ${from}\n`;
});

/** ISO 32000-1, 9.7.5.4. */
const TABLE = `%!PS-Adobe-3.0 Resource-CMap
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /First-CID-Last def
/CMapType 1 def
/WMode 0 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 begincidchar
<0000> ${LAST}
endcidchar
${blocks(RANGES)}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
