import { type Diagnostic, diagnose } from '../diagnostic.js';
import { checkEncoding } from '../paper/index.js';
import type { Entry, Library } from './library.js';
import { type EntriesRead, readBibtex } from './read-bibtex.js';
import { readCslJson, readCslYaml } from './read-csl.js';
import { readRis } from './read-ris.js';

type Reader = (file: string, text: string) => EntriesRead;

/** File ending → reader. */
const READERS: Readonly<Record<string, Reader>> = {
  bib: readBibtex,
  bibtex: readBibtex,
  biblatex: readBibtex,
  json: readCslJson,
  yaml: readCslYaml,
  yml: readCslYaml,
  ris: readRis,
};

/** What only one of the formats begins with, for files whose ending says nothing. */
const SIGNS: readonly (readonly [RegExp, Reader])[] = [
  [/^\s*(?:\[\s*\{|\{\s*")/, readCslJson],
  [/^TY {1,3}-/m, readRis],
  [/^(?:---|references:|\s*-\s+(?:id|type):)/m, readCslYaml],
];

/** BibTeX may begin with any text: it is what no other sign speaks for. */
function readerFor(file: string, text: string): Reader {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 1000);
  const byContent = /^\s*@[a-z]+\s*[{(]/im.test(start) ? readBibtex : SIGNS.find(([sign]) => sign.test(start))?.[1];
  return READERS[ending] ?? byContent ?? readBibtex;
}

export interface LibraryRead {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads one bibliography file: BibTeX, BibLaTeX, CSL JSON, CSL YAML or RIS by its ending, or by its content where the
 * ending says nothing. What cannot be read is reported (`file-encoding`, `library-syntax`, `entry-duplicate`) and the rest used.
 */
export function readLibrary(file: string, text: string): LibraryRead {
  const { entries, diagnostics } = readerFor(file, text)(file, text.replace(/^\ufeff/, ' '));
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
