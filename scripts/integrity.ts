import type { Built } from './build.js';
import type { Checked, Ledger, Verdict } from './check/index.js';
import { type Project, projectPath } from './project.js';

/** What was found in a run, and what is known of the paper's links. */
export interface Found {
  readonly verdict: Verdict;
  readonly ledger: Ledger;
  /** The author's texts, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The page of HTML that shows it all; null where report or deck was not made. */
export function integrityFile(built: Built, checked: Checked, found: Found, project: Project): string | null {
  const { cited, library, report, slides } = built;
  const { survey } = checked;
  if (!report || !slides || !survey) return null;
  // A bundle of its own: few builds ask for it.
  const { integrityPage } = require('./integrity.cjs') as typeof import('./check/integrity/index.js');
  const made = { cited, library, report, slides, survey, nameOf: (file: string) => projectPath(project, file) };
  return integrityPage({ ...made, ...found, coverage: checked.coverage(), links: built.links() });
}
