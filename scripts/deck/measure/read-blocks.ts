import { cellsOf, chunksOf, FENCE, HEADING, ITEM, itemsOf, unquoted } from './chunks.js';
import type { Element } from './element.js';
import { element, readInline } from './read-inline.js';

/** The blocks of Markdown, as elements. */
export function readBlocks(lines: readonly string[]): Element[] {
  return chunksOf(lines).map(blockOf);
}

function blockOf(lines: readonly string[]): Element {
  const first = lines[0]!;
  const [, rank] = HEADING.exec(first) ?? [];
  if (rank !== undefined) return element(`h${rank.length}`, readInline(first.slice(rank.length + 1)));
  if (FENCE.test(first)) return element('pre', [lines.slice(1, -1).join('\n')]);
  if (first.startsWith('>')) return element('blockquote', readBlocks(unquoted(lines)));
  if (first.startsWith('|')) return tableOf(lines);
  if (!ITEM.test(first)) return element('p', readInline(lines.join('\n')));
  const items = itemsOf(lines).map((item) => element('li', readBlocks(item.lines)));
  return element(/^\d/.test(first) ? 'ol' : 'ul', items);
}

function tableOf([head = '', _, ...body]: readonly string[]): Element {
  const rowOf = (tag: string, line: string) =>
    element(
      'tr',
      cellsOf(line).map((cell) => element(tag, readInline(cell))),
    );
  const rows = body.map((line) => rowOf('td', line));
  return element('table', [element('thead', [rowOf('th', head)]), element('tbody', rows)]);
}
