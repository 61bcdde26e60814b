import type { Judged } from '../verdict/index.js';
import { drawMap, type PageFigures } from './draw-map.js';
import { type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { type MappedSection, strips } from './map.js';
import { stretches } from './stretches.js';
import type { Whereabouts } from './whereabouts.js';

/** The drawing of sections against pages and slides; the table above says the same in words. */
export function mapSection(integrity: Integrity, sections: readonly MappedSection[], where: Whereabouts): Html {
  const { report, slides } = integrity;
  const pages = pageFigures(integrity, where);
  const rows = strips(pages.length, slides.length, sections);
  const written = slides.some(({ origin }) => origin === 'written');
  return html`<section aria-labelledby="map">
<h2 id="map">Where each section has gone</h2>
<figure><div class="wide" tabindex="0" role="group" aria-labelledby="map">
${drawMap({ sections, strips: rows, pages, slides, stretches: stretches(report) })}</div>
<figcaption>Above the pages, with a tick for each note that begins there; below the slides${written ? ', those written by hand with a strong edge' : ''}; a band leads from a section’s pages to its slides. A dot marks a page with a finding. Each page and slide opens when it is clicked; the table says the same in words.</figcaption></figure>
</section>
`;
}

function pageFigures({ survey, verdict }: Integrity, where: Whereabouts): PageFigures[] {
  const notes = new Map<number, number>();
  for (const page of survey.notes.values()) notes.set(page, (notes.get(page) ?? 0) + 1);
  const marks = new Map<number, Judged['severity']>();
  for (const { diagnostic, severity } of verdict.judged) {
    const { file, line } = diagnostic;
    if (!file || line === undefined) continue;
    for (const page of where.pages({ file, line })) if (marks.get(page) !== 'error') marks.set(page, severity);
  }
  return survey.labels.map((label, page) => ({ label, notes: notes.get(page) ?? 0, mark: marks.get(page) ?? null }));
}
