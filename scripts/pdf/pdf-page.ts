import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { processColours } from './colour-space.js';
import { withoutMarks } from './content-marks.js';
import { joined } from './joined.js';
import type { PdfFile } from './objects.js';
import { mendForArchive } from './pdf-mend.js';
import { openPage, openSource, type SourceFile, type SourcePage } from './pdf-source.js';
import { mendSpace } from './preflight/colour-spaces.js';
import { type Obstacle, obstacles } from './preflight/conditions.js';
import { moveFirstCid } from './preflight/first-cid.js';
import { withKnownOperators } from './preflight/operators.js';
import { embedStandardFont, type StandardFontFile } from './preflight/standard-font.js';
import { completeText } from './preflight/text-map.js';
import { usageOf } from './preflight/usage.js';

/** A page as it is taken over; one that cannot be vouched for is not. */
export interface EmbeddedPage {
  readonly ref: PDFRef;
  /** Of the page as it is shown, its user units taken as points. */
  readonly width: number;
  readonly height: number;
  /** What keeps the report from being what it says it is, if the page is taken over so. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * Embeds a page of a PDF file as a form XObject (ISO 32000-1, 8.10): what it shows, without its links, scripts and
 * structure. Throws with a sentence if it cannot be read.
 */
export async function embedPage(
  file: PdfFile,
  bytes: Uint8Array,
  number: number,
  standardFont?: StandardFontFile,
): Promise<EmbeddedPage> {
  const { source, copier } = await opened(file, bytes);
  const page = openPage(source, number);
  const copied = (name: string): PDFObject | undefined => {
    const value = page.entry(name);
    return value && copier.copy(value);
  };
  const found = copied('Resources');
  const resources = found instanceof PDFDict ? found : file.context.obj({});
  mendForArchive(file, resources);
  const content = withKnownOperators(withoutMarks(contentOf(file, page)));
  const usage = usageOf(content, resources);
  for (const use of usage.fonts.values()) {
    use.font.set(PDFName.of('Type'), PDFName.of('Font'));
    if (standardFont) embedStandardFont(file, use, standardFont);
    moveFirstCid(file, use);
    completeText(file, use);
  }
  const group = copied('Group');
  const blending = group instanceof PDFDict ? group.lookup(PDFName.of('CS')) : undefined;
  if (blending instanceof PDFArray) mendSpace(file, blending);
  const { box } = page;
  const { matrix, width, height } = upright(page);
  const ref = file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [box.left, box.bottom, box.left + box.width, box.bottom + box.height],
      Matrix: [...matrix],
      Resources: resources,
      ...(group ? { Group: group } : {}),
    },
    content,
  );
  return { ref, width, height, obstacles: obstacles(usage, file.standard.version) };
}

interface Opened {
  readonly source: SourceFile;
  readonly copier: PDFObjectCopier;
}

/**
 * Embeds the page if the file stays what it says it is. Else leaves the file as it was, and gives what is in the way.
 * Throws as `embedPage` does.
 */
export async function embedSoundPage(
  file: PdfFile,
  bytes: Uint8Array,
  number: number,
  standardFont?: StandardFontFile,
): Promise<EmbeddedPage | Pick<EmbeddedPage, 'obstacles'>> {
  // Shared by all figures, and so not to be taken back.
  processColours(file);
  const { context } = file;
  const before = context.largestObjectNumber;
  const page = await embedPage(file, bytes, number, standardFont);
  if (page.obstacles.length === 0) return page;
  for (let at = before + 1; at <= context.largestObjectNumber; at++) context.delete(PDFRef.of(at));
  context.largestObjectNumber = before;
  // What the copies of other pages share with those of this one is gone.
  known.get(file)?.delete(bytes);
  return { obstacles: page.obstacles };
}

/** What was opened for a file already: its pages share their fonts there too. */
const known = new WeakMap<PdfFile, Map<Uint8Array, Opened>>();

async function opened(file: PdfFile, bytes: Uint8Array): Promise<Opened> {
  const files = known.get(file) ?? new Map<Uint8Array, Opened>();
  known.set(file, files);
  const found = files.get(bytes);
  if (found) return found;
  const source = await openSource(bytes);
  const made = { source, copier: PDFObjectCopier.for(source.context, file.context) };
  files.set(bytes, made);
  return made;
}

/** From the page’s coordinates to those with its lower left corner, as it is shown, at 0, 0. */
export function upright({ box, rotate }: SourcePage) {
  const { left, bottom, width, height } = box;
  const [right, top] = [left + width, bottom + height];
  const TURNS: Readonly<Record<number, readonly number[]>> = {
    0: [1, 0, 0, 1, -left, -bottom],
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  };
  const lies = rotate % 180 !== 0;
  return { matrix: TURNS[rotate]!, width: lies ? height : width, height: lies ? width : height };
}

/** More operators than any figure has. Bytes. */
const MOST_CONTENT = 1 << 28;

/** The content streams of a page as one, with white space between (7.8.2). */
export function contentOf(file: PdfFile, { entry }: Pick<SourcePage, 'entry'>): Uint8Array {
  const contents = entry('Contents');
  const streams =
    contents instanceof PDFArray ? Array.from({ length: contents.size() }, (_, at) => contents.lookup(at)) : [contents];
  const parts = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [decoded(file, stream), Uint8Array.of(0x0a)] : [],
  );
  return joined(parts);
}

/** What a stream holds, filters undone. */
function decoded(file: PdfFile, stream: PDFRawStream): Uint8Array {
  const plain =
    stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !stream.dict.has(PDFName.of('DecodeParms'));
  return plain ? file.inflate(stream.getContents(), MOST_CONTENT) : decodePDFRawStream(stream).decode();
}
