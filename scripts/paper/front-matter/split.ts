import type { Point } from '../source.js';

export interface Split {
  /** The YAML between the fences; null where the paper has no front matter. */
  readonly yaml: { readonly text: string; readonly line: number } | null;
  /** Where the text begins. */
  readonly body: Point;
  /** The line of an opening fence that nothing closes, where `key:` follows it; otherwise null. */
  readonly unclosed: number | null;
}

const START: Point = { line: 1, column: 1, offset: 0 };

/** Parts the YAML at the head of a paper, between `---` and `---` or `...`, from its text. */
export function splitFrontMatter(text: string): Split {
  const open = /^(?:[ \t]*\n)*---[ \t]*\n/.exec(text)?.[0];
  if (!open) return { yaml: null, body: START, unclosed: null };
  const line = open.split('\n').length;
  const rest = text.slice(open.length);
  const close = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(rest);
  if (!close || /^[ \t]*\n/.test(rest)) {
    return { yaml: null, body: START, unclosed: !close && /^[\w-]+:/.test(rest) ? line - 1 : null };
  }
  const yaml = rest.slice(0, close.index);
  const offset = open.length + close.index + close[0].length;
  const body = { line: line + yaml.split('\n').length, column: 1, offset };
  return { yaml: { text: yaml, line }, body, unclosed: null };
}
