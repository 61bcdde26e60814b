/**
 * Papers taken apart by a few patterns of their own, for tests that must not see a paper with the eyes of the
 * reader that they judge. Knows the syntax that the shipped paper and the open test papers use, and no more.
 */
export interface Taken {
  /** The front matter's YAML. */
  readonly front: string;
  /** The text as a report prints it, without notes and citations; captions stand above their tables. */
  readonly text: string;
  /** What is marked in the text, in order: the n-th is note n of a style with notes. */
  readonly marks: readonly Mark[];
}

/** A citation (text: empty) or a footnote (text: what stands between its citations). */
export interface Mark {
  readonly kind: 'citation' | 'footnote';
  /** Where it stands in `Taken.text`. */
  readonly at: number;
  readonly keys: readonly string[];
  readonly text: readonly string[];
}

export function takeApart(source: string): Taken {
  const [, front = '', body = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const { text: hidden, restore } = hideVerbatim(body.replace(/<!--[\s\S]*?-->/g, ''));
  const notes = new Map<string, string>();
  const unnoted = hidden.replace(FOOTNOTE, (_, id: string, note: string) => {
    notes.set(id, note);
    return '';
  });
  const { text, marks } = takeMarks(captionsAbove(unnoted), notes, restore);
  return { front, text, marks };
}

/** Letters and digits only, normalized: quotes, dashes, hyphens and ligatures are the typesetter's. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** For `firstMissing`: so many words may stand between two of the text on a page, its notes and what has no tag. */
export const ANYWHERE = 3000;

/** Leaves divided words in two: on a page, more than white space may stand between the parts. */
export function dividing(text: string): string {
  return text.replace(/\u00ad/g, ' ').replace(/[\u200b\u2060]/g, '');
}

/**
 * The first of `words` that cannot be found in `read` in its order, at most `reach` words after the one before, with
 * those that lead up to it; null if all can. Where a word is divided, its parts may be `apart` words from each other.
 */
export function firstMissing(
  words: readonly string[],
  read: readonly string[],
  reach: number,
  apart: number,
): string | null {
  let at = 0;
  for (const [i, word] of words.entries()) {
    const whole = endOf(word, read, at, at + reach) ?? Number.POSITIVE_INFINITY;
    const divided = endOfDivided(word, read, at, Math.min(at + reach, whole), apart) ?? Number.POSITIVE_INFINITY;
    const end = Math.min(whole, divided);
    if (end === Number.POSITIVE_INFINITY)
      return `${words.slice(Math.max(0, i - 8), i + 1).join(' ')} ≠ ${read.slice(at, at + 6).join(' ')}`;
    at = end;
  }
  return null;
}

function endOf(word: string, read: readonly string[], from: number, to: number): number | null {
  for (let i = from; i < Math.min(to, read.length); i++) if (isMarked(read[i]!, word)) return i + 1;
  return null;
}

/** A note's mark may stand close to its word: “text1” is “text”. */
function isMarked(read: string, word: string): boolean {
  return read.startsWith(word) && /^\d{0,3}$/.test(read.slice(word.length));
}

/** Code and addresses are divided without a hyphen; and behind the first part of a word may stand a page’s foot. */
function endOfDivided(word: string, read: readonly string[], from: number, to: number, apart: number): number | null {
  for (let i = from; i < Math.min(to, read.length); i++) {
    const part = read[i]!.replace(/(?<=\p{L})\d{1,3}$/u, '');
    const rest = word.slice(part.length);
    if (part === '' || rest === '' || !word.startsWith(part)) continue;
    const end = endOf(rest, read, i + 1, i + 1 + apart) ?? endOfDivided(rest, read, i + 1, i + 2, 1);
    if (end !== null) return end;
  }
  return null;
}

function hasWords(text: string): boolean {
  return wordsOf(text).length > 0;
}

export function keysIn(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])@(?:\{([^}]+)\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*))/gu)]
    .map(([, braced, plain]) => braced ?? plain ?? '')
    .filter((key) => !/^(?:sec|fig|tbl|eq|lst):/.test(key));
}

const FOOTNOTE = /^\[\^([\w-]+)\]: (.*(?:\n(?: {4}.*|(?!\[\^|#)\S.*))*)\n?/gm;

/** Pandoc's and LaTeX's marks, with brackets nested one deep. */
const MARK =
  /\[\^([\w-]+)\]|\^\[((?:[^[\]]|\[[^\]]*\])*)\]|\\footnote\{((?:[^{}]|\{[^}]*\})*)\}|(?<!!)\[(?:[^[\]]|\[[^[\]]*\])*?@(?:[^[\]]|\[[^[\]]*\])*\](?!\()|(?<![\p{L}\p{N}@[])@[\p{L}\p{N}_{][^\s[\]();,]*(?: \[[^\]]*\])?/gu;

const CROSS_REFERENCE = /^@(?:sec|fig|tbl|eq|lst):/;

/** Holds a mark's place. */
const MARKED = '\uF8FF';

function takeMarks(
  text: string,
  notes: ReadonlyMap<string, string>,
  restore: (text: string) => string,
): Pick<Taken, 'text' | 'marks'> {
  const found: Omit<Mark, 'at'>[] = [];
  const held = text.replace(MARK, (whole: string, id?: string, inline?: string, tex?: string) => {
    if (CROSS_REFERENCE.test(whole)) return '';
    const note = id === undefined ? (inline ?? tex) : (notes.get(id) ?? '');
    const keys = keysIn(note ?? whole);
    if (note === undefined && keys.length === 0) return whole;
    const parts = (note?.split(MARK_APART) ?? []).map((part) => restore(asPrinted(part))).filter(hasWords);
    found.push({ kind: note === undefined ? 'citation' : 'footnote', keys, text: parts });
    return MARKED;
  });
  const pieces = asPrinted(held).split(MARKED).map(restore);
  let at = 0;
  const marks = found.map((mark, i) => {
    at += pieces[i]!.length;
    return { ...mark, at };
  });
  return { text: pieces.join(''), marks };
}

const MARK_APART = /(?<!!)\[[^\][]*@[^\][]*\]|(?<![\p{L}\p{N}])@[\p{L}\p{N}_][^\s[\]();,]*/u;

/** Around the caption of a figure, which may stand on a later page than the text around it. */
const [FLOAT, FLOAT_END] = ['\uF8FD', '\uF8FE'];
const FLOATS = /\uF8FD([^\uF8FE]*)\uF8FE/g;

/** The words that pages have in the order of the source, and those of each float: a figure’s caption, or a table with its own. */
export function wordsOfPages(text: string): { readonly flow: string[]; readonly floats: string[][] } {
  const floats = [...text.matchAll(FLOATS)].map(([, float = '']) => wordsOf(float));
  return { flow: wordsOf(text.replace(FLOATS, ' ')), floats };
}

/** What of the syntax prints, and no more; one pattern a kind. */
const PRINTED: readonly (readonly [RegExp, string])[] = [
  [/\\(?:autoref|ref|eqref|label)\{[^}]*\}|\\(?:pagebreak|newpage|linebreak)\b/g, ''],
  [/\\url\{([^}]*)\}|<(https?:[^>]*)>/g, '$1$2'],
  [/^!\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^)]*\))*\)(?=(?:\{[^}]*\})?\s*$)/gm, `${FLOAT}$1${FLOAT_END}`],
  [/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1'],
  [/\{ ?[#.\w-][^{}]*\}/g, ''],
  [/^ *\|[ :|-]+\|$/gm, ''],
  [/^\s*\d+\. /gm, ''],
  [/^:{3,}.*$/gm, ''],
  [/(\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))(?=\S)|(?<=\S)\*+/gu, ''],
  [/\^([^\s^]+)\^|~([^\s~]+)~/g, '$1$2'],
  [/&amp;/g, '&'],
  [/\\([^\w\s])/g, '$1'],
];

function asPrinted(text: string): string {
  return PRINTED.reduce((result, [pattern, printed]) => result.replace(pattern, printed), text);
}

/** Tables that have a caption, which is printed above them. */
function captionsAbove(text: string): string {
  const floating = `${FLOAT}$<caption>\n$<rows>${FLOAT_END}\n`;
  return text
    .replace(/(?<rows>(?:^ *\|.*\n)+)\n*(?:Table)?: (?<caption>.*)\n/gm, floating)
    .replace(/^(?:Table)?: (?<caption>.*)\n\n?(?<rows>(?:^ *\|.*\n)+)/gm, floating);
}

/** Code as it is; of formulas the letters and digits, without their commands. */
const VERBATIM: readonly (readonly [RegExp, (inside: string) => string])[] = [
  [/^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^\1.*$/gm, (inside) => inside],
  [/(?<!`)(`+)(?!`)([\s\S]+?)(?<!`)\1(?!`)/g, (inside) => inside],
  [/\\begin\{((?:equation|align)\*?)\}([\s\S]*?)\\end\{\1\}/g, lettersOf],
  [/(\$\$)([\s\S]+?)\$\$/g, lettersOf],
  [/(\$)(?! )([^$\n]+?(?:\n[^$\n]+?)?)(?<! )\$(?!\d)/g, lettersOf],
];

function lettersOf(tex: string): string {
  return tex.replace(/\\label\{[^}]*\}/g, '').replace(/\\[a-zA-Z]+\*?/g, ' ');
}

/** Puts what no other pattern may look into out of sight, as characters for private use. */
function hideVerbatim(source: string): { text: string; restore: (text: string) => string } {
  const kept: string[] = [];
  const hide = (inside: string) => String.fromCodePoint(0xf0000 + kept.push(inside) - 1);
  let text = source;
  for (const [pattern, printed] of VERBATIM)
    text = text.replace(pattern, (_, _mark: string, inside: string) => hide(printed(inside)));
  const restore = (hidden: string) =>
    hidden.replace(/[\u{F0000}-\u{FFFFD}]/gu, (character) => kept[character.codePointAt(0)! - 0xf0000] ?? '');
  return { text, restore };
}
