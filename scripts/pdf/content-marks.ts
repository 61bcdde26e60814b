/** Opens or places marked content (ISO 32000-1, 14.6). */
const OPENS: ReadonlySet<string> = new Set(['BMC', 'BDC']);
const POINTS: ReadonlySet<string> = new Set(['MP', 'DP']);

/**
 * A content stream without its marked content, whose numbers belong to the structure of another file; layers (`/OC`)
 * are kept, because they may hide something.
 */
export function withoutMarks(content: Uint8Array): Uint8Array {
  const text = latin1(content);
  if (!/\b(?:BMC|BDC|MP|DP)\b/.test(text)) return content;
  let kept = '';
  /** Where what has been kept ends, and where the operands of the operator to come begin. */
  let from = 0;
  let operands = 0;
  /** For each mark that is open, whether it is kept. */
  const open: boolean[] = [];
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    at = end;
    if (!/^[A-Za-z'"*]/.test(token) || /^(?:true|false|null)$/.test(token)) continue;
    if (token === 'ID') at = imageEnd(text, at);
    const layer = /^\s*\/OC\b/.test(text.slice(operands, end));
    if (OPENS.has(token)) open.push(layer);
    const dropped = POINTS.has(token) || (OPENS.has(token) && !layer) || (token === 'EMC' && open.pop() !== true);
    if (dropped) {
      kept += `${text.slice(from, operands)}\n`;
      from = at;
    }
    operands = at;
  }
  return Uint8Array.from(kept + text.slice(from), (char) => char.charCodeAt(0));
}

/** Where the token that begins at or after `at` ends; white space and comments before it belong to it. */
export function tokenEnd(text: string, at: number): number {
  switch (text[at]) {
    case '(':
      return stringEnd(text, at);
    case '%':
      return endOf(/[\r\n]|$/g, text, at);
    case '<':
      return text[at + 1] === '<' ? at + 2 : endOf(/>|$/g, text, at);
    case '>':
      return text[at + 1] === '>' ? at + 2 : at + 1;
    case '[':
    case ']':
    case '{':
    case '}':
    case ')':
      return at + 1;
    case '/':
      return endOf(/[\0\t\n\f\r ()<>[\]{}/%]|$/g, text, at + 1, false);
    default:
      return /[\0\t\n\f\r ]/.test(text[at]!)
        ? endOf(/[^\0\t\n\f\r ]|$/g, text, at, false)
        : endOf(/[\0\t\n\f\r ()<>[\]{}/%]|$/g, text, at + 1, false);
  }
}

function endOf(pattern: RegExp, text: string, at: number, inclusive = true): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found.index + (inclusive ? found[0].length : 0) : text.length;
}

/** Parentheses in a string are balanced, or escaped (7.3.4.2). */
function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Past the pixels of an inline image (8.9.7). */
export function imageEnd(text: string, at: number): number {
  return endOf(/[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g, text, at);
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
