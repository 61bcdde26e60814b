import type { Judged } from '../verdict/index.js';

/** Findings of one file, without the repeats that a person need not read. */
export interface Folded {
  readonly shown: readonly Judged[];
  readonly rest: readonly Rest[];
}

/** How many more there are of a rule and severity. */
export interface Rest {
  readonly of: Judged;
  readonly count: number;
}

/** Findings of one rule in one file that are shown: enough to see what they have in common. */
const MOST_OF_RULE = 10;

/** Parts findings by file, as they come, and folds the repeats of a rule; errors are not lost behind warnings. */
export function folded(judged: readonly Judged[]): Folded[] {
  return byFile(judged).map((ofFile) => {
    const counts = new Map<string, Rest>();
    const shown = ofFile.filter((one) => {
      const kind = `${one.severity} ${one.diagnostic.ruleId ?? one.diagnostic.reason}`;
      const count = (counts.get(kind)?.count ?? 0) + 1;
      counts.set(kind, { of: one, count });
      return count <= MOST_OF_RULE;
    });
    const rest = [...counts.values()].map(({ of, count }) => ({ of, count: count - MOST_OF_RULE }));
    return { shown, rest: rest.filter(({ count }) => count > 0) };
  });
}

function byFile(judged: readonly Judged[]): Judged[][] {
  const files: Judged[][] = [];
  for (const one of judged) {
    const last = files.at(-1);
    if (last && last[0]!.diagnostic.file === one.diagnostic.file) last.push(one);
    else files.push([one]);
  }
  return files;
}
