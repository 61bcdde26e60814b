import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFBool from 'pdf-lib/es/core/objects/PDFBool';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { latin1, withoutMarks } from '../pdf/content-marks.js';
import type { PdfFile } from '../pdf/objects.js';
import { contentOf } from '../pdf/pdf-page.js';
import { nameIn, PAINTS } from './content.js';
import { type FormMark, type FormMarks, forget, formMarks, moveToPage } from './form-marks.js';
import { MergedResources } from './merged-resources.js';
import { numberOf, type Operation, operations } from './operations.js';
import { type Matrix, matrixOf, mayBlend, PaintingState, UPRIGHT } from './painting-state.js';
import { dictOf, inherited, type Printed } from './printed.js';
import { bytesOf } from './streams.js';

/**
 * Brings the marked content of forms onto the pages: browsers paint a slide with a transparent or blended part through
 * forms (ISO 32000-1, 8.10), and not every reader finds there what the structure names. Where a form paints on the page
 * as its parts would one by one, these take its place; where it does not, and is part of one picture, the page marks it
 * as a whole. Another form stays as it is. Changes the pages and the structure of `printed`.
 */
export function flattenForms(file: PdfFile, printed: Printed): void {
  const marks = formMarks(printed);
  if (marks.size === 0) return;
  for (const page of printed.pages) new PageFlattener(file, printed, page, marks).flatten();
}

/** The stream that is read: the page's, or a form's that takes part in it. */
interface Source {
  readonly content: string;
  readonly form: PDFRef | null;
  readonly resources: PDFDict | undefined;
}

class PageFlattener {
  private readonly out: string[] = [];
  private readonly state = new PaintingState();
  private readonly resources: MergedResources;
  private hasPainted = false;
  private open = 0;
  private nextNumber = 0;

  constructor(
    private readonly file: PdfFile,
    private readonly printed: Printed,
    private readonly page: Printed['pages'][number],
    private readonly marks: FormMarks,
  ) {
    const resources = inherited(page.dict, 'Resources');
    this.resources = new MergedResources(resources instanceof PDFDict ? resources : printed.context.obj({}));
  }

  flatten(): void {
    const { dict } = this.page;
    const content = latin1(contentOf(this.file, { entry: (name) => dict.lookup(PDFName.of(name)) }));
    const resources = inherited(dict, 'Resources');
    if (!(resources instanceof PDFDict) || !this.paintsMarked(resources)) return;
    for (const operation of operations(content))
      this.nextNumber = Math.max(this.nextNumber, (numberOf(content, operation) ?? -1) + 1);
    this.read({ content, form: null, resources }, UPRIGHT);
    const { context } = this.printed;
    dict.set(PDFName.of('Contents'), context.register(PDFRawStream.of(context.obj({}), bytesOf(this.out.join('')))));
    dict.set(PDFName.of('Resources'), this.resources.dict);
  }

  private paintsMarked(resources: PDFDict): boolean {
    const objects = dictOf(resources, 'XObject')?.entries() ?? [];
    return objects.some(([, ref]) => ref instanceof PDFRef && this.marks.has(ref));
  }

  /** `matrix`: from the stream's space to the page's. */
  private read(source: Source, matrix: Matrix): void {
    const { content, form, resources } = source;
    for (const operation of operations(content)) {
      const { operator, start, end } = operation;
      const text = content.slice(start, end);
      if (operator === 'Do' && this.paintForm(text, source)) continue;
      const own = form || operator === 'Do' ? this.resources.renamed(text, operator, resources, matrix) : text;
      this.out.push(form && operator === 'BDC' ? this.renumbered(own, form, numberOf(content, operation)) : own);
      this.follow(operation, text, resources);
    }
  }

  private follow({ operator }: Operation, text: string, resources: PDFDict | undefined): void {
    const { state } = this;
    if (operator === 'q') state.save();
    else if (operator === 'Q') state.restore();
    else if (operator === 'cm') state.transform(operandsOf(text));
    else if (operator === 'gs') state.set(resources && dictOf(resources, 'ExtGState')?.lookup(nameBefore(text)));
    else if (operator === 'BDC' || operator === 'BMC') this.open++;
    else if (operator === 'EMC') this.open--;
    else if (PAINTS.has(operator)) this.hasPainted = true;
  }

  /** Whether it has been written here what `Do` would paint. */
  private paintForm(text: string, { resources }: Source): boolean {
    const name = nameIn(text);
    const ref = resources && dictOf(resources, 'XObject')?.get(PDFName.of(name));
    const marks = ref instanceof PDFRef ? this.marks.get(ref) : undefined;
    const form = this.printed.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !marks || !(form instanceof PDFRawStream) || this.open > 0) return false;
    if (this.isPaintedInParts(form)) {
      this.resources.remove('XObject', name);
      this.join(ref, form);
      return true;
    }
    const all = this.marksBelow(ref, form);
    const [first, ...rest] = all;
    if (!first?.picture || rest.some(({ picture }) => picture !== first.picture)) return false;
    this.markWhole(ref, form, all);
    const painted = this.resources.renamed(text, 'Do', resources, UPRIGHT);
    this.out.push(`\n/Figure <</MCID ${this.nextNumber++}>>BDC${painted}\nEMC`);
    this.hasPainted = true;
    return true;
  }

  /** Whether a form, painted now, shows what its parts would, painted one by one (11.6.6). */
  private isPaintedInParts({ dict }: PDFRawStream): boolean {
    const group = dictOf(dict, 'Group');
    if (!group) return true;
    if (!this.state.isPlain || group.lookup(PDFName.of('K')) === PDFBool.True) return false;
    // Alone in its group, a part is blended with nothing; on an empty page too.
    const isIsolated = group.lookup(PDFName.of('I')) === PDFBool.True;
    return !isIsolated || !this.hasPainted || !mayBlend(dictOf(dict, 'Resources'));
  }

  private join(ref: PDFRef, form: PDFRawStream): void {
    const { state, out } = this;
    const own = matrixOf(form.dict.lookup(PDFName.of('Matrix')));
    const open = this.open;
    state.save();
    state.transform(own);
    out.push(`\nq ${own.map(decimal).join(' ')} cm${clipTo(form.dict)}`);
    const content = latin1(decodePDFRawStream(form).decode());
    this.read({ content, form: ref, resources: dictOf(form.dict, 'Resources') }, state.matrix);
    for (; this.open > open; this.open--) out.push('\nEMC');
    out.push('\nQ');
    state.restore();
    // Where it is painted once more.
    this.stripped(ref, form);
  }

  /** Marked content of a form with a number of the page's. */
  private renumbered(text: string, form: PDFRef, inForm: number | null): string {
    if (inForm === null) return text;
    const own = this.nextNumber++;
    const mark = this.marks.get(form)?.get(inForm);
    if (mark) moveToPage(mark, this.page.ref, own);
    return text.replace(/\/MCID\s+\d+/, `/MCID ${own}`);
  }

  /** Marks in a form and in those that it paints. */
  private marksBelow(ref: PDFRef, form: PDFRawStream, depth = 0): FormMark[] {
    const own = [...(this.marks.get(ref)?.values() ?? [])];
    if (depth > DEEPEST) return own;
    return [...own, ...this.formsIn(form).flatMap(([inner, stream]) => this.marksBelow(inner, stream, depth + 1))];
  }

  private formsIn(form: PDFRawStream): [PDFRef, PDFRawStream][] {
    const resources = dictOf(form.dict, 'Resources');
    const objects = (resources && dictOf(resources, 'XObject')?.entries()) ?? [];
    return objects.flatMap(([, ref]): [PDFRef, PDFRawStream][] => {
      const inner = this.printed.context.lookup(ref);
      return ref instanceof PDFRef && inner instanceof PDFRawStream && this.marks.has(ref) ? [[ref, inner]] : [];
    });
  }

  /** The first mark stands for the form, the others for nothing. */
  private markWhole(ref: PDFRef, form: PDFRawStream, [first, ...rest]: readonly FormMark[]): void {
    if (first) moveToPage(first, this.page.ref, this.nextNumber);
    rest.forEach(forget);
    this.strippedBelow(ref, form);
  }

  private strippedBelow(ref: PDFRef, form: PDFRawStream): void {
    const below = this.formsIn(form);
    if (this.stripped(ref, form)) for (const [inner, stream] of below) this.strippedBelow(inner, stream);
  }

  /** Takes the marks out of a form; false where it has none any more. */
  private stripped(ref: PDFRef, form: PDFRawStream): boolean {
    if (!this.marks.delete(ref)) return false;
    const { dict } = form;
    const content = withoutMarks(decodePDFRawStream(form).decode());
    dict.delete(PDFName.of('StructParents'));
    dict.delete(PDFName.of('DecodeParms'));
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    this.printed.context.assign(ref, PDFRawStream.of(dict, this.file.deflate(content)));
    return true;
  }
}

/** Forms within forms. */
const DEEPEST = 16;

function clipTo(form: PDFDict): string {
  const box = form.lookup(PDFName.of('BBox'));
  const sides =
    box instanceof PDFArray ? box.asArray().map((side) => (side instanceof PDFNumber ? side.asNumber() : 0)) : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = sides;
  return ` ${[left, bottom, right - left, top - bottom].map(decimal).join(' ')} re W n\n`;
}

/** Without an exponent. */
function decimal(value: number): string {
  return String(Number(value.toFixed(6)));
}

function operandsOf(text: string): Matrix {
  const numbers = text.match(/[-+.\d]+/g)?.map(Number) ?? [];
  return numbers.length === 6 ? (numbers as unknown as Matrix) : UPRIGHT;
}

/** The name before an operator. */
function nameBefore(text: string): PDFName {
  return PDFName.of(/\/(\S+)\s+\S+$/.exec(text)?.[1] ?? '');
}
