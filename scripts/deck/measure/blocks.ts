import { balanced, columnsOf } from './columns.js';
import { childrenOf, classesOf, type Element, hasClass, plain, some } from './element.js';
import { formulaBox, isDisplayed, roomOfLine } from './formula.js';
import { height as heightOf } from './formula-box.js';
import { Text } from './lines.js';
import { isBlock, type Part, partsOf } from './parts.js';
import {
  type Classes,
  headingStyle,
  inlineType,
  LEADING,
  listStyle,
  numberStyle,
  ownLines,
  paragraphStyle,
  quotationStyle,
  raisedSize,
  type Setting,
  STATEMENT,
  sans,
  tableStyle,
  termStyle,
} from './styles.js';
import { dateSize, timelineHeight, timelineSize } from './timeline.js';
import type { Measure, Type } from './typefaces.js';

/** Height of a block and white around it; px. */
interface Box {
  readonly above: number;
  readonly height: number;
  readonly below: number;
}

/** White below a block of text. */
const BELOW = 18;

type Content = readonly (Element | string)[];
type Handler = (blocks: Blocks, element: Element, width: number, text: Setting) => Partial<Box> | null;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  // They are placed by themselves.
  ['header', () => null],
  ['footer', () => null],
  ...[1, 2, 3, 4, 5, 6].map((rank): [string, Handler] => [
    `h${rank}`,
    (blocks, element, width) => blocks.heading(element, rank, width),
  ]),
  ['p', (blocks, element, width, text) => blocks.paragraph(element, width, text)],
  ['ul', (blocks, element, width, text) => blocks.list(element, width, text)],
  ['ol', (blocks, element, width, text) => blocks.list(element, width, text)],
  ['blockquote', (blocks, element, width, text) => blocks.quotation(element, width, text)],
  ['pre', (blocks, element, width) => blocks.code(element, width)],
  ['table', (blocks, element, width) => blocks.table(element, width)],
]);

/** Measures the blocks of a slide with these classes. */
export class Blocks {
  /** By how much the widest table or formula is too wide. */
  excess = 0;
  /** Lines of code that are broken. */
  broken = 0;
  /** In which lists are set. */
  columns = 1;
  private paragraphs = 0;

  constructor(
    private readonly classes: Classes,
    private readonly measure: Measure,
  ) {}

  /** Height of parts one above another, without the white below the last; `between` gives that of two margins that meet. */
  stack(parts: readonly Part[], width: number, text: Setting, between = Math.max): number {
    let height = 0;
    let open: number | null = null;
    parts.forEach((part, at) => {
      const box = isBlock(part) ? this.block(part, width, text) : { height: this.text(part, width, text) };
      if (!box) return;
      const { above = 0, below = 0 } = box;
      height += (open === null ? above : between(open, above)) + (box.height ?? 0);
      open = this.isPushed(part, parts[at + 1]) ? 0 : below;
    });
    return height;
  }

  /** White below points gives way to the notes. */
  private isPushed(part: Part, next: Part | undefined): boolean {
    const list = isBlock(part) && /^[uo]l$/.test(part.tagName);
    return list && this.classes.has('points') && next !== undefined && isBlock(next) && hasClass(next, 'notes');
  }

  private block(element: Element, width: number, text: Setting): Partial<Box> | null {
    const handler = HANDLERS.get(element.tagName);
    if (handler) return handler(this, element, width, text);
    if (!hasClass(element, 'notes')) return { height: this.stack(partsOf(element), width, text) };
    // At the foot, below a short rule, and beside the folio.
    return { height: 30 + this.stack(partsOf(element), width - 90, { type: sans(24), leading: LEADING, depth: 0 }) };
  }

  heading({ children }: Element, rank: number, width: number): Partial<Box> {
    const { below, ...setting } = headingStyle(rank, this.classes);
    // Above the heads of two columns there is a rule.
    const rule = rank === 3 && this.classes.has('comparison') ? 17 : 0;
    return { height: rule + this.text(children, width, setting), below };
  }

  paragraph(element: Element, width: number, text: Setting): Partial<Box> {
    const { classes } = this;
    const number = classes.has('number') ? numberStyle(this.paragraphs++, classes) : null;
    if (number)
      return { height: this.text(element.children, Math.min(width, number.width), number), below: number.below };
    const size = paragraphStyle(classes, text) ?? text.type.size;
    const height = this.text(element.children, width, { ...text, type: { ...text.type, size } });
    // Above the authors there is a rule.
    const authors = classes.has('title') && some(element, (one) => hasClass(one, 'author'));
    const below = classes.has('points') || classes.has('code') ? 0.7 * text.type.size : BELOW;
    return { height: height + (authors ? 60 : 0), below: text.depth > 0 || classes.has('title') ? 0 : below };
  }

  list(element: Element, width: number, text: Setting): Partial<Box> {
    const { size, columns, gap, indent, after, afterLast } = listStyle(this.classes, text, {
      items: childrenOf(element, 'li').length,
      numbered: element.tagName === 'ol',
    });
    this.columns = Math.max(this.columns, columns);
    const statement = text.depth === 0 && this.classes.has('statement') ? STATEMENT : { leading: text.leading, width };
    const own = { type: { ...text.type, size }, leading: statement.leading, depth: text.depth + 1 };
    const column = (Math.min(width, statement.width) - (columns - 1) * gap) / columns - indent;
    const items = childrenOf(element, 'li').map((item) => this.stack(partsOf(item), column, own));
    const height =
      columns > 1 ? balanced(items, after, afterLast) : (items.length - 1) * after + sum(items) + afterLast;
    return text.depth > 0 ? { above: 0.25 * size, height } : { height, below: BELOW };
  }

  quotation(element: Element, width: number, text: Setting): Partial<Box> {
    const own = quotationStyle(childrenOf(element, 'p').length, this.classes);
    const column = own ? Math.min(1040, width - 40) : width - 40;
    return { height: this.stack(partsOf(element), column, own ?? text), below: own ? 0 : BELOW };
  }

  code(element: Element, width: number): Partial<Box> {
    const type: Type = { ...sans(this.classes.has('large') ? 30 : 24), family: 'code' };
    const column = this.classes.has('wide') ? width + 120 : width;
    const code = plain(element).replace(/\n$/, '');
    const rows = code === '' ? [] : code.split('\n');
    const lines = rows.map((row) => {
      const text = new Text(this.measure);
      // White before the first word stays.
      text.add(
        row.replace(/^ +/, (white) => '\u00a0'.repeat(white.length)),
        type,
      );
      return Math.max(1, text.lines(column));
    });
    this.broken += lines.filter((count) => count > 1).length;
    return { height: 40 + sum(lines) * 1.34 * type.size, below: this.classes.has('code') ? 0 : BELOW };
  }

  table(element: Element, width: number): Partial<Box> {
    const rows = rowsOf(element);
    if (this.classes.has('timeline')) return { height: this.timeline(rows, width) };
    const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
    const style = tableStyle(rows.filter(({ head }) => !head).length, columns, this.classes);
    const grid = rows.map(({ cells, head }) =>
      cells.map((cell) => this.cell(cell, { ...style.type, bold: head }, style.leading)),
    );
    const { widths, excess } = columnsOf(grid, width, style.gap);
    this.excess = Math.max(this.excess, excess);
    const heights = grid.map((cells) => {
      const leading = style.leading * style.type.size;
      const highest = Math.max(leading, ...cells.map((text, i) => text.height(widths[i]! + ROUNDING, leading)));
      return highest + 2 * style.padding + 1;
    });
    return { height: 2 + sum(heights), below: this.classes.has('table') ? 0 : BELOW };
  }

  private timeline(rows: readonly Row[], width: number): number {
    const events = rows.filter(({ head }) => !head);
    const [small, large] = [sans(timelineSize(events.length)), sans(dateSize(events.length))];
    const measured = events.map(({ cells: [date, ...texts] }) => ({
      date: this.cell(date ?? NOTHING, { ...large, bold: true }, LEADING),
      text: this.cell({ ...NOTHING, children: texts }, small, LEADING),
    }));
    return timelineHeight(measured, width);
  }

  private cell(cell: Element, type: Type, leading: number): Text {
    const text = new Text(this.measure);
    this.fill(text, cell.children, type, Number.POSITIVE_INFINITY, leading);
    return text;
  }

  /** Height of text; what takes lines of its own stands below the others. */
  private text(content: Content, width: number, setting: Omit<Setting, 'depth'>): number {
    const line = new Text(this.measure);
    const height = this.fill(line, content, setting.type, width, setting.leading);
    return height + line.height(width, setting.leading * setting.type.size);
  }

  /** Adds text to `line`; gives the height of what takes lines of its own. */
  private fill(line: Text, content: Content, type: Type, width: number, leading: number): number {
    let height = 0;
    let term: Element | null = null;
    for (const part of content) {
      if (typeof part === 'string') line.add(part, type);
      else if (part.tagName === 'br') term = term === null ? line.end() : null;
      else if (part === content[0] && part.tagName === 'strong' && this.classes.has('definition')) {
        term = part;
        const own = termStyle(type);
        height += own.above + this.text(part.children, width, own);
      } else if (part.tagName === 'math') height += this.formula(line, part, type, width, leading);
      else if (!UNMEASURED.has(part.tagName)) {
        const names = classesOf(part);
        const own = ownLines(names, this.classes);
        if (names.has('note')) this.note(line, part, type, width);
        else if (!own) height += this.fill(line, part.children, inlineType(part.tagName, names, type), width, leading);
        else height += own.above + this.text(part.children, width, own);
        if (part.tagName === 'sup' && names.has('mark')) line.pad(0.08 * raisedSize(type.size));
      }
    }
    return height;
  }

  /** A formula in its line, or on lines of its own; gives the height of these. */
  private formula(line: Text, element: Element, type: Type, width: number, leading: number): number {
    const box = formulaBox(element, type.size);
    if (width < Number.POSITIVE_INFINITY) this.excess = Math.max(this.excess, box.width - width);
    if (isDisplayed(element)) {
      line.close();
      return heightOf(box);
    }
    const room = roomOfLine(leading);
    const above = Math.max(0, box.above - room.above * type.size);
    line.box(box.width, above + Math.max(0, box.below - room.below * type.size));
    return 0;
  }

  /** A note at the foot: its number, its text, and white before the next. It keeps together, as far as it has room. */
  private note(line: Text, { children: [number, ...text] }: Element, type: Type, width: number): void {
    const own = new Text(this.measure);
    if (number !== undefined) own.add(typeof number === 'string' ? number : plain(number), { ...type, bold: true });
    own.pad(0.3 * type.size);
    this.fill(own, text, type, Number.POSITIVE_INFINITY, LEADING);
    const lines = own.lines(width);
    line.box(lines > 1 ? lines * width : own.extent().max, 0);
    line.space(1.1 * type.size);
  }
}

/** A column may be narrower than its text by what browsers round. px. */
const ROUNDING = 0.5;

/** What takes a place in a line that is not known. */
const UNMEASURED: ReadonlySet<string> = new Set('audio canvas iframe img script style svg template video'.split(' '));

const NOTHING: Element = { tagName: 'td', attributes: new Map(), children: [] };

interface Row {
  readonly head: boolean;
  readonly cells: readonly Element[];
}

/** A head without words is not shown. */
function rowsOf(table: Element): Row[] {
  const group = (name: string, head: boolean) =>
    childrenOf(table, name)
      .flatMap((part) => childrenOf(part, 'tr'))
      .map((row) => ({ head, cells: childrenOf(row, 'th', 'td') }));
  const head = group('thead', true).filter(({ cells }) => cells.some(({ children }) => children.length > 0));
  return [...head, ...group('tbody', false)];
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, one) => total + one, 0);
}
