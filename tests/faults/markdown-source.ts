/**
 * Where a paper's source has what can be harmed, found by a few patterns of their own: a harm aimed with the eyes of
 * the reader that is judged could miss what that misses.
 */

/** A text of the author's; `file` from the project's folder. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The line of a character, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

const FRONT = /^---\n[\s\S]*?\n(?:---|\.\.\.)\n/;
const VERBATIM =
  /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2`*~*$|`+[^`\n](?:[^`]*?[^`])?`+|<!--[\s\S]*?-->|\$\$[\s\S]*?\$\$|(?<![\\$\w])\$(?! )[^$\n]+?\$(?!\d)|\\begin\{(equation|align|gather)\*?\}[\s\S]*?\\end\{\3\*?\}/gm;

/** The text with all that is no prose blanked: front matter, code, comments and formulas. Places stay. */
export function prose(text: string): string {
  return text.replace(FRONT, blank).replace(VERBATIM, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Where the front matter ends; 0 without one. */
export function frontEnd(text: string): number {
  return FRONT.exec(text)?.[0].length ?? 0;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Cite extends Stretch {
  readonly key: string;
}

/** Keys of the bibliography as they are cited in prose; the stretch is the key's. */
export function citesIn(text: string, keys: ReadonlySet<string>): Cite[] {
  const found: Cite[] = [];
  for (const { 0: whole, 1: open = '', index } of prose(text).matchAll(/(?<![\w@.\\/])@(\{?)[^\s[\]{};,()]+/g)) {
    const start = index + 1 + open.length;
    let key = whole.slice(1 + open.length);
    while (key !== '' && !keys.has(key)) key = key.replace(/.$/su, '');
    if (key !== '' && !/^\w/.test(text.slice(start + key.length))) found.push({ key, start, end: start + key.length });
  }
  return found;
}

export interface NoteMark extends Stretch {
  readonly id: string;
}

/** Marks of notes that are written elsewhere. */
export function noteMarks(text: string): NoteMark[] {
  const marks = prose(text).matchAll(/(?<!^)\[\^([^\]\s]+)\](?!:)/g);
  return Array.from(marks, ({ 0: mark, 1: id = '', index }) => ({ id, start: index, end: index + mark.length }));
}

/** Notes with the lines that go on in them. */
export function noteBodies(text: string): NoteMark[] {
  const bodies = prose(text).matchAll(/^\[\^([^\]\s]+)\]:[^\n]*\n(?:(?!\[\^)\S[^\n]*\n)*(?:\n*(?: {4}|\t)[^\n]*\n)*/gm);
  return Array.from(bodies, ({ 0: body, 1: id = '', index }) => ({ id, start: index, end: index + body.length }));
}

export interface Heading extends Stretch {
  readonly level: number;
}

export function headings(text: string): Heading[] {
  const found = prose(text).matchAll(/^(#{1,6}) [^\n]*/gm);
  return Array.from(found, ({ 0: line, 1: marks = '', index }) => {
    return { level: marks.length, start: index, end: index + line.length };
  });
}

export interface Image extends Stretch {
  readonly path: string;
  /** Its caption, or what is said of it. */
  readonly caption: Stretch;
  readonly attributes: Stretch;
}

export function images(text: string): Image[] {
  const found = prose(text).matchAll(/!\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^)\s]+)[^)]*\)(\{[^}]*\})?/g);
  return Array.from(found, ({ 0: image, 1: caption = '', 2: path = '', 3: attributes = '', index }) => {
    const end = index + image.length;
    return {
      ...{ path, start: index, end },
      caption: { start: index + 2, end: index + 2 + caption.length },
      attributes: { start: end - attributes.length, end },
    };
  });
}

/** Ids that the author gave to headings, figures, tables and formulas. */
export function givenIds(text: string): NoteMark[] {
  const found = text.matchAll(/(\{[^{}\n]*?#|\\label\{)([\w:.-]+)(?=[^{}\n]*\})/g);
  return Array.from(found, ({ 1: before = '', 2: id = '', index }) => {
    return { id, start: index + before.length, end: index + before.length + id.length };
  });
}

/** Where ids are referred to; the stretch is the id's. */
export function references(text: string): NoteMark[] {
  const found = prose(text).matchAll(
    /(\]\(#|\\(?:auto|eq|page)?ref\{|(?<![\w@.])@(?=(?:sec|fig|tbl|eq|lst):))([\w:.-]*\w)/g,
  );
  return Array.from(found, ({ 1: before = '', 2: id = '', index }) => {
    return { id, start: index + before.length, end: index + before.length + id.length };
  });
}

/** Paragraphs and quotations of prose: stretches between empty lines. */
export function blocks(text: string): Stretch[] {
  const found = prose(text).matchAll(/(?:^[^\n]*\S[^\n]*(?:\n|$))+/gm);
  return Array.from(found, ({ 0: block, index }) => ({ start: index, end: index + block.length }));
}
