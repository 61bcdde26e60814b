import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type { Form } from './element.js';
import { markedContent } from './mark-slides.js';
import { withStandIn } from './stand-in.js';
import { bytesOf } from './streams.js';
import type { Writing } from './writing.js';

/** Writes the content of forms anew, and gives them by their keys in the parent tree, which follow those of the pages. */
export function writeForms({ file, copier, marked, pages }: Writing): ReadonlyMap<number, Form> {
  const written = marked.forms.map(({ page, ref }, i): [number, Form] => {
    const key = pages.length + i;
    const copy = copier.copy(ref);
    const form = file.context.lookup(copy);
    if (!(form instanceof PDFRawStream)) return [key, { page, ref: copy }];
    form.dict.delete(PDFName.of('DecodeParms'));
    form.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    form.dict.set(PDFName.of('StructParents'), file.context.obj(key));
    const content = markedContent(marked, key);
    withStandIn(file, form.dict.lookup(PDFName.of('Resources')), content);
    file.context.assign(copy, PDFRawStream.of(form.dict, file.deflate(bytesOf(content))));
    return [key, { page, ref: copy }];
  });
  return new Map(written);
}
