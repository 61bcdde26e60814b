import { type Diagnostic, diagnose } from '../diagnostic.js';
import { checkEncoding } from '../paper/index.js';
import type { Entry, Library } from './library.js';
import { type EntriesRead, readBibtex } from './read-bibtex.js';
import { readCslJson, readCslYaml } from './read-csl.js';

/** File ending → reader; anything else is read as BibTeX. */
const READERS: Readonly<Record<string, (file: string, text: string) => EntriesRead>> = {
  bib: readBibtex,
  bibtex: readBibtex,
  biblatex: readBibtex,
  json: readCslJson,
  yaml: readCslYaml,
  yml: readCslYaml,
};

export interface LibraryRead {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one bibliography file: BibTeX, BibLaTeX, CSL JSON or CSL YAML by its ending. What cannot be read is
 * reported (`file-encoding`, `library-syntax`, `entry-duplicate`) and the rest used.
 */
export function readLibrary(file: string, text: string): LibraryRead {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const { entries, diagnostics } = (READERS[ending] ?? readBibtex)(file, text.replace(/^\ufeff/, ' '));
  const unreadable = checkEncoding(file, text);
  const joined = join(entries);
  const found = [...(unreadable ? [unreadable] : []), ...diagnostics, ...joined.diagnostics];
  return { library: joined.library, diagnostics: found };
}

/** Several files as one library; of two entries with one key the first counts (`entry-duplicate` at the second). */
export function joinLibraries(read: readonly LibraryRead[]): LibraryRead {
  const { library, diagnostics } = join(read.flatMap((one) => [...one.library.entries.values()]));
  return { library, diagnostics: [...read.flatMap((one) => one.diagnostics), ...diagnostics] };
}

function join(all: readonly Entry[]): LibraryRead {
  const entries = new Map<string, Entry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of all) {
    const first = entries.get(entry.key);
    if (first) diagnostics.push(duplicate(entry, first));
    else entries.set(entry.key, entry);
  }
  return { library: { entries }, diagnostics };
}

function duplicate({ key, place }: Entry, first: Entry): Diagnostic {
  return diagnose('entry-duplicate', place, `There is already an entry with the key “${key}”`, {
    actual: key,
    hint: `The first is at ${first.place.file}:${first.place.line}; give one of them another key, or remove it.`,
  });
}
