import type { CitedInline, SourceInline } from '../paper/index.js';

/** For each inline, whether it stands in parentheses that both open and close in these inlines. */
export function parenthesized(inlines: readonly SourceInline[]): readonly boolean[] {
  const change = new Array<number>(inlines.length + 1).fill(0);
  const open: number[] = [];
  inlines.forEach((inline, at) => {
    if (inline.kind !== 'text') return;
    for (const [mark] of inline.value.matchAll(/[()]/g)) {
      const from = mark === '(' ? void open.push(at) : open.pop();
      if (from === undefined) continue;
      change[from + 1]!++;
      change[at]!--;
    }
  });
  let depth = 0;
  return inlines.map((_, at) => {
    depth += change[at]!;
    return depth > 0;
  });
}

/**
 * The parentheses that a style sets, as the square brackets that they are within others (The Chicago Manual of
 * Style, 6.99). Those of an address, of emphasized titles and in the middle of a word stay.
 */
export function squared(inlines: readonly CitedInline[], open: boolean[] = []): CitedInline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'citation') return { ...inline, children: squared(inline.children, open) };
    return inline.kind === 'text' ? { ...inline, value: squaredText(inline.value, open) } : inline;
  });
}

/** `open` says of each parenthesis that is open whether it has become a bracket. */
function squaredText(text: string, open: boolean[]): string {
  return text.replace(/[()]/g, (mark, at: number) => {
    if (mark === ')') return open.pop() ? ']' : mark;
    const turned = at === 0 || /[\s\u00a0]/.test(text[at - 1]!);
    open.push(turned);
    return turned ? '[' : mark;
  });
}
