import { HUES } from './draw-map.js';
import { figure } from './figures.js';
import { type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import type { MappedSection } from './map.js';
import { pageLinks, slideLinks } from './targets.js';

const NO_WORD = ['', ''] as const;

/** “Is everything in?”: the coverage table, its sections in the colours of the map. */
export function coverageSection({ coverage, survey }: Integrity, mapped: readonly MappedSection[]): Html {
  const hues = new Map(mapped.map(({ id, hue }) => [id, hue]));
  const rows = coverage.map(({ id, title, level, words, notes, slides, leftOut, covered }) => {
    const pages = pageLinks(survey.sections.get(id) ?? [], survey.labels, NO_WORD);
    return html`<tr><th scope="row" class="level${level}"><i class="swatch h${(hues.get(id) ?? 0) % HUES}"></i><span dir="auto">${title}</span></th><td>${figure(words)}</td><td>${pages ?? 'none'}</td><td>${figure(notes)}</td><td>${slideLinks(slides ?? [], NO_WORD) ?? (leftOut ? 'left out' : 'none')}</td><td>${covered ? html`<span class="good">✓</span><span class="unseen"> is in</span>` : html`<span class="error">✗ missing</span>`}</td></tr>
`;
  });
  const sum = (key: 'words' | 'notes') => coverage.reduce((total, row) => total + row[key], 0);
  return html`<section aria-labelledby="coverage">
<h2 id="coverage">Is everything in?</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="coverage"><table>
<thead><tr><th scope="col">Section</th><th scope="col">Words</th><th scope="col">Pages</th><th scope="col">Notes</th><th scope="col">Slides</th><th scope="col"><span class="unseen">Mark</span></th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">Total</th><td>${figure(sum('words'))}</td><td></td><td>${figure(sum('notes'))}</td><td></td><td></td></tr></tfoot>
</table></div>
</section>
`;
}
