import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Block } from './block.js';
import type { SourceInline } from './inline.js';
import type { Paper } from './paper.js';
import type { Place } from './place.js';
import { isKey, steering } from './steering.js';
import { eachBlock, eachInline, eachSection } from './walk.js';

/** What is said of the deck where nothing comes of it: of blocks inside lists and quotations, of words in titles, captions and notes. */
export function checkIdleSteering({ metadata, preamble, sections, notes }: Paper, diagnostics: Diagnostic[]): void {
  const titles = (...runs: readonly (readonly SourceInline[])[]) => {
    for (const run of runs) checkKeys(run, 'a title', diagnostics);
  };
  titles(metadata.title, metadata.subtitle);
  checkBlocks(preamble, diagnostics);
  eachSection(sections, ({ title, blocks }) => {
    titles(title);
    checkBlocks(blocks, diagnostics);
  });
  for (const { blocks } of notes.values()) {
    eachBlock(blocks, (block) => {
      if ('children' in block) checkKeys(block.children, 'a note', diagnostics);
    });
  }
}

function checkBlocks(blocks: readonly Block<SourceInline>[], diagnostics: Diagnostic[]): void {
  for (const block of blocks) {
    if (block.kind === 'div') checkBlocks(block.blocks, diagnostics);
    else if (block.kind === 'list') for (const item of block.items) checkInside(item.blocks, 'a list', diagnostics);
    else if (block.kind === 'quote') checkInside(block.blocks, 'a quotation', diagnostics);
    else if (block.kind === 'figure' || block.kind === 'table') checkKeys(block.caption, 'a caption', diagnostics);
  }
}

function checkInside(blocks: readonly Block<SourceInline>[], where: string, diagnostics: Diagnostic[]): void {
  eachBlock(blocks, (block) => {
    const said = 'attributes' in block ? steering(block.attributes) : null;
    if (said !== null) diagnostics.push(idle(said, where, block.place, `Put \`::: {.${said}}\` around all of it.`));
  });
}

function checkKeys(inlines: readonly SourceInline[], where: string, diagnostics: Diagnostic[]): void {
  eachInline(inlines, (inline) => {
    if (inline.kind === 'span' && isKey(inline.attributes))
      diagnostics.push(idle('key', where, inline.place, 'Mark words of a paragraph or of a list item.'));
  });
}

function idle(name: string, where: string, place: Place, hint: string): Diagnostic {
  return diagnose('attribute-unknown', place, `The class \`.${name}\` has no effect in ${where}`, {
    actual: name,
    hint,
  });
}
