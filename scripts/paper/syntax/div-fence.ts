import { attributesEnd } from './attribute-list.js';
import type { Line } from './flow-construct.js';

const FENCE = /:{3,}[ \t]*(?:([^\s{}:]+)|(?=\{))?/y;
const REST = /[ \t]*:*[ \t]*(?=\r?\n|$)/y;

/** `::: name`, `::: {.a #b}` or `:::`: opening and closing fences are paired when the blocks are there. */
export const divFence: Line = {
  type: 'divFence',
  match(text, at) {
    FENCE.lastIndex = at;
    const found = FENCE.exec(text);
    if (!found) return -1;
    let end = at + found[0].length;
    if (text[end] === '{') end = attributesEnd(text, end);
    if (end < 0) return -1;
    REST.lastIndex = end;
    const rest = REST.exec(text);
    return rest ? end + rest[0].length : -1;
  },
};
