import { textString } from '../pdf/syntax.js';
import { numberOf, operations } from './operations.js';

const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const OPENS_MARK: ReadonlySet<string> = new Set(['BMC', 'BDC']);
const OPENS_PATH: ReadonlySet<string> = new Set(['m', 're']);
const PAINTS_PATH: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const PAINTS_AT_ONCE: ReadonlySet<string> = new Set(['Do', 'sh']);
/** All operators that paint. */
export const PAINTS: ReadonlySet<string> = new Set([...SHOWS_TEXT, ...PAINTS_PATH, ...PAINTS_AT_ONCE, 'ID']);
/** A text, an inline image: from this operator to that. */
const BEGINS: ReadonlySet<string> = new Set(['BT', 'BI']);
const ENDS: ReadonlySet<string> = new Set(['ET', 'ID']);

/** Numbers of the marked content of a page in which there is text, not only a ground, a rule or a picture. */
export function marksThatTell(content: string): ReadonlySet<number> {
  const telling = new Set<number>();
  const open: (number | null)[] = [];
  for (const operation of operations(content)) {
    const { operator } = operation;
    if (OPENS_MARK.has(operator)) open.push(numberOf(content, operation));
    else if (operator === 'EMC') open.pop();
    else if (SHOWS_TEXT.has(operator)) for (const number of open) if (number !== null) telling.add(number);
  }
  return telling;
}

/** What a piece of marked content becomes. */
export interface Mark {
  readonly role: string;
  readonly number: number;
  /** What it is copied as instead of its glyphs (14.9.4), where these do not say it. */
  readonly copied: string | null;
}

/** What of a content stream is written otherwise. */
export interface Remarking {
  readonly marks: ReadonlyMap<number, Mark>;
  /** Names of forms that have marks of their own. */
  readonly forms: ReadonlySet<string>;
  /** What takes the place of an operation, by where that ends. */
  readonly edits: ReadonlyMap<number, string>;
}

/**
 * A page's content with its marks numbered anew. What is marked but not in `marks`, and what is painted without a mark,
 * becomes an artifact (ISO 32000-1, 14.8.2.2); but not the `forms`.
 */
export function remarked(content: string, { marks, forms, edits }: Remarking): string {
  const out: string[] = [];
  /** Where in `out` a path began that has no mark yet. */
  let path: number | null = null;
  /** For each mark that is open, whether it is an artifact's. */
  const open: boolean[] = [];
  for (const operation of operations(content)) {
    const { operator, start, end } = operation;
    const source = edits.get(end) ?? content.slice(start, end);
    if (operator === 'Do' && forms.has(nameIn(source))) {
      // Neither in an artifact, nor one itself.
      out.push(...(open.at(-1) ? [END, source, ARTIFACT] : [source]));
      continue;
    }
    const number = OPENS_MARK.has(operator) ? numberOf(content, operation) : null;
    if (OPENS_MARK.has(operator)) open.push(number !== null && !marks.has(number));
    if (operator === 'EMC') open.pop();
    const free = open.length === 0 && operator !== 'EMC';
    if (free && OPENS_PATH.has(operator)) path ??= out.length;
    if (number !== null) out.push(opened(marks.get(number)));
    else if (free && PAINTS_AT_ONCE.has(operator)) out.push(ARTIFACT, source, END);
    else if (free && BEGINS.has(operator)) out.push(RUNNING, source);
    else out.push(source);
    if (free && ENDS.has(operator)) out.push(END);
    if (free && path !== null && PAINTS_PATH.has(operator)) {
      out[path] = ARTIFACT + out[path];
      out.push(END);
    }
    if (PAINTS_PATH.has(operator) || operator === 'n') path = null;
  }
  return out.join('');
}

/** A ground or a rule; what is shown without being said: a running head, the number of a slide (14.8.2.2.2). */
const ARTIFACT = '\n/Artifact <</Type/Layout>>BDC';
const RUNNING = '\n/Artifact <</Type/Pagination>>BDC';
const END = '\nEMC';

function opened(mark: Mark | undefined): string {
  if (!mark) return ARTIFACT;
  if (mark.copied === null) return `\n/${mark.role} <</MCID ${mark.number}>>BDC`;
  // Poppler looks for it in a Span only.
  return `\n/Span <</MCID ${mark.number}/ActualText${textString(mark.copied)}>>BDC`;
}

/** The name that `Do` paints. */
export function nameIn(source: string): string {
  return /\/(\S+)\s+Do$/.exec(source)?.[1] ?? '';
}
