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
 * several it begins under the picture’s edge, or in the middle where the picture is narrower than can be read.
 */
export function figureCaption<R>(
  figure: Figure<CitedInline>,
  width: number,
  flow: Flow<R>,
  measure: number,
  parent: Tag,
): FigureCaption<R> {
  const { styles, terms } = flow.design;
  const { number, caption, place } = figure;
  const style = styles.caption;
  const set = (column: number, own: () => Tag, look: ParagraphStyle) =>
    captionLines(terms.figure, number, caption, place, flow, column, own, look);
  const trial = set(measure, () => tag('Caption', null), style);
  if (trial.length === 0) return { lines: [], style, left: 0 };
  const own = () => tag('Caption', parent);
  if (trial.length === 1) {
    const centred: ParagraphStyle = { ...style, align: 'center', protrusion: false };
    return { lines: set(measure, own, centred), style: centred, left: 0 };
  }
  const lines = set(Math.min(measure, Math.max(width, measure * NARROWEST)), own, style);
  return { lines, style, left: (measure - Math.max(width, ...lines.map(reach))) / 2 };
}

/** How far a line’s letters reach. */
function reach({ runs }: Line<unknown>): number {
  return runs.reduce((edge, { role, x, width }) => (role === 'space' ? edge : Math.max(edge, x + width)), 0);
}
