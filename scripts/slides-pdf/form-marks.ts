import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { type Printed, stringOf } from './printed.js';

/** Marked content in a form, as the browser's structure names it (ISO 32000-1, 14.7.4.3). */
export interface FormMark {
  /** The entry in the structure. */
  readonly reference: PDFDict;
  /** The picture that it belongs to. */
  readonly picture: PDFDict | null;
}

/** By the form, and the number in it. */
export type FormMarks = Map<PDFRef, Map<number, FormMark>>;

export function formMarks({ context, top }: Printed): FormMarks {
  const marks: FormMarks = new Map();
  const seen = new Set<PDFObject>();

  function visit(value: PDFObject | undefined, picture: PDFDict | null): void {
    const object = context.lookup(value);
    if (object instanceof PDFArray) for (const kid of object.asArray()) visit(kid, picture);
    if (!(object instanceof PDFDict) || seen.has(object)) return;
    seen.add(object);
    const form = object.get(PDFName.of('Stm'));
    const number = object.lookup(PDFName.of('MCID'));
    if (form instanceof PDFRef && number instanceof PDFNumber) {
      const ofForm = marks.get(form) ?? new Map<number, FormMark>();
      marks.set(form, ofForm.set(number.asNumber(), { reference: object, picture }));
    }
    const own = picture ?? (stringOf(object, 'S') === 'Figure' ? object : null);
    visit(object.get(PDFName.of('K')), own);
  }

  if (top) visit(top, null);
  return marks;
}

/** From now on it is content of the page's own stream. */
export function moveToPage({ reference }: FormMark, page: PDFRef, number: number): void {
  reference.delete(PDFName.of('Stm'));
  reference.set(PDFName.of('Pg'), page);
  reference.set(PDFName.of('MCID'), PDFNumber.of(number));
}

/** From now on it is content of nothing. */
export function forget({ reference }: FormMark): void {
  reference.delete(PDFName.of('Stm'));
  reference.delete(PDFName.of('MCID'));
}
