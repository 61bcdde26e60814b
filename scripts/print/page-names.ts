import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFString from 'pdf-lib/es/core/objects/PDFString';
import { roman } from '../paper/roman.js';
import type { PlainPdf } from './source.js';

/** What each page is called where it is read (ISO 32000-1, 12.4.2): its folio, or where it says none, its place. */
export function pageNames({ file: { context }, pages }: PlainPdf): readonly string[] {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const ranges = rangesOf(catalog.lookup(PDFName.of('PageLabels')));
  let current: Range = { first: 0, label: null };
  return pages.map((_, at) => {
    current = ranges.get(at) ?? current;
    return current.label === null ? String(at + 1) : named(current.label, at - current.first);
  });
}

interface Range {
  readonly first: number;
  readonly label: PDFDict | null;
}

/** Where ranges begin; trees of more than one node are what no report has, and count as none. */
function rangesOf(tree: PDFObject | undefined): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  const numbers = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : undefined;
  if (!(numbers instanceof PDFArray)) return found;
  for (let at = 0; at + 1 < numbers.size(); at += 2) {
    const [first, label] = [numbers.lookup(at), numbers.lookup(at + 1)];
    if (first instanceof PDFNumber && label instanceof PDFDict)
      found.set(first.asNumber(), { first: first.asNumber(), label });
  }
  return found;
}

/** Numerals by their styles; letters are seldom, and counted as figures. */
const NUMERALS: Readonly<Record<string, (value: number) => string>> = {
  D: String,
  r: roman,
  R: (value) => roman(value).toUpperCase(),
  a: String,
  A: String,
};

function named(label: PDFDict, offset: number): string {
  const entry = (name: string) => label.lookup(PDFName.of(name));
  const [style, prefix, start] = [entry('S'), entry('P'), entry('St')];
  const before = prefix instanceof PDFString || prefix instanceof PDFHexString ? prefix.decodeText() : '';
  const value = (start instanceof PDFNumber ? start.asNumber() : 1) + offset;
  const numeral = style instanceof PDFName ? NUMERALS[style.decodeText()] : undefined;
  return `${before}${numeral ? numeral(value) : ''}`;
}
