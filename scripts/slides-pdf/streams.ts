import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type PDFObjectCopier from 'pdf-lib/es/core/PDFObjectCopier';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1 } from '../pdf/content-marks.js';
import type { PdfFile } from '../pdf/objects.js';
import { contentOf } from '../pdf/pdf-page.js';
import { remarked } from './content.js';
import type { Form } from './element.js';
import { type FontText, fontTexts } from './font-text.js';
import { dictOf, inherited, type Printed } from './printed.js';
import { withStandIn } from './stand-in.js';
import type { Tagged } from './tags.js';

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

/** What a stream paints, marked as the structure says. */
export function markedContent(
  streams: readonly Stream[],
  { marks }: Tagged,
  index: number,
  edits: ReadonlyMap<number, string>,
): string {
  const { content, forms } = streams[index]!;
  return remarked(content, { marks: marks.get(index) ?? new Map(), forms, edits });
}

/** Characters of Latin-1 as bytes. */
export function bytesOf(content: string): Uint8Array {
  return Uint8Array.from(content, (char) => char.charCodeAt(0));
}

/** Writes the content of forms anew; `index` is that of the first. Their keys in the parent tree are their indices. */
export function writeForms(
  file: PdfFile,
  copier: PDFObjectCopier,
  forms: readonly Form[],
  contentAt: (index: number) => string,
  index: number,
): ReadonlyMap<number, Form> {
  const written = forms.map(({ page, ref }, i): [number, Form] => {
    const copy = copier.copy(ref);
    const form = file.context.lookup(copy);
    if (!(form instanceof PDFRawStream)) return [index + i, { page, ref: copy }];
    form.dict.delete(PDFName.of('DecodeParms'));
    form.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    form.dict.set(PDFName.of('StructParents'), file.context.obj(index + i));
    const content = contentAt(index + i);
    withStandIn(file, form.dict.lookup(PDFName.of('Resources')), content);
    file.context.assign(copy, PDFRawStream.of(form.dict, file.deflate(bytesOf(content))));
    return [index + i, { page, ref: copy }];
  });
  return new Map(written);
}
