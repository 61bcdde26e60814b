import { type CodeBlock, grammarOf, type Place } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import type { Stretch } from '../../shape/style.js';
import { CODE_LOOKS } from '../code-look.js';
import { COSTS } from '../costs.js';
import { type Flow, type Scope, textPart } from '../flow.js';
import { generated } from '../generated.js';
import { baseline } from '../line-room.js';
import { captionLines } from './caption.js';
import { fitSource, setSource } from './code-lines.js';
import type { Handler } from './handler.js';

/** Larger blocks are data, not code that is read; highlighting them would take its time. Characters. */
const LARGEST = 100_000;
/** Blocks of so few lines are read at a glance, and kept on a page if that costs little. */
const SHORT = 12;

/**
 * Every space and line as written, in the mono face. A block a little wider than its measure is set smaller as a whole;
 * where that would be too small to read it keeps its size, and its longest lines are broken, with a mark.
 */
export const composeCode: Handler<CodeBlock> = (block, flow, scope) => {
  const { attributes, place, value } = block;
  const caption = attributes.pairs.caption ?? '';
  const numbered = attributes.classes.some((name) => /^(?:numberLines|number-lines)$/.test(name));
  const first = numbered ? Number.parseInt(attributes.pairs.startFrom ?? '1', 10) || 1 : null;
  const parent = attributes.id || caption ? tag('Div', scope.parent, { id: attributes.id, place }) : scope.parent;
  if (caption) {
    flow.space(flow.design.leading);
    flow.resist(COSTS.lead);
    const content = [{ kind: 'text', value: caption, place } as const];
    const lines = captionLines(flow.design.terms.listing, block.number, content, place, flow, scope.measure, () =>
      tag('Caption', parent),
    );
    flow.lines(lines, flow.design.styles.caption, { left: scope.left, grid: false }, place, COSTS.forbidden);
    flow.keep(1);
  }
  composeSource({ value, place, stretches: stretchesOf(block, flow), first }, flow, { ...scope, parent });
};

/** Preformatted text. */
export interface Source {
  readonly value: string;
  readonly place: Place;
  /** How its pieces look, from its start. */
  readonly stretches: readonly Stretch[];
  /** Number of its first line; null where lines are not numbered. */
  readonly first: number | null;
}

function stretchesOf<R>({ language, value }: CodeBlock, flow: Flow<R>): readonly Stretch[] {
  const grammar = language === null ? null : grammarOf(language);
  if (grammar === null || grammar === 'plaintext' || value.length > LARGEST) return [];
  return flow.tools
    .highlight(grammar, value)
    .map(({ text, kind }) => ({ length: text.length, look: CODE_LOOKS[kind ?? ''] ?? null }));
}

/** Preformatted text between half lines of white; from left to right in every paper, and its lines numbered so. */
export function composeSource<R>(source: Source, flow: Flow<R>, scope: Scope): void {
  const language = flow.design.rtl ? { lang: 'und', rtl: false } : flow.design;
  flow.within(language, scope, (inner) => composeLines(source, flow, inner));
}

function composeLines<R>(source: Source, flow: Flow<R>, scope: Scope): void {
  const { leading } = flow.design;
  const { value, place, first } = source;
  const numbers = first === null ? 0 : numberColumn(value, first, flow);
  const fit = fitSource(value, numbers, flow, scope.measure);
  const y = baseline(fit.style);
  const owner = tag('Code', tag('P', scope.parent, { place }));
  const lines = setSource(source, fit, scope.measure - fit.inset, flow, owner);
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  const printed = lines.map(({ line }) => (line?.runs.some(({ role }) => role === 'text') ? 1 : 0));
  const total = printed.reduce<number>((sum, one) => sum + one, 0);
  let before = 0;
  lines.forEach(({ line, number }, at) => {
    if (line) flow.report(line, place);
    const cost = at === 0 ? 0 : codeCost(before, total - before, printed[at - 1] === 0);
    before += printed[at] ?? 0;
    const parts = line ? [textPart(line, scope.left + fit.inset, y)] : [];
    const label = first === null || number === null ? undefined : numberLine(first + number, numbers, flow, place);
    const labels = label ? [{ ...textPart(label, scope.left, y), artifact: 'layout' as const }] : [];
    flow.push({ height: fit.style.leading, parts: [...labels, ...parts], cost, notes: line?.notes ?? [], place }, y);
  });
  flow.space(leading / 2);
}

/** Cost of a page that ends within code, by the lines with text before and after, and whether a blank one goes before. */
function codeCost(before: number, after: number, blank: boolean): number {
  if (before < 2 || after < 2) return COSTS.orphan;
  const whole = before + after <= SHORT ? COSTS.shortCode : 0;
  return Math.max(whole, blank ? COSTS.betweenCode : COSTS.insideCode);
}

/** Between a line's number and its text, ems of the number. */
const NUMBER_GAP = 1.4;

function numberColumn<R>(value: string, first: number, flow: Flow<R>): number {
  const style = flow.design.styles.lineNumber;
  const digits = `${first + value.split('\n').length - 1}`.length;
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return flow.setter.widths([generated('8'.repeat(digits), place)], style).max + NUMBER_GAP * style.text.size;
}

/** The number of a line ends before the text; it is no part of it. */
function numberLine<R>(number: number, column: number, flow: Flow<R>, place: Place): Line<R> | undefined {
  const style = flow.design.styles.lineNumber;
  const measure = column - NUMBER_GAP * style.text.size + 0.01;
  return flow.setter.lines([generated(`${number}`, place)], style, measure, tag('Span', null))[0];
}
