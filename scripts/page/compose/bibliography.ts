import type { Bibliography, BibliographyEntry } from '../../citation/cited-paper.js';
import { isRightToLeft, runsRightToLeft } from '../../paper/direction.js';
import { type Block, type CitedInline, plainText } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { baseline } from '../line-room.js';
import type { ParagraphStyle } from '../setter.js';
import { labelStyle } from './list.js';
import { scaled } from './scaled.js';

/** Entries with a hanging indent, or behind their labels where the style has them; each is the end of its links. */
export function composeBibliography<R>(bibliography: Bibliography, flow: Flow<R>, scope: Scope): void {
  const { backReferences } = flow.tools;
  flow.stretch(scope.parent, (inner) =>
    backReferences.known ? composeEntries(bibliography, inner, scope) : sketchEntries(bibliography, inner, scope),
  );
}

/** Size of an annotation beside its entry's. */
const ANNOTATION = 0.93;

/** Letters that a ragged line has, as a share of what a full one would hold. */
const FILLED = 0.93;

/** White as high as the entries are likely to be: what they say is known only when the text before them is on pages. */
function sketchEntries<R>({ entries }: Bibliography, flow: Flow<R>, scope: Scope): void {
  const { design } = flow;
  const { bibliography, body } = design.styles;
  const letters =
    (design.letters * FILLED * body.text.size * scope.measure) / (bibliography.text.size * design.measure);
  entries.forEach(({ key, content }, index) => {
    flow.space(index === 0 ? 0 : design.leading * 0.15);
    const lines = Math.ceil((plainText(content).length + flow.tools.backReferences.lengthOf(key)) / letters);
    for (let at = 0; at < Math.max(1, lines); at++) {
      flow.push({ height: bibliography.leading, parts: [], cost: at > 0 ? COSTS.insideEntry : 0 }, 0);
    }
  });
  flow.space(design.leading);
}

function composeEntries<R>(bibliography: Bibliography, flow: Flow<R>, scope: Scope): void {
  const { leading, styles, em } = flow.design;
  const hang = bibliography.hanging ? styles.bibliography.hang : 0;
  const column = labelColumn(bibliography, flow, em);
  const list = tag('L', scope.parent, { numbering: 'None' });
  bibliography.entries.forEach((entry, index) => {
    flow.space(index === 0 ? 0 : bibliography.hanging || column > 0 ? leading * 0.15 : leading / 2);
    const style = { ...styles.bibliography, hang: column > 0 ? 0 : hang };
    // A label stands at the side where its entry begins.
    const rtl = flow.design.rtl && runsRightToLeft(plainText(entry.content), true);
    const parent = tag('LI', list, { place: entry.place });
    flow.within({ lang: flow.design.lang, rtl }, { ...scope, text: style, parent }, (inner) =>
      composeEntry(entry, inner.text, column, flow, inner),
    );
  });
  flow.space(leading);
}

function composeEntry<R>(
  entry: BibliographyEntry,
  style: ParagraphStyle,
  column: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { place } = entry;
  if (entry.label.length > 0) {
    const label = { ...labelStyle(style), align: 'left' } as const;
    const [line] = flow.setter.lines(entry.label, label, column, tag('Lbl', scope.parent, { place }));
    flow.label(line, scope.left, 0);
  }
  const body = tag('LBody', scope.parent, { place });
  const owner = tag('BibEntry', tag('P', body, { place }), { id: entry.repeated ? null : entry.id, place });
  const { lines, room } = setEntry(entry, style, scope.measure - column, owner, flow);
  flow.lines(lines, style, { left: scope.left + column, grid: false }, entry.place, COSTS.insideEntry);
  for (let at = lines.length; at < room; at++) flow.push({ height: style.leading, parts: [] }, baseline(style));
  flow.flushLabels(style);
  if (entry.annotation) composeAnnotation(entry.annotation, style, column, flow, { ...scope, parent: body });
}

/** What the author says of a source: below the entry, under its later lines, a little smaller. */
function composeAnnotation<R>(
  blocks: readonly Block<CitedInline>[],
  style: ParagraphStyle,
  column: number,
  flow: Flow<R>,
  scope: Scope,
): void {
  const inset = Math.max(column, style.hang);
  const text = { ...scaled(style, ANNOTATION), hang: 0, indent: 0 };
  flow.space(style.leading * 0.2);
  flow.resist(COSTS.lead);
  flow.tools.compose(blocks, flow, {
    ...scope,
    left: scope.left + inset,
    measure: scope.measure - inset,
    text,
    grid: false,
    spaced: true,
  });
  flow.space(style.leading * 0.5);
}

/** The entry with what it says of its uses, and how many lines are kept for it. */
function setEntry<R>(
  { key, content, place }: BibliographyEntry,
  style: ParagraphStyle,
  measure: number,
  owner: Tag,
  { setter, design, tools }: Flow<R>,
): { readonly lines: readonly Line<R>[]; readonly room: number } {
  const { backReferences } = tools;
  const dir = isolatedFrom(plainText(content), design.lang);
  const entered = owner.children.length;
  const said = setter.lines([...content, ...backReferences.of(key, place, dir)], style, measure, owner);
  const most = backReferences.roomFor(key, place, dir);
  if (most === null) return { lines: said, room: said.length };
  const room = setter.lines([...content, ...most], style, measure, tag('BibEntry', null)).length;
  if (said.length <= room) return { lines: said, room };
  owner.children.length = entered;
  return { lines: setter.lines(content, style, measure, owner), room };
}

/** Direction in which words of the paper's language are isolated in an entry; null where that changes nothing. */
function isolatedFrom(text: string, lang: string): 'ltr' | 'rtl' | null {
  if (isRightToLeft(lang)) return 'rtl';
  return runsRightToLeft(text, false) ? 'ltr' : null;
}

/** Width of the labels' column with the space after it; 0 where there are no labels. */
function labelColumn<R>(bibliography: Bibliography, flow: Flow<R>, em: number): number {
  const style = labelStyle(flow.design.styles.bibliography);
  let widest = 0;
  for (const entry of bibliography.entries) {
    if (entry.label.length > 0) widest = Math.max(widest, flow.setter.widths(entry.label, style).max);
  }
  return widest === 0 ? 0 : widest + em * 0.6;
}
