import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Block } from './block.js';
import type { SourceInline } from './inline.js';
import type { Place } from './place.js';
import { eachBlock, eachInline, inlinesOf } from './walk.js';

/** Ids that the author gave, each once; one given twice is reported where it stands again. */
export function collectIds(lists: Iterable<readonly Block<SourceInline>[]>, diagnostics: Diagnostic[]): Set<string> {
  const places = new Map<string, Place>();
  const add = (id: string | null, place: Place): void => {
    if (id === null) return;
    const first = places.get(id);
    if (!first) places.set(id, place);
    else diagnostics.push(duplicate(id, place, first));
  };
  for (const blocks of lists) {
    eachBlock(blocks, (block) => {
      if (block.kind === 'equation') for (const { id } of block.labels) add(id, block.place);
      else if ('attributes' in block) add(block.attributes.id, block.place);
      for (const run of inlinesOf(block)) {
        eachInline(run, (inline) => 'attributes' in inline && add(inline.attributes.id, inline.place));
      }
    });
  }
  return new Set(places.keys());
}

function duplicate(id: string, place: Place, first: Place): Diagnostic {
  return diagnose('duplicate-id', place, `The id \`${id}\` is given twice, first in line ${first.line}`, {
    actual: id,
    hint: 'Rename one of them, and what refers to it.',
  });
}
