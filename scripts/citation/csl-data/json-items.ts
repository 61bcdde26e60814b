import { isMap, parseDocument } from 'yaml';

/** One object of the outermost array; offsets are UTF-16 units. */
export interface JsonItem {
  readonly start: number;
  readonly end: number;
}

/** Where each object of the outermost array stands, so that one broken item leaves the others readable. */
export function itemRanges(text: string): JsonItem[] {
  const ranges: JsonItem[] = [];
  const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  let depth = 0;
  let start = 0;
  const outer = /^\s*\{/.test(text) && /"(?:items|references)"\s*:\s*\[/.test(text) ? 2 : 1;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      if (depth === outer && token === '{') start = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === outer && token === '}') ranges.push({ start, end: index + 1 });
    }
  }
  return depth === 0 ? ranges : rangesByHead(text);
}

/** Where braces do not balance, every item is known by its id: nothing inside one has an id. */
function rangesByHead(text: string): JsonItem[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/"(?:id|citation-key)"\s*:/g)) {
    const open = text.lastIndexOf('{', index);
    const isOwn = open > (starts.at(-1) ?? -1) && !/[}\]]/.test(text.slice(open, index));
    starts.push(isOwn ? open : index);
  }
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const closing = next !== undefined ? ',' : /^\s*\{/.test(text) ? '}]' : ']';
    return { start, end: start + without(closing, text.slice(start, next)).length };
  });
}

/** Without these characters at its end, in this order, and the white space around them. */
function without(closing: string, item: string): string {
  return [...closing].reduce(
    (left, last) => (left.endsWith(last) ? left.slice(0, -1).trimEnd() : left),
    item.trimEnd(),
  );
}

/**
 * What is wrong with an item that is no JSON, and where (at its start, if it is broken off); with its value where it
 * says what it means all the same: a comma too many, no quotation marks. YAML, of which JSON is a part, knows both.
 * https://yaml.org/spec/1.2.2/#12-overview-of-yaml
 */
export function mendedItem(text: string): { readonly at: number; readonly value: unknown } {
  const { errors, contents } = parseDocument(text, { schema: 'core' });
  const at = errors[0]?.pos[0] ?? 0;
  const isWhole = errors.length === 0 && isMap(contents);
  return { at: at < text.trimEnd().length - 1 ? at : 0, value: isWhole ? contents.toJSON() : null };
}

/** Where a member of the item begins and ends; null where it is not written there. */
export function memberRange(item: string, name: string): JsonItem | null {
  const start = item.search(new RegExp(`"${name.replace(/[^\w-]/g, '\\$&')}"\\s*:`));
  if (start < 0) return null;
  const value = /"[^"]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^,\n]*)/y;
  value.lastIndex = start;
  return { start, end: start + (value.exec(item)?.[0].trimEnd().length ?? 1) };
}
