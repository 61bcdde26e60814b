export { type JsonExempted, type JsonFinding, type JsonReport, toJson } from './json.js';
export { type ReportOptions, report, summary } from './text.js';
