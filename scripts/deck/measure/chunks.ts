/*
 * The blocks that drafts are written in (deck/block-markdown.ts): headings, lists, quotations, code in fences, tables,
 * paragraphs; each as Markdown writes it, and no other way.
 */

export const HEADING = /^(#{1,6}) /;
export const ITEM = /^(?:[-+*]|\d{1,9}[.)]) /;
export const FENCE = /^(`{3,}|~{3,})/;
/** An empty line, or the beginning of a comment. */
const NOTHING = /^(?:\s*$|<!--)/;

/** The lines of each block of Markdown. */
export function chunksOf(lines: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at);
    if (!NOTHING.test(lines[at]!)) chunks.push(trimmed(lines.slice(at, end)));
    at = end;
  }
  return chunks;
}

function trimmed(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

/** The line behind the block that begins at `at`. */
function endOfBlock(lines: readonly string[], at: number): number {
  const first = lines[at]!;
  const [, fence] = FENCE.exec(first) ?? [];
  if (fence !== undefined) return after(lines, at, (line) => line.trimEnd() !== fence) + 1;
  if (first.startsWith('<!--'))
    return first.includes('-->') ? at + 1 : after(lines, at, (line) => !line.includes('-->')) + 1;
  if (first.trim() === '' || HEADING.test(first)) return at + 1;
  if (first.startsWith('>')) return after(lines, at, (line) => line.startsWith('>'));
  if (first.startsWith('|')) return after(lines, at, (line) => line.startsWith('|'));
  if (ITEM.test(first)) return endOfList(lines, at);
  return after(lines, at, (line) => line.trim() !== '' && !FENCE.test(line));
}

function after(lines: readonly string[], at: number, goesOn: (line: string) => boolean): number {
  let end = at + 1;
  while (end < lines.length && goesOn(lines[end]!)) end++;
  return end;
}

/** A list goes on over empty lines as long as what follows is one of its items or within one. */
function endOfList(lines: readonly string[], at: number): number {
  const ordered = /^\d/.test(lines[at]!);
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.trim() === '') continue;
    const item = ITEM.test(line) && /^\d/.test(line) === ordered;
    if (!item && !line.startsWith(' ')) break;
    end = next + 1;
  }
  return end;
}

/** The lines of each item of a list, its bullet apart, what is within it without its indent. */
export function itemsOf(lines: readonly string[]): { readonly bullet: string; readonly lines: string[] }[] {
  const items: { bullet: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [bullet] = ITEM.exec(line) ?? [];
    const indent = items.at(-1)?.bullet.length ?? 0;
    if (bullet !== undefined) items.push({ bullet, lines: [line.slice(bullet.length)] });
    else items.at(-1)?.lines.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
  }
  return items;
}

export function unquoted(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^> ?/, ''));
}

export function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
