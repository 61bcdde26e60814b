import type { ContentBlock, SlideContent } from '../deck/content/index.js';
import { NO_ATTRIBUTES } from '../paper/attributes.js';
import type { Block, CitedInline, Place } from '../paper/index.js';
import { cited } from './inlines.js';

type Kind = ContentBlock['kind'];
type Convert<K extends Kind> = (block: Extract<ContentBlock, { kind: K }>, place: Place) => Block<CitedInline>[];

/** What a slide shows below its title, as blocks that the engine sets. Backgrounds only decorate. */
export function contentBlocks({ subtitle, blocks }: SlideContent, place: Place): Block<CitedInline>[] {
  const below =
    subtitle.length > 0 ? [paragraph([{ kind: 'emphasis', children: cited(subtitle, place), place }], place)] : [];
  return [...below, ...converted(blocks, place)];
}

/** One row a kind. */
const CONVERT: { readonly [K in Kind]: Convert<K> } = {
  paragraph: ({ role, inlines }, place) => {
    const children = cited(inlines, place);
    return [paragraph(role === 'caption' ? [{ kind: 'emphasis', children, place }] : children, place)];
  },
  heading: ({ level, inlines }, place) => [
    { kind: 'heading', level, attributes: NO_ATTRIBUTES, children: cited(inlines, place), place },
  ],
  list: ({ ordered, start, items }, place) => {
    const made = items.map((item) => ({ checked: null, blocks: converted(item, place), place }));
    return [{ kind: 'list', ordered, start, tight: true, items: made, place }];
  },
  table: ({ align, head, rows }, place) => [table(align, head, rows, place)],
  timeline: ({ events }, place) => [
    table(
      [null, null],
      [],
      events.map(({ date, event }) => [date, event]),
      place,
    ),
  ],
  'key-number': ({ inlines }, place) => [
    { kind: 'heading', level: 2, attributes: NO_ATTRIBUTES, children: cited(inlines, place), place },
  ],
  picture: ({ url, alt }, place) => {
    // What stands for a picture that is missing is its name, and not all its bytes.
    const named = url.startsWith('data:') ? '' : url;
    const image = { kind: 'image', url: named, alt, attributes: NO_ATTRIBUTES, place } as const;
    return [{ kind: 'figure', attributes: NO_ATTRIBUTES, number: null, image, caption: [], place }];
  },
  equation: ({ tex }, place) => [{ kind: 'equation', tex, attributes: NO_ATTRIBUTES, labels: [], place }],
  code: ({ language, text }, place) => [
    { kind: 'codeBlock', language, value: text, attributes: NO_ATTRIBUTES, number: null, place },
  ],
  quotation: ({ blocks }, place) => [{ kind: 'quote', blocks: converted(blocks, place), place }],
  // A frame is too narrow for columns.
  columns: ({ columns }, place) => columns.flatMap((column) => converted(column, place)),
};

function converted(blocks: readonly ContentBlock[], place: Place): Block<CitedInline>[] {
  return blocks.flatMap((block) => (CONVERT[block.kind] as Convert<Kind>)(block as never, place));
}

function paragraph(children: readonly CitedInline[], place: Place): Block<CitedInline> {
  return { kind: 'paragraph', children, place };
}

type ContentTable = Extract<ContentBlock, { kind: 'table' }>;

function table(
  align: ContentTable['align'],
  head: ContentTable['head'],
  rows: ContentTable['rows'],
  place: Place,
): Block<CitedInline> {
  const rowOf = (cells: ContentTable['rows'][number]) => {
    return { cells: cells.map((cell) => ({ children: cited(cell, place), blocks: [], place })), place };
  };
  const columns = align.map((one) => ({ align: one, width: null }));
  return {
    kind: 'table',
    attributes: NO_ATTRIBUTES,
    number: null,
    columns,
    head: head.map(rowOf),
    rows: rows.map(rowOf),
    caption: [],
    place,
  };
}
