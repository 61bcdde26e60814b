import type { Report } from '../page/index.js';
import type { Drawing, Fill, Mark, Outline, Run } from '../shape/index.js';
import type { PdfFile } from './objects.js';
import { boundsOf, outlineSyntax } from './outline-syntax.js';
import type { ResourceBook } from './resource-book.js';
import { utf8 } from './syntax.js';

/** The drawings of a report, each as often as it is painted. */
export function* drawingsOf(report: Report<Run>): Iterable<Drawing> {
  for (const { fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind === 'drawing') yield fragment.drawing;
      if (fragment.kind !== 'text' || fragment.line?.drawings.length === 0) continue;
      for (const { run } of fragment.runs) if (run.kind === 'drawn') yield run.drawing;
    }
  }
}

/** All marks, those inside groups too. */
export function* marksOf(marks: readonly Mark[]): Iterable<Mark> {
  for (const mark of marks) {
    yield mark;
    if (mark.kind === 'group') yield* marksOf(mark.marks);
  }
}

/** Outlines that are filled more than once in a report: each is written once, as a form XObject (ISO 32000-1, 8.10). */
export class Outlines {
  private readonly uses = new Map<Outline, number>();
  private readonly names = new Map<string, Map<Outline, string>>();

  constructor(
    report: Report<Run>,
    private readonly file: PdfFile,
    private readonly book: ResourceBook,
  ) {
    for (const drawing of drawingsOf(report)) {
      for (const mark of marksOf(drawing.marks)) {
        if (mark.kind === 'path') this.uses.set(mark.outline, (this.uses.get(mark.outline) ?? 0) + 1);
      }
    }
  }

  /** The XObject that fills `outline` in the colour of the moment; null where the outline is used only once. */
  form(outline: Outline, rule: Fill['rule']): string | null {
    if ((this.uses.get(outline) ?? 0) < 2) return null;
    const known = this.names.get(rule) ?? new Map<Outline, string>();
    this.names.set(rule, known);
    const name = known.get(outline) ?? this.write(outline, rule);
    known.set(outline, name);
    return name;
  }

  private write(outline: Outline, rule: Fill['rule']): string {
    const [left, bottom, right, top] = boundsOf(outline);
    const box = [Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top)];
    const syntax = `${outlineSyntax(outline)}${rule === 'nonzero' ? 'f' : 'f*'}`;
    const ref = this.file.addStream({ Type: 'XObject', Subtype: 'Form', BBox: box }, utf8(syntax));
    return this.book.name('XObject', String(ref));
  }
}
