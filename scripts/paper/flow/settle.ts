import { diagnose } from '../../diagnostic.js';
import type { Attributes } from '../attributes.js';
import type { Block, Definition, VerseLine } from '../block.js';
import { divLook } from '../div-look.js';
import { finishInlines } from '../inline/finish.js';
import type { SourceInline } from '../inline.js';
import type { TextReading } from '../reading.js';
import { withAttribution } from './attribution.js';
import { captionParts, finishCaption } from './caption.js';
import { definition, isTerm } from './definition-list.js';
import { pairDivs } from './div.js';
import type { Draft, DraftDescription, DraftDiv, DraftItem, DraftTable, DraftVerse } from './draft.js';
import { fancyList, itemRun, unmarked } from './fancy-list.js';
import { finishParagraph } from './paragraph.js';
import { verseOf } from './verse.js';

/** The blocks that siblings make: divs paired, tables with their captions, terms with their definitions. */
export function settle(reading: TextReading, siblings: readonly Draft[]): Block<SourceInline>[] {
  const drafts = pairDivs(reading, siblings);
  const blocks: Block<SourceInline>[] = [];
  for (let at = 0; at < drafts.length; ) at += settleOne(reading, drafts, at, blocks);
  return blocks;
}

/** Adds the blocks that begin with the draft at `at`, and gives the number of drafts taken. */
function settleOne(reading: TextReading, drafts: readonly Draft[], at: number, blocks: Block<SourceInline>[]): number {
  const draft = drafts[at]!;
  const next = drafts[at + 1];
  if (draft.kind === 'draftTable') return settleTable(reading, draft, next, blocks);
  if (next?.kind === 'draftTable' && !captionParts(drafts[at + 2])) {
    const parts = captionParts(draft);
    if (parts) {
      blocks.push(withCaption(next, finishCaption(reading, parts)));
      return 2;
    }
  }
  if (draft.kind === 'item') return settleItems(reading, drafts, at, blocks);
  if (draft.kind === 'verseLine') return settleVerse(reading, drafts, at, blocks);
  if (isTerm(draft, next)) return settleDefinitions(reading, drafts, at, blocks);
  for (const block of settleAlone(reading, draft)) blocks.push(block);
  return 1;
}

/** Lines of verse right under each other are one block. */
function settleVerse(
  reading: TextReading,
  drafts: readonly Draft[],
  from: number,
  blocks: Block<SourceInline>[],
): number {
  const lines: VerseLine<SourceInline>[] = [];
  let at = from;
  for (let line = drafts[at]; line?.kind === 'verseLine'; line = drafts[++at]) {
    const { indent, parts, place } = line;
    if (lines.length > 0 && place.line > lines.at(-1)!.place.endLine + 1 && parts.length > 0) break;
    lines.push({ indent, children: finishInlines(reading, parts), place });
  }
  const { endLine, endColumn } = lines.at(-1)!.place;
  blocks.push({ kind: 'lineBlock', lines, place: { ...lines[0]!.place, endLine, endColumn } });
  return at - from;
}

function settleItems(
  reading: TextReading,
  drafts: readonly Draft[],
  from: number,
  blocks: Block<SourceInline>[],
): number {
  const items = itemRun(drafts, from);
  const list = fancyList(items, (inner) => settle(reading, inner));
  if (list) blocks.push(list);
  else for (const block of settle(reading, items.flatMap(unmarked))) blocks.push(block);
  return items.length;
}

type Lone = Exclude<Draft, DraftItem | DraftVerse>;

function settleAlone(reading: TextReading, draft: Lone): Block<SourceInline>[] {
  switch (draft.kind) {
    case 'draftParagraph':
      return finishParagraph(reading, draft);
    case 'draftDiv':
      return [settleDiv(reading, draft)];
    case 'description':
      return settleStray(reading, draft);
    case 'draftTable':
      return [draft.table];
    case 'nothing':
    case 'divFence':
      return [];
    default:
      return [draft];
  }
}

/** In verse every line of the source is one of the poem; who wrote it is said at its end, as in an epigraph. */
function settleDiv(reading: TextReading, { attributes, drafts, place }: DraftDiv): Block<SourceInline> {
  const look = divLook(attributes.classes)?.kind;
  const said = look === 'verse' || look === 'epigraph' ? withAttribution(reading, drafts) : drafts;
  const inner = look === 'verse' ? said.flatMap((draft, at) => verseOf(reading, draft, at > 0)) : said;
  return { kind: 'div', attributes, blocks: settle(reading, inner), place };
}

/** A caption after the table comes before one that stands above it. */
function settleTable(
  reading: TextReading,
  draft: DraftTable,
  next: Draft | undefined,
  blocks: Block<SourceInline>[],
): number {
  const parts = captionParts(next);
  blocks.push(parts ? withCaption(draft, finishCaption(reading, parts)) : draft.table);
  return parts ? 2 : 1;
}

function withCaption(
  { table }: DraftTable,
  { children, attributes }: { children: readonly SourceInline[]; attributes: Attributes },
): Block<SourceInline> {
  const widths = columnShares(attributes.pairs['tbl-colwidths'], table.columns.length);
  const columns = widths ? table.columns.map((column, at) => ({ ...column, width: widths[at]! })) : table.columns;
  return { ...table, columns, caption: children, attributes };
}

/** Quarto's `[20,80]`: what part of the measure each column gets, in per cent; null where that is not said. */
function columnShares(value: string | undefined, count: number): number[] | null {
  const shares =
    /^\[([\d.,\s]+)\]$/
      .exec(value ?? '')?.[1]
      ?.split(',')
      .map(Number) ?? [];
  return shares.length === count && shares.every((share) => share > 0) ? shares.map((share) => share / 100) : null;
}

function settleDefinitions(
  reading: TextReading,
  drafts: readonly Draft[],
  from: number,
  blocks: Block<SourceInline>[],
): number {
  const items: Definition<SourceInline>[] = [];
  let at = from;
  for (let term = drafts[at]; isTerm(term, drafts[at + 1]); term = drafts[at]) {
    const descriptions: DraftDescription[] = [];
    for (let next = drafts[++at]; next?.kind === 'description'; next = drafts[++at]) descriptions.push(next);
    items.push(definition(reading, term, descriptions, (inner) => settle(reading, inner)));
  }
  const [first, last] = [items[0]!.place, items.at(-1)!.place];
  const place = { ...first, endLine: last.endLine, endColumn: last.endColumn };
  blocks.push({ kind: 'definitionList', items, place });
  return at - from;
}

/** `: text` that neither defines nor describes anything is text. */
function settleStray(reading: TextReading, draft: DraftDescription): Block<SourceInline>[] {
  reading.diagnostics.push(
    diagnose('syntax-unset', draft.place, 'This line beginning with `:` belongs to no term and no table', {
      hint: 'Write the term on the line above, or put the table next to its caption.',
    }),
  );
  const { place } = draft;
  const colon = { ...place, endLine: place.line, endColumn: place.column + 1 };
  const [first, ...rest] = settle(reading, draft.drafts);
  if (first?.kind !== 'paragraph') {
    const only: Block<SourceInline> = {
      kind: 'paragraph',
      children: [{ kind: 'text', value: ':', place: colon }],
      place: colon,
    };
    return first ? [only, first, ...rest] : [only];
  }
  return [{ ...first, children: [{ kind: 'text', value: ': ', place: colon }, ...first.children], place }, ...rest];
}
