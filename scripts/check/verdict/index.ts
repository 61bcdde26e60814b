export { type Exempted, hasErrors, type Judged, judge, type Terms, type Verdict } from './judge.js';
export { type Checks, severityOf } from './severity.js';
export { Subjects } from './subjects.js';
