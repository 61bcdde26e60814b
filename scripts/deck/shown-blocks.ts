import { type Attributes, steering } from '../paper/index.js';
import type { CitedBlock } from './block-markdown.js';

/**
 * A section's blocks that are to have slides: divs opened but for those with a slide of their own, and nothing that its
 * author wants on none; a table takes the classes of the div around it.
 */
export function shownBlocks(blocks: readonly CitedBlock[]): CitedBlock[] {
  return blocks.flatMap((block): CitedBlock[] => {
    const said = saidOf(block);
    if (said === 'no-slide') return [];
    if (block.kind !== 'div' || said === 'slide') return [block];
    return shownBlocks(block.blocks).map((inner) => inClasses(inner, block.attributes));
  });
}

/** Of a section that is on no slide, the blocks that are on slides all the same. */
export function markedBlocks(blocks: readonly CitedBlock[]): CitedBlock[] {
  return blocks.flatMap((block): CitedBlock[] => {
    const said = saidOf(block);
    if (said !== null) return said === 'slide' ? [block] : [];
    return block.kind === 'div' ? markedBlocks(block.blocks) : [];
  });
}

/** A block inside a div. */
export function inClasses(block: CitedBlock, { classes }: Attributes): CitedBlock {
  if (block.kind !== 'table') return block;
  return { ...block, attributes: { ...block.attributes, classes: [...block.attributes.classes, ...classes] } };
}

function saidOf(block: CitedBlock) {
  return 'attributes' in block ? steering(block.attributes) : null;
}
