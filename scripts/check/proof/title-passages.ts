import type { CitedPaper } from '../../citation/index.js';
import { jointAfter } from '../../page/compose/byline.js';
import type { Listing } from '../../page/compose/contents.js';
import { listingId } from '../../page/compose/listing.js';
import { ABSTRACT_ID } from '../../page/compose/title.js';
import type { CitedInline, Place } from '../../paper/index.js';
import { blockPassages } from './block-passages.js';
import type { Collector } from './collector.js';
import { linksIn } from './paper-links.js';
import { HOLE, type PaperLink } from './passage.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';

/** More affiliations than this are run on in one paragraph. */
const LISTED = 4;

type CitedAuthor = CitedPaper['metadata']['authors'][number];

/** Title, subtitle, authors, affiliations, addresses and date; what joins affiliations is the report’s. */
export function titlePassages({ file, metadata }: CitedPaper, to: Collector): void {
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const placeOf = (content: readonly CitedInline[]) => content[0]?.place ?? start;
  to.inlines('Title', metadata.title, placeOf(metadata.title));
  to.inlines('P', metadata.subtitle, placeOf(metadata.subtitle));
  const { authors } = metadata;
  const joined = (texts: readonly string[]) => texts.map((text) => `${HOLE}${text}`).join('') + HOLE;
  const place = placeOf(authors[0]?.name ?? []);
  const affiliations = affiliationsOf(authors);
  const numbers = numbersOf(authors, [...affiliations.keys()]);
  if (authors.length > 0) to.add('P', namesOf(authors, numbers, to), place, { links: authors.flatMap(nameLinks) });
  const contents = [...affiliations.values()];
  const lines = contents.map((content, at) => `${numbers ? `${at + 1} ` : ''}${printed(content)}`);
  if (contents.length > LISTED) to.add('P', joined(lines), placeOf(contents[0]!), { links: contents.flatMap(linksIn) });
  else
    contents.forEach((content, at) => {
      to.add('P', `${HOLE}${lines[at]}`, placeOf(content), { links: linksIn(content) });
    });
  const addresses = authors.flatMap(({ email }) => email ?? []);
  const links = addresses.map((email) => linkTo(`mailto:${email}`, place));
  if (addresses.length > 0) to.add('P', joined(addresses), place, { links });
  to.inlines('P', metadata.date, placeOf(metadata.date));
}

/** “A,1 B,2 and C1”; how names and figures are spaced is the report’s. */
function namesOf(authors: readonly CitedAuthor[], numbers: readonly string[] | null, { terms }: Collector): string {
  const names = authors.map(({ name }, at) => {
    const [after, before] = jointAfter(at, authors.length, terms.names);
    return `${printed(name)}${after}${numbers?.[at] ?? ''}${before}`;
  });
  return `${HOLE}${names.join('')}`;
}

/** The figures of each author’s affiliations; null where all authors have the same ones, and no figures. */
function numbersOf(authors: readonly CitedAuthor[], keys: readonly string[]): readonly string[] | null {
  const numbers = authors.map(({ affiliations }) =>
    affiliations
      .map((affiliation) => keys.indexOf(keyOf(affiliation)) + 1)
      .filter((number) => number > 0)
      .join(','),
  );
  return numbers.some((one) => one !== numbers[0]) ? numbers : null;
}

/** A name leads to its ORCID iD. */
function nameLinks({ name, orcid }: CitedAuthor): PaperLink[] {
  const place = name[0]?.place;
  if (orcid === null || !place) return linksIn(name);
  return [linkTo(`https://orcid.org/${orcid.replace(/^https?:\/\/orcid\.org\//, '')}`, place)];
}

function linkTo(href: string, place: Place): PaperLink {
  return { href, place, toPage: false, cites: false };
}

/** Each once, by its words. */
function affiliationsOf(authors: readonly CitedAuthor[]): ReadonlyMap<string, readonly CitedInline[]> {
  const found = new Map<string, readonly CitedInline[]>();
  for (const { affiliations } of authors) {
    for (const affiliation of affiliations) {
      const key = keyOf(affiliation);
      if (key !== '' && !found.has(key)) found.set(key, affiliation);
    }
  }
  return found;
}

function keyOf(affiliation: readonly CitedInline[]): string {
  return plainText(printed(affiliation));
}

/** Abstract and keywords. */
export function abstractPassages({ file, metadata }: CitedPaper, to: Collector): void {
  const { abstract, keywords } = metadata;
  const place = abstract[0]?.place ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (abstract.length > 0) to.add('H', to.terms.abstract, place, { rank: 1, id: ABSTRACT_ID });
  blockPassages(abstract, '', 0, to);
  if (keywords.length > 0)
    to.add('P', `${to.terms.keywords}:${keywords.map((one) => `${HOLE}${one}`).join('')}`, place);
}

/** Titles of the contents and of the lists of figures and tables; a list of nothing is left out. */
export function listTitles({ file, metadata }: CitedPaper, to: Collector): void {
  const { toc, tocTitle, lof, lot } = metadata;
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const title = printed(tocTitle) || to.terms.contents;
  const add = (kind: Listing['kind'], title: string, at = place) =>
    to.add('H', title, at, { rank: 1, optional: true, id: listingId({ kind }) });
  if (toc) add('contents', title, tocTitle[0]?.place);
  if (lof) add('figures', to.terms.listOfFigures);
  if (lot) add('tables', to.terms.listOfTables);
}
