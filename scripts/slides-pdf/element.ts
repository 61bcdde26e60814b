import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type { ShownText } from '../deck/shown-texts.js';
import { type Printed, stringOf } from './printed.js';

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface Element {
  readonly role: string;
  readonly lang: string | null;
  readonly alt: string | null;
  /** What its glyphs say, where these cannot. */
  readonly actualText: string | null;
  readonly mathml: string | null;
  readonly scope: string | null;
  readonly columns: number | null;
  readonly rows: number | null;
  readonly numbering: string | null;
  /** The mark of a note in the text, or the number before the note itself. */
  readonly note: ShownText | null;
  /** Whether it is a line, or a part of one, of a block of code. */
  readonly isCode: boolean;
  readonly kids: readonly Kid[];
}

/** Marked content, by its number in a stream. */
export interface Content {
  readonly page: number;
  /** The index of the page whose own stream it is; behind those, of a form that is painted on the page. */
  readonly stream: number;
  readonly number: number;
  /** The paragraph of the slide that it belongs to, where that is known. */
  readonly paragraph?: number;
  /** What it is copied as, where not as its glyphs. */
  readonly copied?: string;
}

/** A link's area, an object of the browser's file. */
export interface Area {
  readonly page: number;
  readonly area: PDFRef;
}

export type Kid = Element | Content | Area;

export function isElement(kid: Kid): kid is Element {
  return 'role' in kid;
}

export function isContent(kid: Kid): kid is Content {
  return 'number' in kid;
}

export const PLAIN: Omit<Element, 'role' | 'kids'> = {
  lang: null,
  alt: null,
  actualText: null,
  mathml: null,
  scope: null,
  columns: null,
  rows: null,
  numbering: null,
  note: null,
  isCode: false,
};

/** A form XObject with marked content, and the page it is painted on. */
export interface Form {
  readonly page: number;
  readonly ref: PDFRef;
}

/** The structure that the browser wrote, as it is, and the forms in it, by the order of their indices. */
export function readStructure({ context, pages, top }: Printed): { top: Element; forms: readonly Form[] } {
  const forms: Form[] = [];
  const index = new Map(pages.map(({ ref }, i) => [ref, i]));
  const seen = new Set<PDFObject>();

  function element(dict: PDFDict, above: number): Element {
    const page = index.get(dict.get(PDFName.of('Pg')) as PDFRef) ?? above;
    return {
      ...PLAIN,
      role: stringOf(dict, 'S') ?? 'NonStruct',
      lang: stringOf(dict, 'Lang'),
      alt: stringOf(dict, 'Alt'),
      ...attributesOf(dict),
      kids: kids(dict.get(PDFName.of('K')), page),
    };
  }

  function kids(value: PDFObject | undefined, page: number): Kid[] {
    const object = context.lookup(value);
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => kids(kid, page));
    if (object instanceof PDFNumber) return [{ page, stream: page, number: object.asNumber() }];
    if (!(object instanceof PDFDict) || seen.has(object)) return [];
    seen.add(object);
    const own = index.get(object.get(PDFName.of('Pg')) as PDFRef) ?? page;
    const area = object.get(PDFName.of('Obj'));
    if (area) return [{ page: own, area: area as PDFRef }];
    const number = object.lookup(PDFName.of('MCID'));
    if (number instanceof PDFNumber)
      return [{ page: own, stream: streamOf(own, object.get(PDFName.of('Stm'))), number: number.asNumber() }];
    return [element(object, page)];
  }

  function streamOf(page: number, form: PDFObject | undefined): number {
    if (!(form instanceof PDFRef)) return page;
    const known = forms.findIndex(({ ref }) => ref === form);
    return pages.length + (known >= 0 ? known : forms.push({ page, ref: form }) - 1);
  }

  return { top: top ? element(top, 0) : { ...PLAIN, role: 'Document', kids: [] }, forms };
}

/** Attributes of tables and lists (14.8.5). */
function attributesOf(dict: PDFDict): Pick<Element, 'scope' | 'columns' | 'rows' | 'numbering'> {
  const value = dict.lookup(PDFName.of('A'));
  const list = value instanceof PDFArray ? value.asArray().map((one) => dict.context.lookup(one)) : [value];
  const found = list.filter((one) => one instanceof PDFDict);
  const first = (name: string) => found.map((one) => stringOf(one, name)).find((text) => text !== null) ?? null;
  const span = (name: string) => {
    const number = found.map((one) => one.lookup(PDFName.of(name))).find((value) => value instanceof PDFNumber);
    return number && number.asNumber() > 1 ? Math.min(number.asNumber(), MOST) : null;
  };
  return { scope: first('Scope'), columns: span('ColSpan'), rows: span('RowSpan'), numbering: first('ListNumbering') };
}

/** Cells that a stranger's table may stretch over. */
const MOST = 1000;
