import { spokenText } from './atom.js';
import { type CitedBlock, cellInlines } from './block-markdown.js';
import { spokenFormula } from './spoken-formula.js';

/** How a note is called to the speaker's mind, by its number: “[12: Nolan]”. */
export type SayNote = (number: number) => string;

type Speak<K extends CitedBlock['kind']> = (block: Extract<CitedBlock, { kind: K }>, say: SayNote) => string[];

/** The prose of blocks as plain paragraphs, for whoever presents; notes stand in brackets. */
export function spoken(blocks: readonly CitedBlock[], say: SayNote): string[] {
  return blocks
    .flatMap((block) => (SPEAK[block.kind] as (block: CitedBlock, say: SayNote) => string[])(block, say))
    .filter(Boolean);
}

const SPEAK: { readonly [K in CitedBlock['kind']]: Speak<K> } = {
  paragraph: ({ children }, say) => [spokenText(children, say)],
  heading: ({ children }, say) => [spokenText(children, say)],
  quote: ({ blocks }, say) => spoken(blocks, say),
  lineBlock: ({ lines }, say) => [lines.map(({ children }) => spokenText(children, say)).join(' / ')],
  list: ({ items }, say) => items.map(({ blocks }) => `– ${spoken(blocks, say).join(' ')}`),
  definitionList: ({ items }, say) =>
    items.map(({ terms, definitions }) => {
      const named = terms.map((term) => spokenText(term, say)).join(', ');
      return `${named}: ${spoken(definitions.flat(), say).join(' ')}`;
    }),
  codeBlock: () => [],
  table: ({ rows, caption }, say) => [
    spokenText(caption, say),
    ...rows.map(({ cells }) => `– ${cells.map((cell) => spokenText(cellInlines(cell), say)).join(' – ')}`),
  ],
  figure: ({ caption }, say) => [spokenText(caption, say)],
  equation: ({ tex }) => [spokenFormula(tex)],
  div: ({ blocks }, say) => spoken(blocks, say),
  divider: () => [],
  raw: ({ value }) => [value],
};
