/** What is wrong with a value, and what it should be where that can be told. */
export interface Fault {
  readonly reason: string;
  readonly expected?: string;
  readonly hint: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#38': '&', '#x26': '&' };

/** `&amp;` as web pages are copied with it → `&`. */
export function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#38|#x26);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '');
}

/** `\_`, `{\%}` → the character. */
export function withoutLatex(text: string): string {
  return text.includes('\\') ? text.replace(/\{?\\([_&%#$~{}])\}?/g, '$1') : text;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
];
/** More than these are no slip. */
const MOST_STRAY = 4;

/** Without what belongs to the sentence around an identifier: points, quotation marks, brackets that close nothing in it. */
export function withoutStray(text: string): string {
  let left = text;
  for (let count = 0; count < MOST_STRAY && isStray(left); count++) left = left.slice(0, -1);
  return left;
}

function isStray(text: string): boolean {
  const last = text.at(-1) ?? '';
  const pair = PAIRS.find(([, close]) => close === last);
  if (!pair) return last !== '' && '.,;:"”’'.includes(last);
  return text.split(pair[1]).length > text.split(pair[0]).length;
}
