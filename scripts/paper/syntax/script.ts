import { closingBracket } from './lookahead.js';
import type { TextSyntax } from './text-construct.js';

const SUPERSCRIPT = /\^(?!\[)(?:\\[^\n]|[^\s\\^])+\^/y;
const SUBSCRIPT = /~(?!~)(?:\\[^\n]|[^\s\\~])+~(?!~)/y;

/** `x^2^`: no space inside unless it is escaped. */
export const superscript: TextSyntax = { type: 'superscript', match: between(SUPERSCRIPT) };

/** `H~2~O`. */
export const subscript: TextSyntax = { type: 'subscript', match: between(SUBSCRIPT) };

function between(pattern: RegExp): TextSyntax['match'] {
  return (text, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const end = found ? at + found[0].length : 0;
    return found ? { end, content: [at + 1, end - 1] } : null;
  };
}

/** `^[text]`. */
export const inlineNote: TextSyntax = {
  type: 'inlineNote',
  match(text, at) {
    if (text[at + 1] !== '[') return null;
    const close = closingBracket(text, at + 1, '[', ']');
    return close < 0 ? null : { end: close + 1, content: [at + 2, close] };
  },
};
