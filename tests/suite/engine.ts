/* What `run-case.ts` compiles into dist/, beside the bundles and files that a build loads when it needs them. */
export { begin } from '../../scripts/begin.js';
export { readArguments, wantedBy } from '../../scripts/options.js';
export { run } from '../../scripts/run.js';
