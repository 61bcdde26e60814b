import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFString from 'pdf-lib/es/core/objects/PDFString';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { isRightToLeft } from '../paper/direction.js';
import { openPage, openSource, type SourceFile, type SourcePage } from '../pdf/pdf-source.js';
import { pageBoxes } from './page-boxes.js';
import type { Rect } from './side.js';
import type { ShownPage } from './turn.js';

/** A plain PDF, one page after another, from which others are made. */
export interface PlainPdf {
  readonly file: SourceFile;
  readonly pages: readonly PlainPage[];
  /** Empty where it says none. */
  readonly title: string;
  /** Bound at the right, its pages following each other from right to left. */
  readonly rightToLeft: boolean;
  /** What its colours are meant for. */
  readonly outputIntents: PDFObject | undefined;
}

/** A page as it is when it is cut; points. */
export interface PlainPage extends ShownPage {
  readonly file: SourceFile;
  readonly source: SourcePage;
  /** The whole file, and the page’s number in it. */
  readonly bytes: Uint8Array;
  readonly number: number;
  /** What is left of it when it is cut, and what is drawn beyond; in its coordinates. */
  readonly trim: Rect;
  readonly bleed: Rect;
  /** The page, then the nodes above it, nearest first. */
  readonly chain: readonly PDFDict[];
  /** Points to a unit of its coordinates. */
  readonly unit: number;
}

/** Opens a file. Throws with a clause, “it …”, if it cannot be read. */
export async function openPlain(bytes: Uint8Array): Promise<PlainPdf> {
  const file = await openSource(bytes);
  const { context } = file;
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  return {
    file,
    pages: file.pages.map((chain, at) => sized(file, openPage(file, at + 1), { chain, bytes, number: at + 1 })),
    title: titleOf(file, catalog),
    rightToLeft: runsFromRight(catalog),
    outputIntents: catalog.get(PDFName.of('OutputIntents')),
  };
}

function sized(file: SourceFile, source: SourcePage, rest: Pick<PlainPage, 'chain' | 'bytes' | 'number'>): PlainPage {
  const given = source.entry('UserUnit');
  const unit = given instanceof PDFNumber && given.asNumber() > 0 ? given.asNumber() : 1;
  const { trim, bleed } = pageBoxes(source);
  const [width, height] = [trim.width * unit, trim.height * unit];
  const lies = source.rotate % 180 !== 0;
  const shown = { width: lies ? height : width, height: lies ? width : height, rotate: source.rotate };
  return { file, source, unit, trim, bleed, ...rest, ...shown };
}

/** By its preference (ISO 32000-1, 12.2), or else by its language: our own reports say no preference. */
function runsFromRight(catalog: PDFDict): boolean {
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  const direction = preferences instanceof PDFDict ? preferences.lookup(PDFName.of('Direction')) : undefined;
  if (direction) return direction === PDFName.of('R2L');
  const lang = catalog.lookup(PDFName.of('Lang'));
  return (lang instanceof PDFString || lang instanceof PDFHexString) && isRightToLeft(lang.decodeText());
}

/** As the information dictionary has it, or else the metadata, which is all that PDF 2.0 has (ISO 32000-2, 14.3). */
function titleOf({ context }: SourceFile, catalog: PDFDict): string {
  const information = context.lookup(context.trailerInfo.Info);
  const title = information instanceof PDFDict ? information.lookup(PDFName.of('Title')) : undefined;
  if (title instanceof PDFString || title instanceof PDFHexString) return title.decodeText();
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return '';
  const xml = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
  const [, found = ''] = /<dc:title>[^<]*<rdf:Alt>[^<]*<rdf:li[^>]*>([^<]*)</.exec(xml) ?? [];
  return found
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
