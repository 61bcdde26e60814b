import type { CitedPaper, Entry, Library } from '../../citation/index.js';
import { eachContent, type Paper, type Place } from '../../paper/index.js';
import { ledgerName } from './address.js';

/** A place of the author's files that leads readers to an address or a DOI. */
export interface Link {
  /** As the ledger names it. */
  readonly name: string;
  /** Key of the entry; null for a link in the text. */
  readonly key: string | null;
  readonly place: Place;
}

/** Links of the text, and those of the entries that are cited or listed: their addresses and DOIs. */
export function linksOf(paper: Paper, library: Library, cited: CitedPaper): Link[] {
  const used = usedKeys(cited);
  const entries = [...library.entries.values()].filter(({ key }) => used.has(key));
  return [...linksInText(paper), ...entries.flatMap(linksOfEntry)];
}

function usedKeys({ uses, bibliography }: CitedPaper): ReadonlySet<string> {
  return new Set([...uses.map(({ key }) => key), ...(bibliography?.entries ?? []).map(({ key }) => key)]);
}

function linksInText(paper: Paper): Link[] {
  const links: Link[] = [];
  const visit = (inline: { kind: string; url?: string; place: Place }): void => {
    const name = inline.kind === 'link' ? ledgerName(inline.url ?? '') : null;
    if (name !== null) links.push({ name, key: null, place: inline.place });
  };
  eachContent(paper, () => {}, visit);
  return links;
}

/** CSL variable → the field that holds it, in each format of bibliographies. */
const FIELDS = [
  ['DOI', { bibtex: 'doi', csl: 'DOI', ris: 'DO' }],
  ['URL', { bibtex: 'url', csl: 'URL', ris: 'UR' }],
] as const;

/** Each once, though an address may be that of the DOI. */
function linksOfEntry({ key, item, place, written }: Entry): Link[] {
  const links = new Map<string, Link>();
  for (const [variable, fields] of FIELDS) {
    const value = item[variable];
    const name = typeof value === 'string' ? ledgerName(value) : null;
    if (name === null || links.has(name)) continue;
    links.set(name, { name, key, place: written.fields(fields[written.format])[0]?.place ?? place });
  }
  return [...links.values()];
}
