import type { CitedPaper, Library } from '../../citation/index.js';
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

/**
 * Links of the entries that are cited or listed, by `url` and by `doi`, and those of the text. An entry's address is
 * looked for in its file's text, so that a finding points at it.
 * @param sources texts of the files, by the names that places give them
 */
export function linksOf(
  paper: Paper,
  library: Library,
  cited: CitedPaper,
  sources: ReadonlyMap<string, string>,
): Link[] {
  return [...linksInText(paper), ...linksOfEntries(library, usedKeys(cited), sources)];
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

function linksOfEntries({ entries }: Library, used: ReadonlySet<string>, sources: ReadonlyMap<string, string>): Link[] {
  const find = finder(sources);
  return [...entries.values()].flatMap(({ key, item, place }) => {
    if (!used.has(key)) return [];
    const links = new Map<string, Link>();
    for (const written of [item.DOI, item.URL]) {
      const name = typeof written === 'string' ? ledgerName(written) : null;
      if (name !== null && !links.has(name)) links.set(name, { name, key, place: find(String(written), place) });
    }
    return [...links.values()];
  });
}

/** Lines of an entry that are searched for its address. */
const LONGEST_ENTRY = 100;

/** Finds a text in the lines of an entry that begins at a place; gives that place where it is written otherwise. */
function finder(sources: ReadonlyMap<string, string>): (written: string, entry: Place) => Place {
  const split = new Map<string, readonly string[]>();
  return (written, entry) => {
    const lines = split.get(entry.file) ?? (sources.get(entry.file) ?? '').split(/\r\n|[\r\n]/);
    split.set(entry.file, lines);
    const end = Math.min(lines.length, entry.line - 1 + LONGEST_ENTRY);
    for (let at = entry.line - 1; at < end; at++) {
      const line = lines[at] ?? '';
      if (at >= entry.line && line.startsWith('@')) break;
      const found = line.indexOf(written);
      if (found < 0) continue;
      const column = found + 1;
      return { file: entry.file, line: at + 1, column, endLine: at + 1, endColumn: column + written.length };
    }
    return entry;
  };
}
