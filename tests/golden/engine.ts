/* What `lay-out.ts` compiles into dist/, beside the bundles and files that a build loads when it needs them. */
export { build } from '../../scripts/build.js';
export { readInputs } from '../../scripts/inputs.js';
export { findProject } from '../../scripts/project.js';
