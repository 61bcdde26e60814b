import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The shipped paper, read from its Markdown by a few patterns of its own: the gates must not see the paper with
 * the eyes of the reader that they judge. Knows no more syntax than this one paper uses.
 */
export interface Source {
  readonly headings: readonly { readonly level: number; readonly text: string; readonly id: string }[];
  /** What is marked in the text, in order: the n-th is note n. */
  readonly marks: readonly Mark[];
  /** Words of title, author, abstract and text, in order; without notes and citations. */
  readonly words: readonly string[];
  /** Those of each section, by id, its heading among them. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** From references.bib, in file order. */
  readonly entries: readonly Entry[];
}

/** The text of a footnote is what stands between its citations. */
export type Mark =
  | { readonly kind: 'citation'; readonly section: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'footnote';
      readonly section: string;
      readonly keys: readonly string[];
      readonly text: readonly string[];
    };

export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Family name or corporate author; empty where there is none. */
  readonly author: string;
}

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const HEADING = /^(#+) (.+?) \{#([\w-]+)[^}]*\}$/gm;
const CITATION = /\[[^\][]*@[^\][]*\]/g;
const FOOTNOTE = /^\[\^([\w-]+)\]: (.*(?:\n {4}.*)*)\n/gm;

export function readSource(): Source {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file('report/paper.md')) ?? [];
  const footnotes = new Map([...body.matchAll(FOOTNOTE)].map(([, id = '', text = '']) => [id, text]));
  const text = body.replace(FOOTNOTE, '');
  const headings = [...text.matchAll(HEADING)].map(([, hashes = '', title = '', id = '']) => ({
    level: hashes.length,
    text: title,
    id,
  }));
  const [, title = ''] = /^title: "(.*)"$/m.exec(front) ?? [];
  const [, author = ''] = /^author: (.*)$/m.exec(front) ?? [];
  const [, abstract = ''] = /^abstract: \|\n((?: {2}.*\n?)*)/m.exec(front) ?? [];
  return {
    headings,
    marks: marksIn(text, footnotes),
    words: wordsOf([title, author, abstract, withTablesAsSet(text)].join('\n')),
    sections: new Map(
      withTablesAsSet(text)
        .split(/^(?=#+ )/m)
        .map((section) => [/\{#([\w-]+)/.exec(section)?.[1] ?? '', wordsOf(section)]),
    ),
    entries: readEntries(file('report/references.bib')),
  };
}

function marksIn(text: string, footnotes: ReadonlyMap<string, string>): Mark[] {
  const marks: Mark[] = [];
  let section = '';
  for (const [found, id] of text.matchAll(/\[\^([\w-]+)\]|\[[^\][]*@[^\][]*\]|^#+ .*$/gm)) {
    if (found.startsWith('#')) section = /\{#([\w-]+)/.exec(found)?.[1] ?? '';
    else if (id === undefined) marks.push({ kind: 'citation', section, keys: keysIn(found) });
    else {
      const note = footnotes.get(id) ?? '';
      marks.push({
        kind: 'footnote',
        section,
        keys: keysIn(note),
        text: note.split(CITATION).filter((part) => wordsOf(part).length > 0),
      });
    }
  }
  return marks;
}

function keysIn(text: string): string[] {
  return [...text.matchAll(/@(\w+)/g)].map(([, key = '']) => key);
}

/** A caption is set above its table, and its label and number are printed. */
function withTablesAsSet(text: string): string {
  return text
    .replace(/((?:^\|.*\n)+)\nTable: (.*)\n/gm, 'Table 1: $2\n$1')
    .replace(/@tbl:timeline/g, 'Table 1')
    .replace(/^\|[|:-]+\|$/gm, '');
}

/** Letters and digits only: quotes, dashes and hyphens are the typesetter's. */
export function wordsOf(text: string): string[] {
  const bare = text.replace(CITATION, '').replace(/\[\^[\w-]+\]|\{[^}]*\}/g, '');
  return bare.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function readEntries(bib: string): Entry[] {
  return bib
    .split(/^@/m)
    .slice(1)
    .map((entry) => {
      const field = (name: string) =>
        new RegExp(`^\\s+${name}\\s*= \\{(.*)\\},?$`, 'm').exec(entry)?.[1]?.replace(/[{}\\]/g, '') ?? '';
      const title = field('title');
      const corporate = /author\s*= \{\{/.test(entry);
      const [author = ''] = corporate ? [field('author')] : field('author').split(/, | and /);
      return { key: /^\w+\{(\w+)/.exec(entry)?.[1] ?? '', title, shortTitle: field('shorttitle') || title, author };
    });
}
