import type { Block, Callout, CitedInline, Div } from '../../paper/index.js';
import { tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import { type Flow, indented, type Scope } from '../flow.js';
import { generated } from '../generated.js';
import type { RuleFragment } from '../page.js';
import type { ParagraphStyle } from '../setter.js';
import type { Part, Strip } from '../strip.js';
import { calloutWord } from './callout-word.js';

/** The rule beside a callout, points; heavier where something may go wrong. */
const RULES: Readonly<Record<Callout, { readonly width: number; readonly colour: string }>> = {
  note: { width: 0.8, colour: '#7a7a7a' },
  tip: { width: 0.8, colour: '#7a7a7a' },
  important: { width: 1.6, colour: '#4a4a4a' },
  warning: { width: 2.4, colour: '#1a1a1a' },
  caution: { width: 2.4, colour: '#1a1a1a' },
};
/** From the rule to the text, ems. */
const GAP = 0.9;

/** A title of the author's, or what the callout is; below it the blocks; beside all of it a rule. */
export function composeCallout<R>(kind: Callout, div: Div<CitedInline>, flow: Flow<R>, scope: Scope): void {
  const { leading, em, lang } = flow.design;
  const { title, blocks } = titled(div, calloutWord(kind, lang));
  const text = { ...scope.text, indent: 0 };
  const inner: Scope = { ...indented(scope, GAP * em, 0, em), text, grid: false, spaced: true };
  flow.space(leading * 0.75);
  flow.resist(COSTS.lead);
  const first = flow.strips.length;
  const style: ParagraphStyle = { ...flow.design.styles.calloutTitle };
  const owner = tag('P', scope.parent, { place: div.place });
  flow.lines(flow.setter.lines(title, style, inner.measure, owner), style, inner, div.place, COSTS.forbidden);
  flow.keep(1);
  flow.tools.compose(blocks, flow, inner);
  const rule = { kind: 'rule', x: scope.left, ...RULES[kind] } as const;
  flow.strips.push(...flow.strips.splice(first).map((strip, at) => beside(strip, at === 0, rule)));
  flow.space(leading * 0.75);
}

/** As in Quarto, a heading that opens the callout is its title, unless the attribute `title` says another. */
function titled(
  div: Div<CitedInline>,
  term: string,
): { title: readonly CitedInline[]; blocks: readonly Block<CitedInline>[] } {
  const { title } = div.attributes.pairs;
  const [first, ...others] = div.blocks;
  if (title !== undefined) return { title: [generated(title, div.place)], blocks: div.blocks };
  if (first?.kind === 'heading') return { title: first.children, blocks: others };
  return { title: [generated(term, div.place)], blocks: div.blocks };
}

/** A strip with the rule along it; the white before it becomes its own, so that the rule has no gaps. */
function beside<R>(
  strip: Strip<R>,
  first: boolean,
  rule: Pick<RuleFragment, 'kind' | 'x' | 'width' | 'colour'>,
): Strip<R> {
  const above = first ? 0 : strip.above;
  const height = strip.height + above;
  const parts = strip.parts.map((part): Part<R> => ({ ...part, y: part.y + above }));
  return { ...strip, above: strip.above - above, height, grid: null, parts: [{ ...rule, y: 0, height }, ...parts] };
}
