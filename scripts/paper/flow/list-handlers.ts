import type { Token } from 'micromark-util-types';
import type { List, ListItem } from '../block.js';
import type { SourceInline } from '../inline.js';
import { placeOf } from '../reading.js';
import type { Builder, Handlers, OpenList } from './builder.js';
import { isLoose } from './loose.js';
import { settle } from './settle.js';

export const LIST_HANDLERS: Handlers = {
  listOrdered: { enter: (builder) => openList(builder, true), exit: closeList },
  listUnordered: { enter: (builder) => openList(builder, false), exit: closeList },
  listItemPrefix: { leaf: openItem },
  taskListCheck: {
    leaf: (builder, _, raw) => {
      const item = builder.lists.at(-1)?.items.at(-1);
      if (item) item.checked = /x/i.test(raw);
    },
  },
};

function openList(builder: Builder, ordered: boolean): void {
  builder.lists.push({ ordered, start: 1, closed: false, items: [] });
  builder.openBlocks();
}

/** An item lasts from its prefix to the next. */
function openItem(builder: Builder, token: Token, raw: string): void {
  const list = builder.lists.at(-1)!;
  endItem(builder, list);
  if (list.items.length === 0 && list.ordered) {
    list.start = Number.parseInt(raw, 10);
    list.closed = raw.trim().endsWith(')');
  }
  list.items.push({ checked: null, drafts: [], token });
}

function endItem(builder: Builder, list: OpenList): void {
  const last = list.items.at(-1);
  if (last) last.drafts = builder.blocks.at(-1)!.splice(0);
}

function closeList(builder: Builder, token: Token): void {
  const list = builder.lists.pop()!;
  endItem(builder, list);
  // Where the list is nested too deeply, this is what is left of it.
  for (const item of list.items) for (const draft of item.drafts) builder.addDraft(draft);
  builder.wrapBlocks(token, () => finishList(builder, list, token));
}

function finishList({ reading }: Builder, list: OpenList, token: Token): List<SourceInline> {
  const place = placeOf(reading, token);
  const items = list.items.map(({ checked, drafts, token: prefix }): ListItem<SourceInline> => {
    const start = placeOf(reading, prefix);
    const end = drafts.at(-1)?.place ?? start;
    return {
      checked,
      blocks: settle(reading, drafts),
      place: { ...start, endLine: end.endLine, endColumn: end.endColumn },
    };
  });
  const tight = !isLoose(items.map((item, at) => ({ place: item.place, drafts: list.items[at]!.drafts })));
  const label = list.closed && ({ numeral: 'decimal', before: '', after: ')' } as const);
  return { kind: 'list', ordered: list.ordered, start: list.start, ...(label && { label }), tight, items, place };
}
