/* What `run-case.ts` compiles into dist/, beside the bundles and files that a build loads when it needs them. */
export { begin } from '../../scripts/begin.js';
export { checkWritten } from '../../scripts/check-written.js';
export { readArguments } from '../../scripts/options.js';
export { wantedBy } from '../../scripts/outputs.js';
export { findProject } from '../../scripts/project.js';
export { readRecord } from '../../scripts/record.js';
export { run } from '../../scripts/run.js';
