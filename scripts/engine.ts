/* What the bundle engine.cjs gives: to the program, and to the plug-in for remark. */

export { buildReport } from './build-report.js';
export { lint } from './lint.js';
export { run } from './run.js';
