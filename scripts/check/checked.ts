import type { Diagnostic } from '../diagnostic.js';
import type { CoverageRow } from './coverage.js';
import type { Survey } from './survey.js';

export interface Checked {
  coverage(): readonly CoverageRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** What stands on which page; null where no report was made. */
  readonly survey: Survey | null;
}
