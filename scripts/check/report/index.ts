export { githubReport } from './github.js';
export { type JsonExempted, type JsonFinding, type JsonReport, toJson } from './json.js';
export { type SarifContext, sarifReport } from './sarif.js';
export { type ReportOptions, report, summary } from './text.js';
