import { spokenText } from './atom.js';
import { type CitedBlock, cellInlines } from './block-markdown.js';

type Speak<K extends CitedBlock['kind']> = (block: Extract<CitedBlock, { kind: K }>) => string[];

/** The prose of blocks as plain paragraphs, for whoever presents; note numbers stand in brackets. */
export function spoken(blocks: readonly CitedBlock[]): string[] {
  return blocks.flatMap((block) => (SPEAK[block.kind] as (block: CitedBlock) => string[])(block)).filter(Boolean);
}

const SPEAK: { readonly [K in CitedBlock['kind']]: Speak<K> } = {
  paragraph: ({ children }) => [spokenText(children)],
  heading: ({ children }) => [spokenText(children)],
  quote: ({ blocks }) => spoken(blocks),
  lineBlock: ({ lines }) => [lines.map(({ children }) => spokenText(children)).join(' / ')],
  list: ({ items }) => items.map(({ blocks }) => `– ${spoken(blocks).join(' ')}`),
  definitionList: ({ items }) =>
    items.map(
      ({ terms, definitions }) => `${terms.map(spokenText).join(', ')}: ${spoken(definitions.flat()).join(' ')}`,
    ),
  codeBlock: () => [],
  table: ({ rows, caption }) => [
    spokenText(caption),
    ...rows.map(({ cells }) => cells.map((cell) => spokenText(cellInlines(cell))).join(' – ')),
  ],
  figure: ({ caption }) => [spokenText(caption)],
  equation: ({ tex }) => [tex],
  div: ({ blocks }) => spoken(blocks),
  divider: () => [],
  raw: ({ value }) => [value],
};
