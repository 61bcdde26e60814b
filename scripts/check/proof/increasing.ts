/**
 * The longest run of pairs whose second numbers rise with the first, by patience sorting (C. Schensted 1961):
 * O(n log n). `pairs` in the order of their first numbers.
 */
export function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** By length of run, from 1: position of the pair that ends it with the least second number. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < second) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const run: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!);
  return run.reverse();
}
