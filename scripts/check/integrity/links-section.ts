import { grouped } from './grouped.js';
import { between, type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { linkStatus } from './link-status.js';
import { outward, PAGE, pageLinks, placeName } from './targets.js';
import type { Whereabouts } from './whereabouts.js';

/** The addresses to which the text itself leads, and what is known of each; nothing where there is none. */
export function linksSection({ links, ledger, survey, nameOf }: Integrity, where: Whereabouts): Html | null {
  const inText = grouped(
    links.filter(({ key }) => key === null),
    ({ name }) => name,
  );
  if (inText.size === 0) return null;
  const rows = [...inText].map(([name, uses]) => {
    const places = uses.map(
      ({ place }) =>
        html`${pageLinks(where.pages(place).slice(0, 1), survey.labels, PAGE)} ${placeName(nameOf(place.file), place.line)}`,
    );
    const address = name.replace(/^doi:/, 'https://doi.org/');
    return html`<li>${outward(address)}${linkStatus(ledger.get(name))}<br>${between(places, '; ')}</li>
`;
  });
  return html`<section aria-labelledby="links">
<h2 id="links">Links in the text</h2>
<ul class="links">
${rows}</ul>
</section>
`;
}
