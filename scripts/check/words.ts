import { type Block, type CitedInline, eachBlock, inlinesOf, plainText } from '../paper/index.js';

/** Words of the blocks with everything inside them; displayed formulas count as none. */
export function wordsIn(blocks: readonly Block<CitedInline>[]): number {
  let count = 0;
  eachBlock(blocks, (block) => {
    if (block.kind === 'codeBlock' || block.kind === 'raw') count += countWords(block.value);
    for (const inlines of inlinesOf(block)) count += countWords(plainText(inlines));
  });
  return count;
}

/** Scripts without spaces between words, of which each character counts as one. */
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88d][\udc00-\udfff]/g;

/** What stands between spaces and has a letter or digit in it. */
const WORD = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

export function countWords(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const rest = ideographs > 0 ? text.replace(IDEOGRAPH, ' ') : text;
  return ideographs + (rest.match(WORD)?.length ?? 0);
}
