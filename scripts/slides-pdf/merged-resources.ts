import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import { after, type Matrix, matrixOf } from './painting-state.js';

/** Where the name before an operator is looked up (ISO 32000-1, Table 33). */
const CATEGORIES: Readonly<Record<string, string>> = {
  gs: 'ExtGState',
  Tf: 'Font',
  Do: 'XObject',
  sh: 'Shading',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
  BDC: 'Properties',
  DP: 'Properties',
};

/** The name that an operation takes, of several operands the one that is in the resources. */
const NAME = /\/([^\s()<>[\]{}/%]+)(?=\s+(?:[-+.\d]+\s+)?[A-Za-z]+$)/;

/** The resources of a page, to which those of forms are added as its content comes to name them. */
export class MergedResources {
  readonly dict: PDFDict;
  private count = 0;
  private readonly own = new Set<PDFDict>();
  private readonly patterns = new Map<PDFObject, Map<string, PDFObject>>();

  constructor(page: PDFDict) {
    this.dict = page.clone();
  }

  /** An operation of a form as the page says it; `matrix` is from the form's space to the page's. */
  renamed(source: string, operator: string, form: PDFDict | undefined, matrix: Matrix): string {
    const category = CATEGORIES[operator];
    const found = category === undefined ? null : NAME.exec(source);
    const [, name] = found ?? [];
    const entries = category === undefined ? undefined : form?.lookup(PDFName.of(category));
    const value = entries instanceof PDFDict && name !== undefined ? entries.get(PDFName.of(name)) : undefined;
    if (!found || !category || name === undefined || !value) return source;
    const placed = category === 'Pattern' ? this.placed(value, matrix) : value;
    const own = this.enter(category, name, placed);
    return `${source.slice(0, found.index)}/${own}${source.slice(found.index + 1 + name.length)}`;
  }

  /** Takes out what is painted no longer. */
  remove(category: string, name: string): void {
    this.category(category).delete(PDFName.of(name));
  }

  private placed(pattern: PDFObject, matrix: Matrix): PDFObject {
    const known = this.patterns.get(pattern) ?? new Map<string, PDFObject>();
    this.patterns.set(pattern, known);
    const placed = known.get(matrix.join(' ')) ?? placedPattern(this.dict, pattern, matrix);
    known.set(matrix.join(' '), placed);
    return placed;
  }

  private enter(category: string, name: string, value: PDFObject): string {
    const entries = this.category(category);
    const present = entries.get(PDFName.of(name));
    if (present === value) return name;
    const own = present === undefined ? name : `${name}_${++this.count}`;
    entries.set(PDFName.of(own), value);
    return own;
  }

  /** Of the page alone: dictionaries are shared between pages. */
  private category(name: string): PDFDict {
    const key = PDFName.of(name);
    const found = this.dict.lookup(key);
    if (found instanceof PDFDict && this.own.has(found)) return found;
    const own = found instanceof PDFDict ? found.clone() : this.dict.context.obj({});
    this.own.add(own);
    this.dict.set(key, own);
    return own;
  }
}

/** A pattern lies in the space of the stream that names it, whatever is transformed there (8.7.3.1). */
function placedPattern({ context }: PDFDict, value: PDFObject, matrix: Matrix): PDFObject {
  const pattern = context.lookup(value);
  const dict = pattern instanceof PDFRawStream ? pattern.dict : pattern;
  if (!(dict instanceof PDFDict)) return value;
  const placed = dict.clone();
  placed.set(PDFName.of('Matrix'), context.obj([...after(matrixOf(dict.lookup(PDFName.of('Matrix'))), matrix)]));
  return context.register(pattern instanceof PDFRawStream ? PDFRawStream.of(placed, pattern.getContents()) : placed);
}
