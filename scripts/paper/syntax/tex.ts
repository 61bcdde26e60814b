import { DEFINITIONS } from '../macros.js';
import type { Line } from './flow-construct.js';
import { closingBracket, closingString } from './lookahead.js';
import { lineEndAfter } from './math.js';
import type { TextSyntax } from './text-construct.js';

/** What follows the name of a command that defines another, where it is not in braces: that command and its arguments. */
const DEFINED = `(?<=\\\\(?:${DEFINITIONS.join('|')})\\*?)\\s*\\\\[A-Za-z]+(?:#\\d)*`;
const COMMAND = new RegExp(`\\\\[A-Za-z]+\\*?(?:${DEFINED})?`, 'y');
const BEGIN = /\\begin\{([A-Za-z]+\*?)\}/y;

/** Commands whose last argument is inline Markdown. */
const WITH_MARKDOWN = new Set([
  ...['footnote', 'emph', 'textit', 'textbf', 'texttt', 'textsc', 'textsuperscript', 'textsubscript', 'underline'],
  ...['text', 'textrm', 'textsf', 'mbox'],
]);

/** `\name[…]{…}`, `\name[…][…]{…}`. */
export const texCommand: TextSyntax = {
  type: 'texCommand',
  match(text, at) {
    COMMAND.lastIndex = at;
    const name = COMMAND.exec(text)?.[0];
    if (!name || name === '\\begin') return null;
    let end = at + name.length;
    let content: [number, number] | undefined;
    for (let close = argumentEnd(text, end); close > 0; close = argumentEnd(text, end)) {
      content = [end + 1, close];
      end = close + 1;
    }
    return content && WITH_MARKDOWN.has(name.slice(1)) ? { end, content } : { end };
  },
};

function argumentEnd(text: string, at: number): number {
  if (text[at] === '{') return closingBracket(text, at, '{', '}', false);
  if (text[at] !== '[') return -1;
  const close = closingBracket(text, at, '[', ']', false);
  return text[close + 1] === '{' || isLastOption(text, close + 1) ? close : -1;
}

/** The second of two arguments in square brackets, as in `\citep[see][p. 3]{key}`. */
function isLastOption(text: string, at: number): boolean {
  return text[at] === '[' && text[closingBracket(text, at, '[', ']', false) + 1] === '{';
}

/** `\begin{…}…\end{…}` within a line of text. */
export const texEnvironment: TextSyntax = {
  type: 'texEnvironment',
  match(text, at) {
    const end = environmentEnd(text, at);
    return end > 0 ? { end } : null;
  },
};

/** `\begin{…}…\end{…}` on lines of its own. */
export const flowEnvironment: Line = {
  type: 'flowEnvironment',
  match(text, at) {
    const end = environmentEnd(text, at);
    return end < 0 ? -1 : lineEndAfter(text, end);
  },
};

/** Offset after the environment that begins at `at`, or −1; it holds no blank line, as in TeX's math. */
function environmentEnd(text: string, at: number): number {
  BEGIN.lastIndex = at;
  const name = BEGIN.exec(text)?.[1];
  if (!name) return -1;
  const end = closingString(text, at, `\\end{${name}}`);
  return end > 0 ? end + name.length + 6 : -1;
}

/** `\ ` is a no-break space. */
export const escapedSpace: TextSyntax = {
  type: 'escapedSpace',
  match: (text, at) => (text[at + 1] === ' ' ? { end: at + 2 } : null),
};
