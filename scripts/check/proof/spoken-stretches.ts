import { type Block, type CitedInline, eachBlock, inlinesOf, type Place, type Row } from '../../paper/index.js';
import { partsOf, type SpokenPart } from './spoken-parts.js';

/** What is spoken of a paper without a break: a paragraph, a line, a caption, a row of a table, a formula. */
export interface SpokenStretch {
  readonly place: Place;
  readonly parts: readonly SpokenPart[];
}

type CitedBlock = Block<CitedInline>;

/** All that speaker notes say of blocks. Code is shown only, as are the heads of tables. */
export function spokenStretches(blocks: readonly CitedBlock[]): SpokenStretch[] {
  const found: SpokenStretch[] = [];
  eachBlock(blocks, (block) => {
    const { place } = block;
    const parts = block.kind === 'table' ? tableParts(block) : [...inlinesOf(block).map(partsOf), ...equation(block)];
    found.push(...parts.map((one) => ({ place, parts: one })));
  });
  return found.filter(({ parts }) => parts.length > 0);
}

function tableParts({ caption, rows }: Extract<CitedBlock, { kind: 'table' }>): SpokenPart[][] {
  return [partsOf(caption), ...rows.map(rowParts)];
}

/** What its cells hold beyond a line of text is visited with the blocks inside. */
function rowParts({ cells }: Row<CitedInline>): SpokenPart[] {
  return cells.flatMap(({ blocks, children }) => (blocks.length > 0 ? [] : partsOf(children)));
}

function equation(block: CitedBlock): SpokenPart[][] {
  return block.kind === 'equation' ? [[{ kind: 'formula', text: block.tex }]] : [];
}
