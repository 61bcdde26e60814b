import type { CitedPaper } from '../../citation/index.js';
import type { CitedInline, Place } from '../../paper/index.js';
import { blockPassages } from './block-passages.js';
import type { Collector } from './collector.js';
import { linksIn } from './paper-links.js';
import { HOLE, type PaperLink } from './passage.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';

/** More affiliations than this are run on in one paragraph. */
const LISTED = 4;

/** Title, subtitle, authors, affiliations, addresses and date; what joins names is the report's. */
export function titlePassages({ file, metadata }: CitedPaper, to: Collector): void {
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const placeOf = (content: readonly CitedInline[]) => content[0]?.place ?? start;
  to.inlines('Title', metadata.title, placeOf(metadata.title));
  to.inlines('P', metadata.subtitle, placeOf(metadata.subtitle));
  const names = metadata.authors.map(({ name }) => name);
  const joined = (texts: readonly string[]) => texts.map((text) => `${HOLE}${text}`).join('') + HOLE;
  const place = placeOf(names[0] ?? []);
  if (names.length > 0)
    to.add('P', joined(names.map((name) => printed(name))), place, { links: metadata.authors.flatMap(nameLinks) });
  const affiliations = affiliationsOf(metadata.authors);
  const lines = affiliations.map((content) => printed(content));
  if (affiliations.length > LISTED)
    to.add('P', joined(lines), placeOf(affiliations[0] ?? []), {
      links: affiliations.flatMap(linksIn),
    });
  else
    affiliations.forEach((content, at) => {
      to.add('P', `${HOLE}${lines[at]}`, placeOf(content), { links: linksIn(content) });
    });
  const addresses = metadata.authors.flatMap(({ email }) => email ?? []);
  const links = addresses.map((email) => linkTo(`mailto:${email}`, place));
  if (addresses.length > 0) to.add('P', joined(addresses), place, { links });
  to.inlines('P', metadata.date, placeOf(metadata.date));
}

/** A name leads to its ORCID iD. */
function nameLinks({ name, orcid }: CitedPaper['metadata']['authors'][number]): PaperLink[] {
  const place = name[0]?.place;
  if (orcid === null || !place) return linksIn(name);
  return [linkTo(`https://orcid.org/${orcid.replace(/^https?:\/\/orcid\.org\//, '')}`, place)];
}

function linkTo(href: string, place: Place): PaperLink {
  return { href, place, toPage: false, cites: false };
}

/** Each once, by its words. */
function affiliationsOf(authors: CitedPaper['metadata']['authors']): (readonly CitedInline[])[] {
  const found = new Map<string, readonly CitedInline[]>();
  for (const { affiliations } of authors) {
    for (const affiliation of affiliations) {
      const words = plainText(printed(affiliation));
      if (words !== '' && !found.has(words)) found.set(words, affiliation);
    }
  }
  return [...found.values()];
}

/** Abstract and keywords. */
export function abstractPassages({ file, metadata }: CitedPaper, to: Collector): void {
  const { abstract, keywords } = metadata;
  const place = abstract[0]?.place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (abstract.length > 0) to.add('H', to.terms.abstract, place, { rank: 1 });
  blockPassages(abstract, '', 0, to);
  if (keywords.length > 0)
    to.add('P', `${to.terms.keywords}:${keywords.map((one) => `${HOLE}${one}`).join('')}`, place);
}

/** Titles of the contents and of the lists of figures and tables; a list of nothing is left out. */
export function listTitles({ file, metadata }: CitedPaper, to: Collector): void {
  const { toc, tocTitle, lof, lot } = metadata;
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const title = printed(tocTitle) || to.terms.contents;
  if (toc) to.add('H', title, tocTitle[0]?.place ?? place, { rank: 1, optional: true });
  if (lof) to.add('H', to.terms.listOfFigures, place, { rank: 1, optional: true });
  if (lot) to.add('H', to.terms.listOfTables, place, { rank: 1, optional: true });
}
