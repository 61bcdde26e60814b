import { begin } from './begin.js';
import { build } from './build.js';
import { checkLayout, withoutConsequences } from './check/index.js';
import type { Outcome } from './conclude.js';
import { readInputs, type Times } from './inputs.js';
import { wantedBy } from './outputs.js';
import { displayPath, type Project } from './project.js';
import { NO_PAPER, refused } from './refused.js';

export interface ReportBuilt extends Pick<Outcome, 'built' | 'diagnostics' | 'sources'> {
  /** Null where it could not be made. */
  readonly pdf: Uint8Array | null;
}

/** The report of a paper, built in memory: nothing is written. */
export async function buildReport(project: Project, times: Times): Promise<ReportBuilt> {
  const wanted = wantedBy({ to: ['report.pdf'] });
  const inputs = readInputs(project, begin(wanted), times);
  if (typeof inputs === 'string') {
    const diagnostics = [refused(inputs, displayPath(project.paper), null, NO_PAPER)];
    return { pdf: null, built: null, diagnostics, sources: new Map() };
  }
  const { built, diagnostics, sources } = await build(inputs, wanted);
  const pdf = built?.outputs.get('report.pdf');
  if (!built || typeof pdf === 'string' || pdf === undefined) return { pdf: null, built: null, diagnostics, sources };
  const checked = checkLayout(built.cited, built.report, null);
  return { pdf, built, diagnostics: withoutConsequences([...diagnostics, ...checked.diagnostics]), sources };
}
