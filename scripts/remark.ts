import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Root } from 'mdast';
import remarkMessageControl from 'remark-message-control';
import type { VFile } from 'vfile';
import type { lint } from './lint.js';
import type { Severity } from './paper/index.js';

/* A plug-in for remark, and so for editors that show what remark finds. */

/** How remark-lint says how much a rule weighs; a list has it first. */
type Level = Severity | 'on' | 'off' | boolean | 0 | 1 | 2;

/** By rule id. What is not named weighs what it weighs in Twofold. */
export type Options = Readonly<Record<string, Level | readonly [Level, ...unknown[]]>>;

const SEVERITIES: Readonly<Record<string, Severity | null>> = {
  ...{ ignore: 'ignore', off: 'ignore', false: 'ignore', 0: 'ignore' },
  ...{ warn: 'warn', 1: 'warn' },
  ...{ error: 'error', 2: 'error' },
  ...{ on: null, true: null },
};

/**
 * Reports what Twofold finds in the sources of a paper, or in the slides written for one, as messages with Twofold's
 * rule ids. Comments of remark-lint (`<!-- lint disable image-alt -->`) hold as well as Twofold's own.
 */
export default function remarkTwofold(options: Options | null = {}) {
  const severities = severitiesOf(options ?? {});
  const obeyComments = remarkMessageControl({ name: 'lint', source: 'twofold' });
  return async (tree: Root, file: VFile): Promise<void> => {
    // Without a name nothing can be read beside it.
    if (file.path === undefined) return;
    const open = { path: resolve(file.cwd, file.path), text: String(file) };
    for (const finding of await engine().lint(open, severities, new Date())) tell(file, finding);
    obeyComments(tree, file);
  };
}

function severitiesOf(options: Options): Record<string, Severity> {
  const severities: Record<string, Severity> = {};
  for (const [rule, given] of Object.entries(options)) {
    const severity = SEVERITIES[String(Array.isArray(given) ? given[0] : given)];
    if (severity === undefined) throw new Error(`twofold: “${rule}” cannot be ${JSON.stringify(given)}`);
    if (severity !== null) severities[rule] = severity;
  }
  return severities;
}

type Finding = Awaited<ReturnType<typeof lint>>[number];

function tell(file: VFile, { diagnostic, severity }: Finding): void {
  const { reason, place, ruleId, expected, actual, note } = diagnostic;
  const message = file.message(reason, { place, source: 'twofold', ...(ruleId !== undefined && { ruleId }) });
  Object.assign(message, { expected, actual, note, fatal: severity === 'error' });
}

/** Loaded at the first file: it takes longer than all the rest. */
function engine(): typeof import('./engine.js') {
  return createRequire(import.meta.url)('./engine.cjs');
}
