import { NO_ATTRIBUTES } from '../paper/attributes.js';
import type { Block, CitedInline, Place } from '../paper/index.js';
import { type KnownFormulas, oneLine, withFormulas } from './formulas.js';

/** An address in plain text, without the punctuation behind it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’…]/g;
const ITEM = /^[-–•*]\s+/;

/**
 * Speaker notes as they are spoken, plain text with paragraphs apart by empty lines, for setting: addresses become links,
 * and the section's `formulas` are set.
 */
export function notesBlocks(text: string, place: Place, formulas: KnownFormulas = new Map()): Block<CitedInline>[] {
  const blocks: Block<CitedInline>[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    for (const { item, words } of runsOf(paragraph)) {
      const children = withFormulas(oneLine(words), formulas).flatMap(({ kind, value }): CitedInline[] =>
        kind === 'formula' ? [{ kind, tex: value, place }] : inlines(value, place),
      );
      const block = { kind: 'paragraph', children, place } as const;
      const last = blocks.at(-1);
      if (!item) blocks.push(displayed(block));
      else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, itemOf(block)] };
      else blocks.push({ kind: 'list', ordered: false, start: 1, tight: true, items: [itemOf(block)], place });
    }
  }
  return blocks;
}

/** A formula that is a paragraph by itself. */
function displayed(block: Paragraph): Block<CitedInline> {
  const [formula, point] = block.children;
  const alone = !point || (block.children.length === 2 && point.kind === 'text' && /^[.,;]$/.test(point.value.trim()));
  if (formula?.kind !== 'formula' || !alone) return block;
  return { kind: 'equation', tex: formula.tex, attributes: NO_ATTRIBUTES, labels: [], place: block.place };
}

type Paragraph = Extract<Block<CitedInline>, { kind: 'paragraph' }>;

function itemOf(block: Paragraph) {
  return { checked: null, blocks: [block], place: block.place };
}

interface NoteRun {
  readonly item: boolean;
  readonly words: string;
}

/** Lines of a paragraph run on, but each item of a list is by itself. */
function runsOf(paragraph: string): NoteRun[] {
  const runs: NoteRun[] = [];
  for (const line of paragraph.split('\n').map((line) => line.trim())) {
    if (line === '') continue;
    const last = runs.at(-1);
    if (ITEM.test(line)) runs.push({ item: true, words: line.replace(ITEM, '') });
    else if (last) runs[runs.length - 1] = { ...last, words: `${last.words} ${line}` };
    else runs.push({ item: false, words: line });
  }
  return runs;
}

function inlines(text: string, place: Place): CitedInline[] {
  const found: CitedInline[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    if (index > from) found.push({ kind: 'text', value: text.slice(from, index), place });
    found.push({ kind: 'link', url, bare: true, children: [{ kind: 'text', value: url, place }], place });
    from = index + url.length;
  }
  if (from < text.length) found.push({ kind: 'text', value: text.slice(from), place });
  return found;
}
