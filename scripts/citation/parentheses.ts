import { type CitedInline, plainText, type SourceInline } from '../paper/index.js';

const MARK = /[()]/g;

/** For each inline, whether it stands in parentheses that both open and close in these inlines. */
export function parenthesized(inlines: readonly SourceInline[]): readonly boolean[] {
  const change = new Array<number>(inlines.length + 1).fill(0);
  const open: number[] = [];
  inlines.forEach((inline, at) => {
    if (inline.kind !== 'text') return;
    for (const [mark] of inline.value.matchAll(MARK)) {
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
 * Style, 6.99). Those of an address, of emphasized titles and in the middle of a word stay, and so do the author's:
 * `own` tells them, in order.
 */
export function squared(inlines: readonly CitedInline[], own: readonly boolean[]): CitedInline[] {
  return new Squaring(own).inlines(inlines);
}

class Squaring {
  /** How many parentheses were passed. */
  #passed = 0;
  /** Of each that is open, whether it has become a bracket. */
  readonly #open: boolean[] = [];

  constructor(readonly own: readonly boolean[]) {}

  inlines(inlines: readonly CitedInline[]): CitedInline[] {
    return inlines.map((inline) => {
      if (inline.kind === 'citation') return { ...inline, children: this.inlines(inline.children) };
      if (inline.kind === 'text') return { ...inline, value: this.#text(inline.value) };
      this.#passed += plainText([inline]).match(MARK)?.length ?? 0;
      return inline;
    });
  }

  #text(text: string): string {
    return text.replace(MARK, (mark, at: number) => {
      if (this.own[this.#passed++]) return mark;
      if (mark === ')') return this.#open.pop() ? ']' : mark;
      const turned = at === 0 || /[\s\u00a0]/.test(text[at - 1]!);
      this.#open.push(turned);
      return turned ? '[' : mark;
    });
  }
}
