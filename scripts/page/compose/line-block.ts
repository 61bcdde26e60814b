import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { ParagraphStyle } from '../setter.js';
import type { Blocks, Handler } from './handler.js';

/** Width of a space by which a line of verse is indented, and how much further in a long line goes on; ems. */
const SPACE = 0.5;
const TURNOVER = 2;
/** A page had better not end within so few lines. */
const STANZA = 8;

/**
 * Lines as the author broke them, indented as he did; one too long goes on further in. Half a line parts stanzas, each
 * of which is a paragraph.
 */
export const composeLineBlock: Handler<Blocks['lineBlock']> = ({ lines, place }, flow, scope) => {
  const { leading, em } = flow.design;
  flow.space(leading / 2);
  flow.resist(COSTS.lead);
  let stanza: Tag | null = null;
  for (const { indent, children, place: own } of lines) {
    if (children.length === 0) {
      flow.space(leading / 2);
      stanza = null;
      continue;
    }
    if (stanza) flow.resist(lines.length <= STANZA ? COSTS.shortCode : COSTS.insideCode);
    const start = Math.min(indent * SPACE * em, scope.measure / 2);
    const style: ParagraphStyle = { ...ragged(scope.text), indent: start, hang: start + TURNOVER * em };
    stanza ??= tag('P', scope.parent, { place });
    flow.lines(flow.setter.lines(children, style, scope.measure, stanza), style, { ...scope, grid: false }, own);
  }
  flow.space(leading / 2);
};

/** Set line by line: neither justified nor hyphenated. */
export function ragged(style: ParagraphStyle): ParagraphStyle {
  const align = style.align === 'justify' ? 'left' : style.align;
  return { ...style, align, indent: 0, hang: 0, text: { ...style.text, hyphenate: false } };
}
