/**
 * Visual order of one line's runs from their embedding levels: rule L2 of UAX #9 (from the highest level down
 * to the lowest odd one, reverse every stretch of runs at that level or higher). Trailing white space, which
 * rule L1 sends to the end of the line, is not among them. Gives indices in visual order, left to right.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  let highest = 0;
  let lowestOdd = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    if (level > highest) highest = level;
    if (level % 2 === 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= lowestOdd; level--) reverseStretches(order, levels, level);
  return order;
}

function reverseStretches(order: number[], levels: readonly number[], level: number): void {
  for (let start = 0; start < order.length; start++) {
    let end = start;
    while (end < order.length && (levels[order[end] as number] as number) >= level) end++;
    if (end === start) continue;
    for (let left = start, right = end - 1; left < right; left++, right--) {
      const kept = order[left] as number;
      order[left] = order[right] as number;
      order[right] = kept;
    }
    start = end;
  }
}
