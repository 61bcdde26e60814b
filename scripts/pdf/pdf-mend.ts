import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { processColours } from './colour-space.js';
import { withoutMarks } from './content-marks.js';
import type { PdfFile } from './objects.js';
import { mendSpace } from './preflight/colour-spaces.js';
import { INTENTS, withKnownOperators } from './preflight/operators.js';

/**
 * Takes out of a figure’s objects what an archive file may not contain and nobody sees (ISO 19005-3), and gives its
 * inks a colour.
 */
export function mendForArchive(file: PdfFile, resources: PDFDict): void {
  giveInks(file, resources);
  const { found, arrays } = everything(file, resources);
  for (const array of arrays) mendSpace(file, array);
  for (const { ref, object } of found) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    for (const name of UNSEEN) dict.delete(PDFName.of(name));
    const own = dict.lookup(PDFName.of('Resources'));
    if (own instanceof PDFDict) giveInks(file, own);
    if (ref && object instanceof PDFRawStream) mendStream(file, ref, object, resources);
    if (nameOf(dict, 'Type') === 'ExtGState' || isGraphicsState(dict)) plainState(dict);
    if (dict.has(PDFName.of('ShadingType')) && nameOf(dict, 'ColorSpace') === 'DeviceCMYK')
      dict.set(PDFName.of('ColorSpace'), processColours(file));
    if (!INTENTS.has(nameOf(dict, 'Intent') ?? 'Perceptual')) dict.delete(PDFName.of('Intent'));
    if (nameOf(dict, 'Subtype') === 'CIDFontType2' && !dict.has(GLYPHS)) dict.set(GLYPHS, PDFName.of('Identity'));
  }
}

/** Which glyph each code is: the one of that number, unless something else is said (6.2.11.3.2). */
const GLYPHS = PDFName.of('CIDToGIDMap');

/**
 * Notes of programs to themselves, lists of glyphs that are seldom whole (6.2.11.4.2), structure that belongs to
 * another file, and what 6.2.4 to 6.2.8 forbid: smoothing, alternate and external versions.
 */
const UNSEEN = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'AF',
  'OPI',
  'Alternates',
  'Interpolate',
  'Ref',
  'AA',
  'CharSet',
  'CIDSet',
];

/** CMYK means something by itself (6.2.4.3: a default colour space of DeviceN). */
function giveInks(file: PdfFile, resources: PDFDict): void {
  const name = PDFName.of('ColorSpace');
  const known = resources.lookup(name);
  const spaces = known instanceof PDFDict ? known : file.context.obj({});
  const inks = PDFName.of('DefaultCMYK');
  if (!spaces.has(inks)) spaces.set(inks, processColours(file));
  if (spaces !== known) resources.set(name, spaces);
}

/** Content that lies in another file (6.1.7.1), and programs in PostScript (6.2.9). */
const ELSEWHERE = ['F', 'FFilter', 'FDecodeParms', 'Subtype2', 'PS'];

/**
 * LZW is not allowed (6.1.7.2); the marks in a form belong to the structure of another file, and what it paints with
 * may be that of the page (7.8.3). A program in PostScript paints nothing that a reader shows.
 */
function mendStream(file: PdfFile, ref: PDFRef, stream: PDFRawStream, resources: PDFDict): void {
  const { dict } = stream;
  for (const name of ELSEWHERE) dict.delete(PDFName.of(name));
  if (nameOf(dict, 'Subtype') === 'PS') {
    const empty = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {}, Length: 0 };
    file.context.assign(ref, PDFRawStream.of(file.context.obj(empty), new Uint8Array()));
    return;
  }
  const isForm = nameOf(dict, 'Subtype') === 'Form' || dict.has(PDFName.of('PatternType'));
  if (isForm && !dict.has(PDFName.of('Resources'))) dict.set(PDFName.of('Resources'), resources);
  const isLzw = filterOf(dict) === PDFName.of('LZWDecode');
  if (!isForm && !isLzw) return;
  const content = decodePDFRawStream(stream).decode();
  const plain = isForm ? withKnownOperators(withoutMarks(content)) : content;
  if (!isLzw && plain === content) return;
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  dict.delete(PDFName.of('DecodeParms'));
  file.context.assign(ref, PDFRawStream.of(dict, file.deflate(plain)));
}

/** Undefined for several. */
function filterOf(dict: PDFDict): PDFObject | undefined {
  const filter = dict.lookup(PDFName.of('Filter'));
  return filter instanceof PDFArray ? (filter.size() === 1 ? filter.lookup(0) : undefined) : filter;
}

function isGraphicsState(dict: PDFDict): boolean {
  return (
    ['TR', 'TR2', 'HT', 'SMask', 'ca', 'CA', 'BM', 'RI', 'OPM'].some((name) => dict.has(PDFName.of(name))) &&
    !dict.has(PDFName.of('Subtype'))
  );
}

/** Blend modes of ISO 32000-1, 11.3.5, and two older names. */
const BLEND_MODES: ReadonlySet<string> = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

/**
 * Transfer functions and halftones belong to one device (6.2.5), overprinting that looks at single inks to their
 * profile (6.2.4.2); unknown names say nothing (6.2.6, 6.2.10).
 */
function plainState(dict: PDFDict): void {
  for (const name of ['TR', 'TR2', 'HT', 'HTP', 'HTO', 'OPM']) dict.delete(PDFName.of(name));
  if (!INTENTS.has(nameOf(dict, 'RI') ?? 'Perceptual')) dict.delete(PDFName.of('RI'));
  const modes = dict.lookup(PDFName.of('BM'));
  // Of a list, the first that a reader knows (ISO 32000-1, table 58).
  const mode = (modes instanceof PDFArray ? modes.asArray() : [modes]).find(
    (one) => one instanceof PDFName && BLEND_MODES.has(one.decodeText()),
  );
  if (mode) dict.set(PDFName.of('BM'), mode);
  else dict.delete(PDFName.of('BM'));
}

interface Found {
  /** Null for what stands inside another object; streams never do. */
  readonly ref: PDFRef | null;
  readonly object: PDFDict | PDFRawStream;
}

interface Objects {
  readonly found: readonly Found[];
  readonly arrays: readonly PDFArray[];
}

function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** Every array, dictionary and stream that can be reached, each once, with its reference. */
function everything(file: PdfFile, from: PDFObject): Objects {
  const found: Found[] = [];
  const arrays: PDFArray[] = [];
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [from];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const object = next instanceof PDFRef ? file.context.lookup(next) : next;
    if (!object || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) {
      arrays.push(object);
      waiting.push(...object.asArray());
    }
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    found.push({ ref: next instanceof PDFRef ? next : null, object: object instanceof PDFRawStream ? object : dict });
    waiting.push(...dict.values());
  }
  return { found, arrays };
}
