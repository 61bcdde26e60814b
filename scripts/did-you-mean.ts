/**
 * The candidate that `word` was probably meant to be, or null where none is near enough. Near is at most one
 * edit per three characters (at least one, at most three): an insertion, a deletion, a substitution or two
 * neighbours swapped. Case alone costs nothing. Of equally near candidates the first given wins. Where none is near,
 * the only one that begins with `word` is taken: a key whose year was left out.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | null = null;
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted)) longer.push(candidate);
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance === 0) break;
    limit = distance - 1;
  }
  return best ?? (longer.length === 1 ? longer[0]! : null);
}

/**
 * Optimal string alignment distance of `a` and `b` (Damerau 1964: insertion, deletion, substitution,
 * transposition of neighbours), in UTF-16 units; `limit + 1` stands for anything above `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow(a, b, row, last, older);
    if (Math.min(...next) > limit) return limit + 1;
    older = last;
    last = next;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** One row of the distance table, from the two rows above it. */
function nextRow(a: string, b: string, row: number, last: readonly number[], older: readonly number[]): number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, older[column - 2]! + 1);
    next.push(cost);
  }
  return next;
}
