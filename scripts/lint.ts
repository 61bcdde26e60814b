import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { begin } from './begin.js';
import { build } from './build.js';
import { checkLayout, judge, Subjects } from './check/index.js';
import type { Diagnostic } from './diagnostic.js';
import { readInputs } from './inputs.js';
import type { Severity } from './paper/index.js';
import { displayPath, findProject, type Project } from './project.js';

export interface Linted {
  readonly diagnostic: Diagnostic;
  readonly severity: 'warn' | 'error';
}

/** A file that is open in an editor. */
export interface OpenFile {
  /** Absolute. */
  readonly path: string;
  /** As it is now, saved or not. */
  readonly text: string;
}

/** Bibliography, figures and slides are read, but nothing is laid out: an editor asks at every pause of the typing. */
const SOURCES_ONLY = { report: false, slides: true, files: false, drawn: [], handout: null } as const;

/**
 * What there is to say of a paper, or of the slides written for one, from the sources alone. Severities that the
 * paper itself gives to rules go before `severities`.
 */
export async function lint(
  open: OpenFile,
  severities: Readonly<Record<string, Severity>>,
  today: Date | null,
): Promise<readonly Linted[]> {
  const project = projectOf(open.path);
  const times = { date: null, today };
  const inputs = readInputs(project, begin(SOURCES_ONLY), times, new Map([[open.path, open.text]]));
  if (typeof inputs === 'string') return [];
  const { built, diagnostics, sources } = await build(inputs, SOURCES_ONLY);
  const slides = built ? checkLayout(built.cited, null, built.slides).diagnostics : [];
  const given = Object.entries(severities).map(([rule, severity]) => [rule, weightOf(severity)] as const);
  const { judged } = judge([...diagnostics, ...slides], {
    checks: { ...Object.fromEntries(given), ...built?.cited.metadata.checks },
    allowances: built?.allowances ?? [],
    subjects: () => built && new Subjects(built.cited, built.library, sources),
    strict: false,
    complete: false,
  });
  const file = displayPath(open.path);
  return judged.filter(({ diagnostic }) => diagnostic.file === file || !diagnostic.file);
}

function weightOf(severity: Severity) {
  return { whole: { severity, because: null }, parts: [] };
}

/** `slides/deck.md` belongs to the paper beside its folder; any other file is a paper itself. */
function projectOf(path: string): Project {
  const around = findProject(dirname(dirname(path)));
  return around.deck === path && existsSync(around.paper) ? around : findProject(path);
}
