import type { Author, CitedInline, Place } from '../../paper/index.js';
import { generated, plain, withoutMarks } from '../generated.js';
import type { Joint, NameList } from '../terms.js';

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
export function byline(authors: readonly Author<CitedInline>[], names: NameList, place: Place): Byline {
  const affiliations = affiliationsOf(authors);
  const numbered = authors.some((author) => keysOf(author) !== keysOf(authors[0]));
  const alone = authors.length === 1;
  const addresses = authors.map((author) => addressOf(author, alone, place)).filter((content) => content.length > 0);
  return {
    authors: authorsLine(authors, affiliations, numbered, names, place),
    affiliations: affiliationLines(affiliations, numbered, place),
    addresses: joined(addresses, place),
  };
}

/** Authors of whom not all share the same affiliations need figures. */
function keysOf(author: Author<CitedInline> | undefined): string {
  return JSON.stringify(author?.affiliations.map(plain).filter((key) => key !== ''));
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

/** Each behind its figure, if the authors have them. */
function affiliationLines(
  affiliations: readonly (readonly CitedInline[])[],
  numbered: boolean,
  place: Place,
): (readonly CitedInline[])[] {
  if (!numbered) return affiliations.length > LISTED ? [joined(affiliations, place)] : [...affiliations];
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
  numbered: boolean,
  names: NameList,
  place: Place,
): CitedInline[] {
  const keys = affiliations.map(plain);
  return authors.flatMap((author, at) => {
    const [after, before] = jointAfter(at, authors.length, names);
    const comma = after === '' ? [] : [generated(after, place)];
    const numbers = author.affiliations
      .map((affiliation) => keys.indexOf(plain(affiliation)) + 1)
      .filter((number) => number > 0);
    const marks =
      numbered && numbers.length > 0
        ? [...(comma.length > 0 ? [] : apart(author, place)), superior(numbers.join(','), place)]
        : [];
    const next = before === '' ? [] : [generated(before, place)];
    return [...nameOf(author, place), ...comma, ...marks, ...next];
  });
}

/** What stands between the name at `at` and the next of `count`. */
export function jointAfter(at: number, count: number, { two, middle, last }: NameList): Joint {
  if (at === count - 1) return ['', ''];
  if (count === 2) return two;
  return at === count - 2 ? last : middle;
}

/** A space between the mark of a note at the name's end and the figures. */
function apart({ name }: Author<CitedInline>, place: Place): readonly CitedInline[] {
  return name.at(-1)?.kind === 'noteMark' ? [generated('\u2009', place)] : [];
}

/** Sixteen digits mean nothing to a reader on paper; on a screen the name leads to them. */
function nameOf({ name: written, orcid }: Author<CitedInline>, place: Place): readonly CitedInline[] {
  const name = unbroken(written, place);
  if (orcid === null) return name;
  const url = `https://orcid.org/${orcid.replace(/^https?:\/\/orcid\.org\//, '')}`;
  return [{ kind: 'link', url, bare: false, children: name, place }];
}

/** Longest name that is kept on one line, in characters. */
const UNBROKEN = 40;

/** A name is not divided between two lines. */
function unbroken(name: readonly CitedInline[], place: Place): readonly CitedInline[] {
  if (plain(name).length > UNBROKEN) return name;
  const attributes = { id: null, classes: ['nobreak'], pairs: {} };
  return [{ kind: 'span', attributes, children: name, place: name[0]?.place ?? place }];
}

function superior(value: string, place: Place): CitedInline {
  return { kind: 'superscript', children: [generated(value, place)], place };
}

/** Whose address it is need not be said where there is one author `alone`. */
function addressOf({ name, email }: Author<CitedInline>, alone: boolean, place: Place): CitedInline[] {
  if (email === null) return [];
  const text = [generated(email, place)];
  const whose = alone ? [] : [...withoutMarks(name), generated(': ', place)];
  return [...whose, { kind: 'link', url: `mailto:${email}`, bare: true, children: text, place }];
}
