import { type Block, type CitedInline, plainText } from '../paper/index.js';

type Cited = Block<CitedInline>;
type Counters = { readonly [Kind in Cited['kind']]: (block: Extract<Cited, { kind: Kind }>) => number };

const COUNTERS: Counters = {
  paragraph: ({ children }) => inInlines(children),
  heading: ({ children }) => inInlines(children),
  quote: ({ blocks }) => wordsIn(blocks),
  list: ({ items }) => sum(items, ({ blocks }) => wordsIn(blocks)),
  definitionList: ({ items }) =>
    sum(items, ({ terms, definitions }) => sum(terms, inInlines) + sum(definitions, wordsIn)),
  codeBlock: ({ value }) => countWords(value),
  table: ({ caption, head, rows }) =>
    inInlines(caption) + sum([...head, ...rows], ({ cells }) => sum(cells, ({ children }) => inInlines(children))),
  figure: ({ caption }) => inInlines(caption),
  equation: () => 0,
  div: ({ blocks }) => wordsIn(blocks),
  divider: () => 0,
  raw: ({ value }) => countWords(value),
};

/** Words of the blocks with everything inside them; formulas count as none. */
export function wordsIn(blocks: readonly Cited[]): number {
  return sum(blocks, countBlock);
}

function countBlock<Kind extends Cited['kind']>(block: Extract<Cited, { kind: Kind }>): number {
  // The table has for each kind the counter that takes just this kind.
  const counter = COUNTERS[block.kind as Kind] as (block: Extract<Cited, { kind: Kind }>) => number;
  return counter(block);
}

function inInlines(inlines: readonly CitedInline[]): number {
  return countWords(plainText(inlines));
}

/** A word is an ideograph or kana, or else what stands between spaces and has a letter or digit in it. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S)+/gu;
const PLAIN = /[^\s]+/g;

export function countWords(text: string): number {
  const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d]/.test(text);
  let count = 0;
  for (const [word] of text.matchAll(ideographs ? WORD : PLAIN)) if (/[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
