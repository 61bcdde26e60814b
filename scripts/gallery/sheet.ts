import type { JsonFinding } from '../check/index.js';
import { FLAWS, type TypographyJson } from '../check/typography/index.js';
import type { Seen } from './inspect.js';

/** One page of HTML that needs nothing else: for each paper its pages, its figures and its findings. */
export function sheet(papers: readonly Seen[]): string {
  const names = papers.map(({ name }) => `<a href="#${escaped(name)}">${escaped(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>${STYLE}</style>
<nav>${names.join(' ')}</nav>
${papers.map(paper).join('\n')}
</html>
`;
}

function paper({ name, pages, found }: Seen): string {
  const { typography, diagnostics } = found;
  return `<section id="${escaped(name)}">
<h1>${escaped(name)}</h1>
${typography ? `<p>${figures(typography)}</p>` : ''}
<div class="pages">${pages.map((png, at) => page(png, at, `${escaped(name)}-${at + 1}`, typography)).join('\n')}</div>
${diagnostics ? findings(diagnostics) : '<p>It could not be built.</p>'}
</section>`;
}

function page(png: Buffer, at: number, id: string, typography: TypographyJson | undefined): string {
  const set = typography?.pages[at];
  const flaws = typography?.flaws.filter((flaw) => flaw.page === set?.page) ?? [];
  const notes = flaws.map(({ kind, detail }) => `<li>${FLAWS[kind][0]}: ${escaped(detail)}</li>`);
  const image = `<img alt="page ${at + 1}" loading="lazy" src="data:image/png;base64,${png.toString('base64')}">`;
  const caption = set
    ? `${escaped(set.page)}: |r| ${set.ratio.meanAbsolute.toFixed(2)}, ${set.hyphens.count} hyphens`
    : '';
  return `<figure><input type="checkbox" id="${id}"><label for="${id}">${image}</label><figcaption>${caption}<ul>${notes.join('')}</ul></figcaption></figure>`;
}

function figures({ document, pages }: TypographyJson): string {
  const { ratio, gap, hyphens, justified, flaws } = document;
  const counted = Object.entries(flaws).map(
    ([kind, count]) => `${count} ${FLAWS[kind as keyof typeof FLAWS][count === 1 ? 0 : 1]}`,
  );
  return [
    `${pages.length} pages, ${justified} justified lines`,
    `mean |ratio| ${ratio.meanAbsolute.toFixed(2)}`,
    `gaps ${gap.p5.toFixed(2)} to ${gap.p95.toFixed(2)} pt (p95/p5 ${gap.spread.toFixed(2)})`,
    `${(hyphens.share * 100).toFixed(1)} % hyphens`,
    ...counted,
  ].join(' · ');
}

function findings(all: readonly JsonFinding[]): string {
  if (all.length === 0) return '<p>Nothing was found.</p>';
  const rows = all.map(
    ({ rule, severity, line, reason }) =>
      `<tr class="${severity}"><td>${line ?? ''}</td><td>${escaped(rule ?? '')}</td><td>${escaped(reason)}</td></tr>`,
  );
  return `<details><summary>${all.length} found</summary><table>${rows.join('')}</table></details>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** A page is small until it is clicked. */
const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; margin: 0 2rem 4rem; background: #777; color: #fff; }
nav { position: sticky; top: 0; padding: .6rem 0; background: #777; z-index: 1; }
nav a { color: #fff; margin-right: .8rem; }
section { scroll-margin-top: 3rem; }
.pages { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
figure { margin: 0; max-width: 100%; }
figure input { position: absolute; opacity: 0; }
figure img { display: block; height: 24rem; background: #fff; box-shadow: 0 2px 8px #0006; cursor: zoom-in; }
figure input:checked + label img { height: auto; max-width: 100%; cursor: zoom-out; }
figcaption { font-size: 12px; max-width: 17rem; }
figcaption ul { margin: 0; padding-left: 1.2em; }
table { border-collapse: collapse; } td { padding: 0 .8em 0 0; vertical-align: top; }
tr.error { color: #ffd7d0; }
`;
