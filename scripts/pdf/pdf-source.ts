import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import PDFParser from 'pdf-lib/es/core/parser/PDFParser';

/** A page of a PDF that is shown as a figure. */
export interface SourcePage {
  readonly context: PDFContext;
  /** An entry of the page, or of the nodes above it that hand it down (ISO 32000-1, 7.7.3.4). */
  entry(name: string): PDFObject | undefined;
  /** What is shown of it, before it is turned. Points. */
  readonly box: Box;
  /** Clockwise, degrees: 0, 90, 180 or 270. */
  readonly rotate: number;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A PDF file whose pages are shown as figures. */
export interface SourceFile {
  readonly context: PDFContext;
  /** Each page with the nodes above it, nearest first. */
  readonly pages: readonly (readonly PDFDict[])[];
}

/** Opens a file. Throws with a sentence if it cannot be read. */
export async function openSource(bytes: Uint8Array): Promise<SourceFile> {
  // What is encrypted need not be parsed, which is not written for it.
  if (mentions(bytes, '/Encrypt')) throw new Error('it is encrypted.');
  const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw new Error('it has no catalog.');
  const pages = pagesBelow(catalog.lookup(PDFName.of('Pages')), [], new Set());
  if (pages.length === 0) throw new Error('it has no page.');
  return { context, pages };
}

/** Page `number` (from 1). Throws with a sentence if there is none. */
export function openPage({ context, pages }: SourceFile, number: number): SourcePage {
  const chain = pages[number - 1];
  if (!chain)
    throw new Error(`it has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, and no page ${number}.`);
  const entry = (name: string) => chain.flatMap((node) => node.lookup(PDFName.of(name)) ?? [])[0];
  return { context, entry, box: boxOf(entry), rotate: rotation(entry('Rotate')) };
}

function mentions(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (String.fromCharCode(...bytes.subarray(at, at + name.length)) === name) return true;
  return false;
}

/** Size of page `number` as it is shown, in points. Throws as `openSource` and `openPage` do. */
export async function measurePage(bytes: Uint8Array, number: number): Promise<{ width: number; height: number }> {
  const { box, rotate, entry } = openPage(await openSource(bytes), number);
  const unit = entry('UserUnit');
  const scale = unit instanceof PDFNumber ? unit.asNumber() : 1;
  const [width, height] = [box.width * scale, box.height * scale];
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Each page with the nodes above it, nearest first. */
function pagesBelow(node: PDFObject | undefined, above: readonly PDFDict[], seen: Set<PDFObject>): PDFDict[][] {
  if (!(node instanceof PDFDict) || seen.has(node)) return [];
  seen.add(node);
  const chain = [node, ...above];
  const kids = node.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray)) return [chain];
  return Array.from({ length: kids.size() }, (_, at) => kids.lookup(at)).flatMap((kid) => pagesBelow(kid, chain, seen));
}

/** The crop box within the media box (14.11.2.1). */
function boxOf(entry: SourcePage['entry']): Box {
  const media = readBox(entry('MediaBox'));
  if (!media) throw new Error('it does not say how large its page is.');
  const crop = readBox(entry('CropBox')) ?? media;
  const [left, bottom] = [Math.max(media.left, crop.left), Math.max(media.bottom, crop.bottom)];
  const width = Math.min(media.left + media.width, crop.left + crop.width) - left;
  const height = Math.min(media.bottom + media.height, crop.bottom + crop.height) - bottom;
  return width > 0 && height > 0 ? { left, bottom, width, height } : media;
}

function readBox(value: PDFObject | undefined): Box | null {
  if (!(value instanceof PDFArray) || value.size() < 4) return null;
  const sides = Array.from({ length: 4 }, (_, at) => value.lookup(at));
  if (!sides.every((side) => side instanceof PDFNumber)) return null;
  const [x0, y0, x1, y1] = sides.map((side) => side.asNumber()) as [number, number, number, number];
  const box = { left: Math.min(x0, x1), bottom: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
  return box.width > 0 && box.height > 0 ? box : null;
}

function rotation(value: PDFObject | undefined): number {
  const degrees = value instanceof PDFNumber ? value.asNumber() : 0;
  return degrees % 90 === 0 ? ((degrees % 360) + 360) % 360 : 0;
}
