import { titleOf } from '../../paper/title.js';
import { count, figure } from './figures.js';
import { type Html, html } from './html.js';
import type { Integrity } from './integrity.js';

/** What the page comes to, in a line and a row of figures. */
export function verdict(integrity: Integrity): Html {
  const { cited, report, slides, coverage } = integrity;
  const { judged } = integrity.verdict;
  const errors = judged.filter(({ severity }) => severity === 'error').length;
  const warnings = judged.length - errors;
  const look = errors > 0 ? 'error' : warnings > 0 ? 'warn' : 'good';
  const words = coverage.reduce((sum, row) => sum + row.words, 0);
  const figures: readonly (readonly [number, string, string])[] = [
    [words, 'word', 'words'],
    [report.pages.length, 'page', 'pages'],
    [slides.length, 'slide', 'slides'],
    [cited.notes.length, 'note', 'notes'],
    [cited.bibliography?.entries.length ?? 0, 'source', 'sources'],
    [cited.uses.length, 'citation', 'citations'],
  ];
  return html`<header>
<p class="what">Report and deck, read back from their files and held against the paper</p>
<h1 dir="auto" lang="${cited.metadata.lang}">${titleOf(cited)}</h1>
<p class="verdict ${look}">${errors + warnings > 0 ? html`<a href="#findings">${sentence(errors, warnings)}</a>` : sentence(errors, warnings)}</p>
<ul class="figures">${figures.map(([number, one, many]) => html`<li><b>${figure(number)}</b> ${number === 1 ? one : many}</li>`)}</ul>
</header>
`;
}

function sentence(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'Everything is in its place';
  return [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(', ');
}
