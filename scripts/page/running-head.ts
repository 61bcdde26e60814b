import type { CitedInline, Place } from '../paper/index.js';
import { tag } from '../paper/tag.js';
import type { Line } from '../paragraph/line.js';
import { type Design, type Marginal, versoOf } from './design.js';
import { onSheet } from './direction.js';
import { textPart } from './flow.js';
import { generated, plain } from './generated.js';
import type { Fragment } from './page.js';
import type { ParagraphStyle, Setter } from './setter.js';

/** What the margins of one page name. */
export interface Named {
  readonly title: readonly CitedInline[];
  readonly section: readonly CitedInline[];
  readonly folio: string;
}

/** Kept free at both sides of a running head for a folio on its line, ems. */
const FOLIO_ROOM = 3;
/** Share of the measure for each of two heads on one line. */
const HALF = 0.48;

/** Sets running heads and folios; all are artifacts. Heads are set once a section and shared by its pages. */
export class Margins<R> {
  private readonly known = new Map<readonly CitedInline[], Line<R> | undefined>();
  private readonly verso: Design;

  constructor(
    private readonly setter: Setter<R>,
    private readonly design: Design,
    private readonly place: Place,
  ) {
    this.verso = versoOf(design);
  }

  /** What stands in the margins of page `index`, from 0. */
  set(named: Named, index: number, kind: 'running' | 'opening' | 'none'): Fragment<R>[] {
    const { furniture } = this.design;
    if (kind === 'none') return [];
    const items = kind === 'opening' ? furniture.opening : index % 2 === 0 ? furniture.recto : furniture.verso;
    return items.flatMap((item) => this.item(item, items, named, index));
  }

  private item(item: Marginal, items: readonly Marginal[], named: Named, index: number): Fragment<R>[] {
    const { styles, measure, depth, headRise, folioDrop, twoSided } = this.design;
    const turned = twoSided && index % 2 === 1;
    const align = item.at === 'center' ? 'center' : (item.at === 'outer') === turned ? 'left' : 'right';
    const line =
      item.holds === 'folio'
        ? this.folio(named.folio, { ...styles.folio, align })
        : this.head(named[item.holds], { ...styles.runningHead, align }, this.room(item, items));
    if (!line) return [];
    const x = align === 'left' ? 0 : (measure - line.measure) / (align === 'center' ? 2 : 1);
    const y = item.in === 'head' ? -headRise : depth + folioDrop;
    const artifact = item.in === 'head' ? 'header' : 'footer';
    return [onSheet({ ...textPart(line, x, y), artifact }, 0, turned ? this.verso : this.design)];
  }

  /** Width for a running head beside what else is on its line. */
  private room(item: Marginal, items: readonly Marginal[]): number {
    const { measure, em } = this.design;
    const others = items.filter((other) => other !== item && other.in === item.in);
    if (others.some(({ holds }) => holds !== 'folio')) return measure * HALF;
    return others.length > 0 ? measure - 2 * FOLIO_ROOM * em : measure;
  }

  private folio(label: string, style: ParagraphStyle): Line<R> | undefined {
    return this.setter.lines([generated(label, this.place)], style, this.design.measure, tag('Span', null))[0];
  }

  private head(content: readonly CitedInline[], style: ParagraphStyle, room: number): Line<R> | undefined {
    if (content.length === 0) return undefined;
    if (!this.known.has(content)) this.known.set(content, this.shortened(content, style, room));
    return this.known.get(content);
  }

  /** On one line: whole, or up to its colon, or as many of its words as there is room for. */
  private shortened(content: readonly CitedInline[], style: ParagraphStyle, room: number): Line<R> | undefined {
    const text = plain(content);
    const short = text.split(/[:?!.—–]\s/)[0] ?? '';
    return (
      this.oneLine(content, style, room) ??
      this.oneLine([generated(short, this.place)], style, room) ??
      this.cut(text.trim().split(/\s+/), style, room)
    );
  }

  private cut(words: readonly string[], style: ParagraphStyle, room: number): Line<R> | undefined {
    let fits = 0;
    for (let more = words.length - 1; fits < more; ) {
      const middle = (fits + more + 1) >> 1;
      if (this.oneLine([generated(cutAfter(words, middle), this.place)], style, room)) fits = middle;
      else more = middle - 1;
    }
    return fits > 0 ? this.oneLine([generated(cutAfter(words, fits), this.place)], style, room) : undefined;
  }

  private oneLine(content: readonly CitedInline[], style: ParagraphStyle, room: number): Line<R> | undefined {
    const lines = this.setter.lines(content, style, room, tag('Span', null));
    return lines.length === 1 ? lines[0] : undefined;
  }
}

/** “The first words…” */
function cutAfter(words: readonly string[], count: number): string {
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/, '')}…`;
}
