import type { CitedPaper } from '../../citation/index.js';
import type { Diagnostic } from '../../diagnostic.js';
import { eachSection, type Place } from '../../paper/index.js';

/** What begins on a line of a file, by the names that `checks:` may give it, the narrowest first. */
interface Begin {
  readonly line: number;
  readonly names: readonly string[];
}

/** Where each entry of the bibliography stands, by key. */
interface Entries {
  readonly entries: ReadonlyMap<string, { readonly place: Place }>;
}

/** What findings are about, as authors name it: keys, ids of sections, files. */
export class Subjects {
  readonly #begins = new Map<string, Begin[]>();
  readonly #names = new Set<string>();

  /** `sources` are the author's texts by name; those that are neither paper nor bibliography are slides. */
  constructor({ file, sections }: CitedPaper, { entries }: Entries, sources: ReadonlyMap<string, string>) {
    for (const [key, { place }] of entries) this.#add(place.file, place.line, [key]);
    const around = new Map<string, readonly string[]>();
    eachSection(sections, ({ id, place }, parents) => {
      const ids = [id, ...parents.map((parent) => parent.id).reverse()];
      around.set(id, ids);
      this.#add(file, place.line, ids);
    });
    for (const [name, text] of sources)
      if (!this.#begins.has(name) && name.endsWith('.md'))
        for (const { id, line } of namedSections(text)) this.#add(name, line, around.get(id) ?? [id]);
    for (const begins of this.#begins.values()) begins.sort((a, b) => a.line - b.line);
    for (const name of sources.keys()) this.#names.add(name);
  }

  #add(file: string, line: number, names: readonly string[]): void {
    const begins = this.#begins.get(file);
    if (begins) begins.push({ line, names });
    else this.#begins.set(file, [{ line, names }]);
    this.#names.add(names[0]!);
  }

  /** Names of what a finding is about, the narrowest first: entry or sections, what was found, the file. */
  of({ file, line, actual }: Diagnostic): string[] {
    const begun = file && line !== undefined ? this.#begunAt(file, line) : [];
    return [...begun, ...(actual ? [actual] : []), ...(file ? endingsOf(file) : [])];
  }

  /** All names that there are. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  #begunAt(file: string, line: number): readonly string[] {
    const begins = this.#begins.get(file) ?? [];
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (begins[middle]!.line <= line) low = middle + 1;
      else high = middle;
    }
    return begins[low - 1]?.names ?? [];
  }
}

/** `a/b/c` is also known as `b/c` and `c`. */
function endingsOf(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, at) => parts.slice(at).join('/'));
}

function namedSections(text: string): { readonly id: string; readonly line: number }[] {
  return text.split(/\r\n?|\n/).flatMap((source, at) => {
    const id = /<!--+\s*section\s*:\s*["']?#?([^\s"'>]+)/.exec(source)?.[1];
    return id === undefined ? [] : [{ id, line: at + 1 }];
  });
}
