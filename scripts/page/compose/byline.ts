import type { Author, CitedInline, Place } from '../../paper/index.js';
import { generated, plain } from '../generated.js';

/** What stands below a title about those who wrote the paper. */
export interface Byline {
  readonly authors: readonly CitedInline[];
  /** One content a paragraph. */
  readonly affiliations: readonly (readonly CitedInline[])[];
  /** E-mail addresses. */
  readonly addresses: readonly CitedInline[];
}

/** More affiliations than this are run on in one paragraph instead of standing on a line each. */
const LISTED = 4;

/** Authors, each name a link to its ORCID; affiliations, each once, in the order of the authors; addresses. */
export function byline(authors: readonly Author<CitedInline>[], and: string, place: Place): Byline {
  const affiliations = affiliationsOf(authors);
  const addresses = authors.map((author) => addressOf(author, place)).filter((content) => content.length > 0);
  return {
    authors: authorsLine(authors, affiliations, and, place),
    affiliations: affiliationLines(affiliations, place),
    addresses: joined(addresses, place),
  };
}

function affiliationsOf(authors: readonly Author<CitedInline>[]): (readonly CitedInline[])[] {
  const found = new Map<string, readonly CitedInline[]>();
  for (const author of authors) {
    for (const affiliation of author.affiliations) {
      const key = plain(affiliation);
      if (key !== '' && !found.has(key)) found.set(key, affiliation);
    }
  }
  return [...found.values()];
}

/** Each behind its figure, if there are several. */
function affiliationLines(affiliations: readonly (readonly CitedInline[])[], place: Place): (readonly CitedInline[])[] {
  if (affiliations.length < 2) return [...affiliations];
  const marked = affiliations.map((affiliation, index) => [
    superior(`${index + 1}`, place),
    generated('\u00a0', place),
    ...affiliation,
  ]);
  return affiliations.length > LISTED ? [joined(marked, place)] : marked;
}

function joined(contents: readonly (readonly CitedInline[])[], place: Place): CitedInline[] {
  return contents.flatMap((content, at) => (at > 0 ? [generated('; ', place), ...content] : content));
}

/** “A,¹ B,² and C¹”; figures only where affiliations differ. */
function authorsLine(
  authors: readonly Author<CitedInline>[],
  affiliations: readonly (readonly CitedInline[])[],
  and: string,
  place: Place,
): CitedInline[] {
  const keys = affiliations.map(plain);
  return authors.flatMap((author, at) => {
    const last = at === authors.length - 1;
    const comma = authors.length > 2 && !last ? [generated(',', place)] : [];
    const numbers = author.affiliations
      .map((affiliation) => keys.indexOf(plain(affiliation)) + 1)
      .filter((number) => number > 0);
    const marks = affiliations.length > 1 && numbers.length > 0 ? [superior(numbers.join(','), place)] : [];
    const next = last ? [] : [generated(at === authors.length - 2 ? ` ${and} ` : ' ', place)];
    return [...nameOf(author, place), ...comma, ...marks, ...next];
  });
}

/** Sixteen digits mean nothing to a reader on paper; on a screen the name leads to them. */
function nameOf({ name, orcid }: Author<CitedInline>, place: Place): readonly CitedInline[] {
  if (orcid === null) return name;
  const url = `https://orcid.org/${orcid.replace(/^https?:\/\/orcid\.org\//, '')}`;
  return [{ kind: 'link', url, bare: false, children: name, place }];
}

function superior(value: string, place: Place): CitedInline {
  return { kind: 'superscript', children: [generated(value, place)], place };
}

function addressOf({ name, email }: Author<CitedInline>, place: Place): CitedInline[] {
  if (email === null) return [];
  const text = [generated(email, place)];
  return [...name, generated(': ', place), { kind: 'link', url: `mailto:${email}`, bare: true, children: text, place }];
}
