import type { CitedInline, Place } from '../paper/index.js';
import { tag } from '../paper/tag.js';
import type { Line } from '../paragraph/line.js';
import type { Design } from './design.js';
import { onSheet } from './direction.js';
import { textPart } from './flow.js';
import { generated, plain } from './generated.js';
import type { Fragment } from './page.js';
import type { ParagraphStyle, Setter } from './setter.js';

/** What the running head names: the paper where reading starts, the section at the other side. */
export interface RunningHead {
  readonly title: readonly CitedInline[];
  readonly section: readonly CitedInline[];
}

/** Sets running heads and folios; all are artifacts. Heads are set once a section and shared by its pages. */
export class Margins<R> {
  private readonly set = new Map<readonly CitedInline[], Line<R> | undefined>();

  constructor(
    private readonly setter: Setter<R>,
    private readonly design: Design,
    private readonly place: Place,
  ) {}

  head({ title, section }: RunningHead): Fragment<R>[] {
    const { styles, measure, headRise } = this.design;
    const y = -headRise;
    const half = measure * 0.48;
    const right = { ...styles.runningHead, align: 'right' } as const;
    const left = this.fragment(this.line(title, styles.runningHead, half), 0, y);
    return [...left, ...this.fragment(this.line(section, right, half), measure - half, y)];
  }

  folio(label: string): Fragment<R>[] {
    const { styles, measure, depth, folioDrop } = this.design;
    const [line] = this.setter.lines([generated(label, this.place)], styles.folio, measure, tag('Span', null));
    return this.fragment(line, 0, depth + folioDrop);
  }

  private line(content: readonly CitedInline[], style: ParagraphStyle, measure: number): Line<R> | undefined {
    if (content.length === 0) return undefined;
    if (!this.set.has(content)) this.set.set(content, this.shortened(content, style, measure));
    return this.set.get(content);
  }

  /** On one line: whole, or up to its colon, or not at all. */
  private shortened(content: readonly CitedInline[], style: ParagraphStyle, measure: number): Line<R> | undefined {
    const short = plain(content).split(/[:?!.—–]\s/)[0] ?? '';
    for (const version of [content, [generated(short, this.place)]]) {
      const lines = this.setter.lines(version, style, measure, tag('Span', null));
      if (lines.length === 1) return lines[0];
    }
    return undefined;
  }

  private fragment(line: Line<R> | undefined, x: number, y: number): Fragment<R>[] {
    if (!line) return [];
    return [onSheet({ ...textPart(line, x, y), artifact: true }, 0, this.design)];
  }
}
