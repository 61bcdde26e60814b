import type { DisplayPart, Measured } from '../shape/piece.js';

/** One line of a broken formula. Points. */
export interface BrokenLine<R> {
  readonly parts: readonly DisplayPart<R>[];
  readonly indent: number;
}

/** Up to this share of the measure, later relations stand under the first one. */
const SHORT_LEFT_SIDE = 0.4;
/** Otherwise later lines are indented by this share of the measure; operators stand further in than relations. */
const INDENT = 0.08;
const OPERATOR_INDENT = 0.04;
/** A break before an operator is as bad as two lines more before relations would be. */
const OPERATOR_COST = 3;

/**
 * Breaks a formula that is too wide into as few lines as will do, sooner before relations than before operators (AMS
 * style: the sign begins the new line). Null where some part does not fit on a line by itself.
 */
export function breakDisplay<R extends Measured>(
  parts: readonly DisplayPart<R>[],
  measure: number,
): readonly BrokenLine<R>[] | null {
  const indents = indentsOf(parts, measure);
  const count = parts.length;
  const cost = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(count + 1).fill(0);
  cost[0] = 0;
  for (let start = 0; start < count; start++) {
    if (cost[start] === Number.POSITIVE_INFINITY) continue;
    let width = indents[start] as number;
    for (let end = start + 1; end <= count; end++) {
      const { gap, run } = parts[end - 1] as DisplayPart<R>;
      width += end - 1 > start ? gap + run.width : run.width;
      if (width > measure) break;
      const room = (measure - width) / measure;
      const own = 1 + (end < count && parts[end]?.cause === 'operator' ? OPERATOR_COST : 0) + room * room;
      if ((cost[start] as number) + own >= (cost[end] as number)) continue;
      cost[end] = (cost[start] as number) + own;
      from[end] = start;
    }
  }
  return cost[count] === Number.POSITIVE_INFINITY ? null : trace(parts, indents, from);
}

/** Where a line that begins with each part stands. */
function indentsOf<R extends Measured>(parts: readonly DisplayPart<R>[], measure: number): number[] {
  const first = parts[0]?.run.width ?? 0;
  const aligned = parts[1]?.cause === 'relation' && first <= measure * SHORT_LEFT_SIDE;
  const relation = aligned ? first + (parts[1]?.gap ?? 0) : measure * INDENT;
  return parts.map(({ cause }) => {
    if (cause === null) return 0;
    return cause === 'relation' ? relation : relation + measure * OPERATOR_INDENT;
  });
}

function trace<R extends Measured>(
  parts: readonly DisplayPart<R>[],
  indents: readonly number[],
  from: readonly number[],
): BrokenLine<R>[] {
  const lines: BrokenLine<R>[] = [];
  for (let end = parts.length; end > 0; end = from[end] as number) {
    const start = from[end] as number;
    lines.unshift({ parts: parts.slice(start, end), indent: indents[start] as number });
  }
  return lines;
}
