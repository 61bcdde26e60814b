import type { ContentBlock, Inline, ParagraphRole } from '../deck/content/index.js';

/** A paragraph of a text area. */
export interface Para {
  /** Depth in lists, from 0; null outside of any. */
  readonly level: number | null;
  /** What stands before it; `none` for what goes on in a list's item. */
  readonly mark: 'bullet' | 'none' | { readonly number: number };
  readonly role: ParagraphRole | 'heading' | 'quotation' | 'code' | 'date-of-event' | 'term';
  readonly inlines: readonly Inline[];
}

/** Blocks that are no text, and stand by themselves wherever their author put them. */
export type Standing = Extract<
  ContentBlock,
  { kind: 'picture' | 'table' | 'timeline' | 'columns' | 'equation' | 'code' }
>;

export function isStanding(block: ContentBlock): block is Standing {
  return ['picture', 'table', 'timeline', 'columns', 'equation', 'code'].includes(block.kind);
}

/** The paragraphs of blocks that are text; what else is within them is left to `standingIn`. */
export function parasOf(blocks: readonly ContentBlock[]): Para[] {
  return blocks.flatMap((block) => parasIn(block, null));
}

function parasIn(block: ContentBlock, level: number | null): Para[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ level, mark: 'none', role: block.role, inlines: block.inlines }];
    case 'heading':
      return [{ level, mark: 'none', role: 'heading', inlines: block.inlines }];
    case 'key-number':
      return [{ level, mark: 'none', role: 'text', inlines: block.inlines }];
    case 'quotation':
      return block.blocks.flatMap((inner) =>
        parasIn(inner, level).map((para): Para => (para.role === 'text' ? { ...para, role: 'quotation' } : para)),
      );
    case 'list':
      return block.items.flatMap((item, i) => itemParas(item, block.ordered ? block.start + i : null, level));
    default:
      return [];
  }
}

function itemParas(item: readonly ContentBlock[], number: number | null, outer: number | null): Para[] {
  const level = outer === null ? 0 : outer + 1;
  const mark = number === null ? 'bullet' : { number };
  let marked = false;
  return item.flatMap((block) =>
    parasIn(block, level).map((para) => {
      if (marked || block.kind === 'list') return para;
      marked = true;
      return { ...para, mark };
    }),
  );
}

/** What stands by itself within blocks of text, such as an equation in a list. */
export function standingIn(block: ContentBlock): Standing[] {
  if (isStanding(block)) return [block];
  if (block.kind === 'list') return block.items.flat().flatMap(standingIn);
  return block.kind === 'quotation' ? block.blocks.flatMap(standingIn) : [];
}
