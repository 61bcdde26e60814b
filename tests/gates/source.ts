import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Mark as TakenMark, takeApart, wordsOf } from '../markdown.js';

/**
 * The shipped paper, read from its Markdown without the reader that the gates judge. Knows no more syntax than this
 * one paper uses.
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

export interface Mark extends TakenMark {
  readonly section: string;
}

export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly shortTitle: string;
  /** Family name or corporate author; empty where there is none. */
  readonly author: string;
}

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const HEADING = /^(#+) (.+?) \{#([\w-]+)[^}]*\}$/gm;

export function readSource(): Source {
  const source = file('report/paper.md');
  const { front, text, marks } = takeApart(withTableNumbered(source));
  const headings = [...source.matchAll(HEADING)].map(([, hashes = '', title = '', id = '']) => ({
    level: hashes.length,
    text: title,
    id,
  }));
  const [, title = ''] = /^title: "(.*)"$/m.exec(front) ?? [];
  const [, author = ''] = /^author: (.*)$/m.exec(front) ?? [];
  const [, abstract = ''] = /^abstract: \|\n((?: {2}.*\n?)*)/m.exec(front) ?? [];
  const starts = [...text.matchAll(/^#+ /gm)].map(({ index }) => index);
  const sectionAt = (at: number) => headings[starts.findLastIndex((start) => start < at)]?.id ?? '';
  return {
    headings,
    marks: marks.map((mark) => ({ ...mark, section: sectionAt(mark.at) })),
    words: wordsOf([title, author, abstract, text].join('\n')),
    sections: new Map(headings.map(({ id }, i) => [id, wordsOf(text.slice(starts[i], starts[i + 1]))])),
    entries: readEntries(file('report/references.bib')),
  };
}

/** The label and number of its one table are printed. */
function withTableNumbered(source: string): string {
  return source.replace(/^Table: /m, 'Table: Table 1: ').replace(/@tbl:timeline/g, 'Table 1');
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
