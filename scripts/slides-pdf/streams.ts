import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../pdf/content-marks.js';
import type { PdfFile } from '../pdf/objects.js';
import { contentOf } from '../pdf/pdf-page.js';
import type { Form } from './element.js';
import { type FontText, fontTexts } from './font-text.js';
import { dictOf, inherited, type Printed } from './printed.js';

/** A content stream with marks: a page's own, or a form's. Operators as Latin-1. */
export interface Stream {
  readonly content: string;
  /** Names by which it paints forms that have marks as well. */
  readonly forms: ReadonlySet<string>;
  /** The fonts that it names. */
  readonly fonts: ReadonlyMap<string, FontText>;
}

/** The streams of all pages, then those of the forms. */
export function streamsOf(file: PdfFile, { pages, context }: Printed, forms: readonly Form[]): readonly Stream[] {
  const marked = new Set(forms.map(({ ref }) => ref));
  const known = new Map<PDFDict, FontText>();
  const streamOf = (content: Uint8Array, resources: unknown): Stream => ({
    content: latin1(content),
    forms: namesOf(resources, marked),
    fonts: fontTexts(resources, known),
  });
  const ofPages = pages.map(({ dict }) =>
    streamOf(contentOf(file, { entry: (name) => dict.lookup(PDFName.of(name)) }), inherited(dict, 'Resources')),
  );
  const ofForms = forms.map(({ ref }) => {
    const form = context.lookup(ref);
    return form instanceof PDFRawStream
      ? streamOf(decodePDFRawStream(form).decode(), form.dict.lookup(PDFName.of('Resources')))
      : streamOf(new Uint8Array(), undefined);
  });
  return [...ofPages, ...ofForms];
}

function namesOf(resources: unknown, marked: ReadonlySet<PDFRef>): ReadonlySet<string> {
  const objects = resources instanceof PDFDict ? dictOf(resources, 'XObject')?.entries() : undefined;
  const names = (objects ?? []).flatMap(([name, ref]) => (marked.has(ref as PDFRef) ? [name.decodeText()] : []));
  return new Set(names);
}

/** Characters of Latin-1 as bytes. */
export function bytesOf(content: string): Uint8Array {
  return Uint8Array.from(content, (char) => char.charCodeAt(0));
}
