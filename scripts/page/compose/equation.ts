import type { Equation, EquationLabel } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { reach } from '../../paragraph/line.js';
import type { DisplayLine, SetDisplay } from '../../paragraph/set-display.js';
import { COSTS } from '../costs.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { generated } from '../generated.js';
import type { ParagraphStyle } from '../setter.js';
import type { Part } from '../strip.js';
import type { Handler } from './handler.js';
import { labelStyle } from './list.js';

const TOO_WIDE = {
  what: 'A formula',
  hint: 'Break it into lines yourself, with `\\\\` in an `aligned` or `multlined` environment.',
};

/** White above and below a formula at least, as a share of the leading. */
const WHITE = 0.4;
/** Between a formula and its number at least, ems. */
const NUMBER_GAP = 1;
/** From a formula's baseline to the edges of its line at least, ems: as letters have them. */
const [ASCENDER, DESCENDER] = [0.72, 0.25];

/** Display mathematics on lines of its own, in the middle; its numbers at the far edge. */
export const composeEquation: Handler<Equation> = (block, flow, scope, { previous }) => {
  const style: ParagraphStyle = { ...scope.text, align: 'center', indent: 0, hang: 0 };
  const { labels, place, tex } = block;
  const parent = labels.length === 0 ? scope.parent : tag('Div', scope.parent, { place });
  const [only] = labels.length === 1 ? labels : [];
  const owner = (mathml: string | null) =>
    tag('Formula', parent, { id: only?.id ?? null, alt: spoken(tex), mathml, place });
  const numbers = numbersOf(block, parent, flow, scope);
  const aside = labels.length > 0 ? numbers.width + NUMBER_GAP * style.text.size : 0;
  const formula = { tex, place, whole: only !== undefined && only.line === null, aside };
  const set = flow.setter.display(formula, style, scope.measure, owner);
  // Nothing is to be seen of a formula that only defines commands.
  if (set?.width === 0) return;
  // A formula goes with the words that lead to it.
  if (previous?.kind === 'paragraph') flow.keep(1);
  if (set) pushDisplay({ set, numbers, style, place }, flow, scope);
  else pushSource(block, owner(null), flow, scope);
};

/** Alternative text: the source on one line. */
function spoken(tex: string): string {
  return tex.replace(/\s+/g, ' ');
}

interface Numbers<R> {
  /** Of the widest, points. */
  readonly width: number;
  readonly labels: readonly EquationLabel[];
  /** A number with its baseline at `y`; entered into the structure now. */
  readonly part: (label: EquationLabel, y: number) => Part<R>[];
}

function numbersOf<R>({ labels, place }: Equation, parent: Tag, flow: Flow<R>, scope: Scope): Numbers<R> {
  const style = { ...labelStyle(scope.text), align: 'right' } as const;
  const content = ({ number, bare }: EquationLabel) => [generated(bare ? `${number}` : `(${number})`, place)];
  return {
    width: labels.reduce((widest, label) => Math.max(widest, flow.setter.widths(content(label), style).max), 0),
    labels,
    part: (label, y) => {
      const owner = tag('Lbl', parent, { id: labels.length > 1 ? label.id : null, place });
      return flow.setter
        .lines(content(label), style, scope.measure, owner)
        .slice(0, 1)
        .map((line) => textPart(line, scope.left, y));
    },
  };
}

interface Displayed<R> {
  readonly set: SetDisplay<R>;
  readonly numbers: Numbers<R>;
  readonly style: ParagraphStyle;
  readonly place: Equation['place'];
}

/** The lines of a formula as strips, the white around them such that text after them is on the grid again. */
function pushDisplay<R>({ set, numbers, style, place }: Displayed<R>, flow: Flow<R>, scope: Scope): void {
  const { leading } = flow.design;
  const { size } = style.text;
  const gap = numbers.labels.length > 0 ? numbers.width + NUMBER_GAP * size : 0;
  const crowded = set.width + gap > scope.measure;
  const x = scope.left + Math.max(0, Math.min((scope.measure - set.width) / 2, scope.measure - gap - set.width));
  const strips = heights(set.lines, size);
  const below = crowded && numbers.labels.length > 0 ? style.leading : 0;
  const height = strips.reduce((sum, { up, down }) => sum + up + down, below);
  const whole = Math.ceil((height + 2 * WHITE * leading) / leading) * leading;
  const white = scope.grid ? (whole - height) / 2 : WHITE * leading;
  const [first] = set.lines;
  if (first) flow.report(first.line, place, TOO_WIDE);
  flow.space(white);
  const lines = set.lines.length;
  set.lines.forEach(({ line }, at) => {
    const { up, down } = strips[at] as Extent;
    const last = at === lines - 1;
    const labels = numbers.labels.filter(({ line: own }) => Math.min(own ?? lines - 1, lines - 1) === at);
    const extra = last ? below : 0;
    const parts: Part<R>[] = [textPart(line, x, up), ...labels.flatMap((label) => numbers.part(label, up + extra))];
    const cost = at === 0 ? 0 : COSTS.betweenRows;
    flow.push({ height: up + down + extra, parts, cost, place }, up);
  });
  flow.space(white);
}

/** How far a strip reaches above and below its baseline, points. */
interface Extent {
  readonly up: number;
  readonly down: number;
}

/** Strips of the lines: the white between two is shared by both. */
function heights<R>(lines: readonly DisplayLine<R>[], size: number): Extent[] {
  return lines.map(({ line, down }, at) => {
    const next = lines[at + 1];
    const { height, depth } = reach(line);
    const above = at === 0 ? Math.max(height, ASCENDER * size) : height + (down - ink(lines, at)) / 2;
    const below = next ? depth + (next.down - ink(lines, at + 1)) / 2 : Math.max(depth, DESCENDER * size);
    return { up: above, down: below };
  });
}

/** Ink between the baselines of a line and the one before it. */
function ink<R>(lines: readonly DisplayLine<R>[], at: number): number {
  return reach((lines[at - 1] as DisplayLine<R>).line).depth + reach((lines[at] as DisplayLine<R>).line).height;
}

/** What cannot be set is printed as its source. */
function pushSource<R>({ tex, place }: Equation, owner: Tag, flow: Flow<R>, scope: Scope): void {
  const { code } = flow.design.styles;
  flow.space(flow.design.leading / 2);
  const lines = flow.setter.preformatted(tex, code, scope.measure, owner);
  flow.lines(lines, code, { left: scope.left, grid: false }, place);
  flow.space(flow.design.leading / 2);
}
