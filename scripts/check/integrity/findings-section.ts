import type { Diagnostic } from '../../diagnostic.js';
import { RULES } from '../../rules.js';
import { excerpt } from '../report/excerpt.js';
import type { Judged, Verdict } from '../verdict/index.js';
import { grouped } from './grouped.js';
import { between, type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { PAGE, pageLinks, placeName, SLIDE, slideLinks } from './targets.js';
import type { Whereabouts } from './whereabouts.js';

/** Every finding, by file and line, with its source, what has to hold, and where it has come out. */
export function findingsSection(integrity: Integrity, where: Whereabouts): Html {
  const { sources, nameOf } = integrity;
  const { judged } = integrity.verdict;
  const linesOf = splitter(sources);
  const files = grouped(judged, ({ diagnostic }) => diagnostic.file ?? '');
  const groups = [...files].map(
    ([file, findings]) => html`<h3>${file ? nameOf(file) : 'Without a place'}</h3>
${findings.map((one) => finding(one, linesOf(file), where, integrity))}`,
  );
  const none = html`<p class="good">Nothing was found.</p>
`;
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${groups.length > 0 ? groups : none}${otherRules(integrity.verdict)}</section>
`;
}

function finding(
  { diagnostic, severity }: Judged,
  lines: readonly string[],
  where: Whereabouts,
  { survey: { labels }, nameOf }: Integrity,
): Html {
  const { ruleId = '', reason, file = '', line, column } = diagnostic;
  const spot = line === undefined ? null : { file, line };
  const out = [
    spot && pageLinks(where.pages(spot), labels, PAGE),
    spot && slideLinks(where.slides(spot), SLIDE),
  ].filter((links) => links !== null);
  const place = file ? [placeName(nameOf(file), line, column)] : [];
  return html`<article class="finding ${severity}">
<h4><span class="${severity}">${severity === 'error' ? 'Error' : 'Warning'}</span> <span dir="auto">${worded(reason)}</span></h4>
<p class="where">${between([...place, ...out], ' · ')}</p>
${sourceLine(diagnostic, lines)}<dl>
${advice(diagnostic)}<div><dt>Rule</dt><dd><code>${ruleId}</code> ${holds(ruleId)}</dd></div>
</dl></article>
`;
}

function holds(rule: string): string {
  return Object.hasOwn(RULES, rule) ? RULES[rule as keyof typeof RULES].holds : '';
}

function sourceLine({ line, column, place }: Diagnostic, lines: readonly string[]): Html | null {
  const source = line === undefined ? undefined : lines[line - 1];
  if (source === undefined || source.trim() === '' || column === undefined) return null;
  const start = Math.min(column - 1, source.length);
  const ends = place && 'start' in place ? (place.end.line === line ? place.end.column - 1 : source.length) : 0;
  const { before, marked, after } = excerpt(source, start, ends);
  return html`<pre tabindex="0"><code>${before}<mark>${marked || ' '}</mark>${after}</code></pre>
`;
}

function advice({ expected, actual, note }: Diagnostic): Html[] {
  const rows = [
    ['Expected', expected?.join(', ')],
    ['Found', actual],
    ['Hint', note && worded(note)],
  ] as const;
  return rows.flatMap(([label, text]) =>
    text ? [html`<div><dt>${label}</dt><dd dir="auto">${text}</dd></div>\n`] : [],
  );
}

/** Messages have code between backticks. */
function worded(text: string): Html[] {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

/** What was looked at besides. */
function otherRules({ judged, exempted }: Verdict): Html {
  const broken = new Set([...judged, ...exempted].map(({ diagnostic }) => diagnostic.ruleId));
  const kept = Object.entries(RULES).filter(([rule]) => !broken.has(rule));
  return html`<details><summary>${kept.length} rules without a finding</summary>
<ul class="rules">${kept.map(([rule, { holds }]) => html`<li>${holds} <code>${rule}</code></li>\n`)}</ul></details>
`;
}

/** Splits each file once. */
function splitter(sources: ReadonlyMap<string, string>): (file: string) => readonly string[] {
  return (file) => (sources.get(file) ?? '').split(/\r\n|[\r\n]/);
}
