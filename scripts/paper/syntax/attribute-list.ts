import type { Attributes } from '../attributes.js';
import type { TextSyntax } from './text-construct.js';

const ITEM = String.raw`(?:#[^\s{}]+|\.[^\s{}="']+|[\p{L}_:][\w:.-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']*)|-|=\w+)`;
const LIST = new RegExp(String.raw`\{[ \t]*${ITEM}(?:[ \t\n]+${ITEM})*[ \t]*\}`, 'uy');
const ITEMS = new RegExp(ITEM, 'gu');

/** `{#id .class key=value}`. */
export const attributeList: TextSyntax = {
  type: 'attributeList',
  match(text, at) {
    const end = attributesEnd(text, at);
    return end > 0 ? { end } : null;
  },
};

/** Offset after the attributes that begin at `at`, or −1. */
export function attributesEnd(text: string, at: number): number {
  LIST.lastIndex = at;
  const found = LIST.exec(text);
  return found ? at + found[0].length : -1;
}

/** What stands in `{…}`; `{-}` is short for `{.unnumbered}`, and `{=html}` is kept as a pair `format`. */
export function parseAttributes(raw: string): Attributes {
  let id: string | null = null;
  const classes: string[] = [];
  const pairs: Record<string, string> = {};
  for (const [item] of raw.matchAll(ITEMS)) {
    if (item.startsWith('#')) id = item.slice(1);
    else if (item.startsWith('.')) classes.push(...item.slice(1).split('.').filter(Boolean));
    else if (item === '-') classes.push('unnumbered');
    else if (item.startsWith('=')) pairs.format = item.slice(1);
    else pairs[item.slice(0, item.indexOf('='))] = unquote(item.slice(item.indexOf('=') + 1));
  }
  return { id, classes, pairs };
}

function unquote(value: string): string {
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
}
