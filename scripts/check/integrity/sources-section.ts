import type { BibliographyEntry, CitationUse, CslItem } from '../../citation/index.js';
import { plainText } from '../../paper/walk.js';
import { doiOf } from '../links/address.js';
import type { Answer } from '../links/ledger.js';
import type { Link } from '../links/link.js';
import { grouped } from './grouped.js';
import { between, type Html, html } from './html.js';
import type { Integrity } from './integrity.js';
import { linkStatus } from './link-status.js';
import { outward, PAGE, pageLinks, placeName, SLIDE, slideLinks } from './targets.js';
import type { Whereabouts } from './whereabouts.js';

/** Each source with its identifiers, what is known of its links, and every place that uses it. */
export function sourcesSection(integrity: Integrity, where: Whereabouts): Html | null {
  const { cited, ledger, links } = integrity;
  const entries = cited.bibliography?.entries ?? [];
  if (entries.length === 0) return null;
  const usesOf = grouped(cited.uses, ({ key }) => key);
  const linksOf = grouped(links, ({ key }) => key ?? '');
  const slidesOf = slidesByKey(integrity);
  const works = entries.map(
    (entry) => html`<li>
<h3>${entry.key}</h3>
<p class="entry" dir="auto" lang="${cited.metadata.lang}">${wording(entry)}</p>
<dl>
${identifiers(integrity, entry.key, linksOf.get(entry.key) ?? [])}<div><dt>Cited</dt><dd>${usage(integrity, where, usesOf.get(entry.key) ?? [], slidesOf.get(entry.key) ?? [])}</dd></div>
</dl></li>
`,
  );
  const asked =
    ledger.size > 0 || links.length === 0
      ? null
      : html`<p>No link has been asked yet: <code>twofold check --online</code> does.</p>`;
  return html`<section aria-labelledby="sources">
<h2 id="sources">Sources and where they are used</h2>
${asked}<ol class="works">
${works}</ol>
</section>
`;
}

function wording({ label, content }: BibliographyEntry): string {
  return [plainText(label), plainText(content)].filter(Boolean).join(' ');
}

/** CSL’s variables for numbers that identify a work, with their usual names; DOI and address are links. */
const NUMBERS = ['ISBN', 'ISSN', 'PMID', 'PMCID'] as const satisfies readonly (keyof CslItem & string)[];

function identifiers({ library, ledger }: Integrity, key: string, links: readonly Link[]): Html[] {
  const item = library.entries.get(key)?.item;
  const numbers = NUMBERS.flatMap((name) => {
    const value = item?.[name];
    return typeof value === 'string' && value !== '' ? [html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`] : [];
  });
  return [...links.map(({ name }) => linkRow(name, ledger.get(name))), ...numbers];
}

/** Most entries print their address; here its host is enough. */
function linkRow(name: string, answer: Answer | undefined): Html {
  const doi = doiOf(name);
  const link = doi === null ? outward(name, new URL(name).host) : outward(`https://doi.org/${encodeURI(doi)}`, doi);
  return html`<div><dt>${doi === null ? 'Address' : 'DOI'}</dt><dd>${link}${linkStatus(answer)}</dd></div>
`;
}

/** `p. 2, note 4 (paper.md:24)`, …; slides at the end. */
function usage(
  { survey, nameOf }: Integrity,
  where: Whereabouts,
  uses: readonly CitationUse[],
  slides: readonly number[],
): Html {
  const places = uses.map(({ note, place }) => {
    const mark = note === null ? undefined : survey.marks.get(note);
    const pages = mark === undefined ? where.pages(place).slice(0, 1) : [mark];
    const parts = [pageLinks(pages, survey.labels, PAGE), note === null ? null : `note ${note}`].filter(Boolean);
    return html`<span class="use">${between(parts, ', ')} ${placeName(nameOf(place.file), place.line)}</span>`;
  });
  const shown = slideLinks(slides, SLIDE);
  const all = shown ? [...places, shown] : places;
  return all.length === 0 ? html`nowhere; listed in nocite` : html`${between(all, '; ')}`;
}

function slidesByKey({ slides }: Integrity): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { notes }] of slides.entries())
    for (const key of new Set(notes.flatMap(({ keys }) => keys))) {
      const known = found.get(key);
      if (known) known.push(at + 1);
      else found.set(key, [at + 1]);
    }
  return found;
}
