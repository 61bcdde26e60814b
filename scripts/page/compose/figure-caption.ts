import type { CitedInline, Figure } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import type { Flow } from '../flow.js';
import type { ParagraphStyle } from '../setter.js';
import { captionLines } from './caption.js';

/** A caption, and the column that it stands in. Points; `left` from the left edge of the figure’s own column. */
export interface FigureCaption<R> {
  readonly lines: readonly Line<R>[];
  readonly style: ParagraphStyle;
  readonly left: number;
}

/** A caption of several lines is at least this share of its column wide, however narrow the picture. */
const NARROWEST = 0.72;

/**
 * The caption of a picture `width` points wide in the middle of its column: on one line it stands in the middle too, on
 * several they are as wide as the picture, if that is wide enough to read.
 */
export function figureCaption<R>(
  figure: Figure<CitedInline>,
  width: number,
  flow: Flow<R>,
  measure: number,
  owner: Tag,
): FigureCaption<R> {
  const { styles, terms } = flow.design;
  const { number, caption, place } = figure;
  const style = styles.caption;
  const set = (column: number, own: () => Tag, look: ParagraphStyle) =>
    captionLines(terms.figure, number, caption, place, flow, column, own, look);
  const trial = set(measure, () => tag('Caption', null), style);
  if (trial.length === 0) return { lines: [], style, left: 0 };
  const column = trial.length === 1 ? measure : Math.min(measure, Math.max(width, measure * NARROWEST));
  const look: ParagraphStyle = trial.length === 1 ? { ...style, align: 'center', protrusion: false } : style;
  return { lines: set(column, () => tag('Caption', owner), look), style, left: (measure - column) / 2 };
}
