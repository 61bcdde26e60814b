import type { CitedPaper, Library } from '../../citation/index.js';
import type { Slide } from '../../deck/index.js';
import type { Report } from '../../page/index.js';
import type { CoverageRow } from '../coverage.js';
import type { Ledger, Link } from '../links/index.js';
import type { Survey } from '../survey.js';
import type { Verdict } from '../verdict/index.js';

/** Everything that the page shows. */
export interface Integrity<R = unknown> {
  readonly cited: CitedPaper;
  readonly library: Library;
  readonly report: Report<R>;
  readonly survey: Survey;
  readonly slides: readonly Slide[];
  readonly coverage: readonly CoverageRow[];
  readonly verdict: Verdict;
  readonly links: readonly Link[];
  readonly ledger: Ledger;
  /** The author's texts, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, string>;
  /** What the page calls one of the author's files, wherever the build was started. */
  nameOf(file: string): string;
}
