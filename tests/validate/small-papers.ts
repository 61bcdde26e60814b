import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ScalarTag, stringify } from 'yaml';
import { randomPaper } from '../property/paper-grammar.js';
import { randomFrom } from '../property/random.js';
import type { SmallPaper } from './exhibits.js';
import { root } from './papers.js';

const here = join(root, 'tests/validate');
const FIGURE = readFileSync(join(root, 'tests/fixtures/every-block/figure.png'));
const BIB = `@book{key, author = {Doe, Jane}, title = {A \\& B <C> (D}, publisher = {Press}, location = {Town}, date = {1999}, keywords = {x}}
@online{two, author = {Roe, عمر}, title = {漢字 “E”}, url = {https://example.org/a_b?c=%20d}, date = {2001}, urldate = {2002-01-01}, annotation = {Text.}}
`;
const RANDOM_PAPERS = 8;
const MANY_RANDOM_PAPERS = 150;

/** A row of `small-papers/*.yml`. */
interface Row {
  readonly name: string;
  readonly text?: string;
  /** Further front matter; null takes a key away. */
  readonly front?: Readonly<Record<string, unknown>>;
  /** What a figure holds. */
  readonly svg?: string;
}

const USUAL_FRONT = { title: 'A small paper', author: 'A. N. Author', lang: 'en', bibliography: 'references.bib' };
const USUAL_TEXT = '# One\n\nText of a few words [@key].\n';

/** Papers of a few lines, by what is in them that could break a file: each group is a row of the table. */
export function smallPapers(all: boolean): ReadonlyMap<string, readonly SmallPaper[]> {
  const files = readdirSync(join(here, 'small-papers')).sort();
  return new Map([
    ...files.map((file) => [file.replace('.yml', ''), papersIn(file)] as const),
    ['pictures', readdirSync(join(here, 'pictures')).sort().map(ofPicture)],
    [
      'random papers',
      Array.from({ length: all ? MANY_RANDOM_PAPERS : RANDOM_PAPERS }, (_, seed) => ofChance(seed + 1)),
    ],
  ]);
}

function papersIn(file: string): SmallPaper[] {
  const text = readFileSync(join(here, 'small-papers', file), 'utf8');
  return (parse(text, { customTags: LENGTHS }) as readonly Row[]).map(ofRow);
}

function ofRow({ name, text, front = {}, svg }: Row): SmallPaper {
  const shown = svg === undefined ? USUAL_TEXT : '![A drawing](drawing.svg){alt="a drawing"}\n\nText.\n';
  return paper(name, text ?? shown, front, svg === undefined ? {} : { 'drawing.svg': drawing(svg) });
}

function drawing(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="90" height="60">${content}</svg>`;
}

function ofPicture(file: string): SmallPaper {
  const bytes = readFileSync(join(here, 'pictures', file));
  return paper(file, `![A picture](${file}){alt="a picture" width=3cm}\n\nText.\n`, {}, { [file]: bytes });
}

function ofChance(seed: number): SmallPaper {
  return { name: `seed ${seed}`, files: randomPaper(randomFrom(seed)).files };
}

function paper(name: string, text: string, front: Row['front'], files: SmallPaper['files']): SmallPaper {
  const wanted = Object.entries({ ...USUAL_FRONT, ...front }).filter(([, value]) => value !== null);
  const source = `---\n${stringify(Object.fromEntries(wanted))}---\n\n${text}`;
  return { name, files: { 'paper.md': source, 'references.bib': BIB, 'figure.png': FIGURE, ...files } };
}

/** Texts too long to be written out: a tag of YAML each, with what is repeated or how often. */
const LENGTHS: ScalarTag[] = [
  length('!long', (word) => word.repeat(3000)),
  length('!rows', (count) => `| a | b |\n|---|---|\n${'| c^[note] | d |\n'.repeat(Number(count))}`),
  length('!items', (count) => '- An item\n\n  with two paragraphs.\n'.repeat(Number(count))),
  length('!nested', (depth) => Array.from({ length: Number(depth) }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')),
  length('!note', (count) => `Text.^[${'and so on '.repeat(Number(count))}]\n`),
  length(
    '!code',
    (count) => `\`\`\`{.python .numberLines}\n${'def f(x): return "漢字"\n'.repeat(Number(count))}\`\`\`\n`,
  ),
  length('!links', (count) => `${'[a link](https://example.org/) and text '.repeat(Number(count))}\n`),
];

function length(tag: string, resolve: (value: string) => string): ScalarTag {
  return { tag, resolve: (value) => resolve(value) };
}
