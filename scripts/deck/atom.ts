import { type CitedInline, isKey, type Link, type Place, type Span, type Styled } from '../paper/index.js';
import { code, escaped, inTags, link, math, seen } from './escape.js';
import { toSource } from './link-sources.js';
import { spokenFormula } from './spoken-formula.js';

/** A stretch of inline content that is wrapped in the same markup; what a sentence is cut from. */
export interface Atom {
  /** Plain text; empty for a note's mark. */
  readonly text: string;
  /** Number of the note that is marked here. */
  readonly mark: number | null;
  /** True for “Table 1”, “Section 2” and their like. */
  readonly reference?: true;
  /** Names a page of the report. */
  readonly toPage?: true;
  /** The text of a link that is its address. */
  readonly address?: true;
  /** For a formula: its source, as it is spoken of; `text` only stands for its length. */
  readonly source?: string;
  /** Where the author's `[…]{.key}` stands that it is part of. */
  readonly key?: Place;
  /** Markdown of a part of `text`, with all that wraps it. */
  readonly markdown: (part: string) => string;
}

type Wrap = (markdown: string) => string;
type Flatten<K extends CitedInline['kind']> = (inline: Extract<CitedInline, { kind: K }>, wrap: Wrap) => Atom[];

/** Inline content as a flat list, in reading order. */
export function atomsOf(inlines: readonly CitedInline[], wrap: Wrap = (markdown) => markdown): Atom[] {
  return inlines.flatMap((inline) =>
    (FLATTEN[inline.kind] as (inline: CitedInline, wrap: Wrap) => Atom[])(inline, wrap),
  );
}

/** Inline content without the links of its citations. */
export function unlinked(inlines: readonly CitedInline[]): CitedInline[] {
  return inlines.flatMap((inline): CitedInline[] => {
    if (inline.kind === 'citation') return unlinked(inline.children);
    return 'children' in inline ? [{ ...inline, children: unlinked(inline.children) }] : [inline];
  });
}

/** A title as it stands in contents and running heads: without its note marks and links. */
export function unmarked(inlines: readonly CitedInline[]): CitedInline[] {
  return unlinked(inlines).filter(({ kind }) => kind !== 'noteMark');
}

/** Plain text without note marks, for titles, measuring and comparing. */
export function plainText(inlines: readonly CitedInline[]): string {
  return textOf(atomsOf(inlines));
}

export function textOf(atoms: readonly Atom[]): string {
  let text = '';
  for (const atom of atoms) text += atom.text;
  return text;
}

/** Plain text with notes as `say` calls them by their number, for speaker notes. */
export function spokenText(inlines: readonly CitedInline[], say: (note: number) => string): string {
  return atomsOf(inlines)
    .map((atom) =>
      atom.mark === null ? (atom.source === undefined ? atom.text : spokenFormula(atom.source)) : ` ${say(atom.mark)}`,
    )
    .join('');
}

/** Markdown of inline content, note marks as superscript numbers. */
export function inlineMarkdown(inlines: readonly CitedInline[]): string {
  return markdownOf(atomsOf(inlines));
}

export function markdownOf(atoms: readonly Atom[]): string {
  return atoms
    .map(
      (atom, i) =>
        (atom.mark !== null && (atoms[i - 1]?.mark ?? null) !== null ? '<sup>,</sup>' : '') + atom.markdown(atom.text),
    )
    .join('');
}

/** Numbers of the notes marked in inline content, in order. */
export function marksIn(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom) => (atom.mark === null ? [] : [atom.mark]));
}

export function markMarkdown(number: number): string {
  return `<sup class="mark">${number}</sup>`;
}

/**
 * The part of `atoms` from `start` to `end` (offsets in their plain text). A mark belongs to what stands before
 * it, so one at `start` is left out and one at `end` taken in.
 */
export function slice(atoms: readonly Atom[], start: number, end: number): Atom[] {
  const cut: Atom[] = [];
  let at = 0;
  for (const atom of atoms) {
    const next = at + atom.text.length;
    if (atom.mark !== null && (at > start || at === 0) && at <= end) cut.push(atom);
    const text = atom.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') cut.push({ ...atom, text });
    at = next;
  }
  return cut;
}

/** `slice` for each of many ranges, none of which begins before the one before it ends; takes each atom up once. */
export function slices(atoms: readonly Atom[], ranges: readonly (readonly [number, number])[]): Atom[][] {
  let first = 0;
  let at = 0;
  return ranges.map(([start, end], i) => {
    // A mark at `start` stays behind, as does the text before it.
    while (i > 0 && first < atoms.length && at + atoms[first]!.text.length <= start) at += atoms[first++]!.text.length;
    let last = first;
    for (let next = at; last < atoms.length && next <= end; last++) next += atoms[last]!.text.length;
    return slice(atoms.slice(first, last), start - at, end - at);
  });
}

function leaf(text: string, markdown: (part: string) => string, wrap: Wrap): Atom[] {
  return text === '' ? [] : [{ text, mark: null, markdown: (part) => wrap(markdown(part)) }];
}

function styled(tag: string, className?: string) {
  return (inline: Styled<CitedInline>, wrap: Wrap) =>
    atomsOf(inline.children, (inner) => wrap(inTags(tag, className, inner)));
}

const STYLED = {
  emphasis: styled('em'),
  strong: styled('strong'),
  strike: styled('s'),
  superscript: styled('sup'),
  subscript: styled('sub'),
  smallcaps: styled('span', 'smallcaps'),
};

const FLATTEN: { readonly [K in CitedInline['kind']]: Flatten<K> } = {
  ...STYLED,
  text: ({ value }, wrap) => leaf(value, escaped, wrap),
  code: ({ value }, wrap) => leaf(value, code, wrap),
  formula: ({ tex }, wrap) => leaf(seen(tex), () => math(tex), wrap).map((atom) => ({ ...atom, source: tex })),
  raw: ({ value }, wrap) => leaf(value, code, wrap),
  crossReference: ({ text, toPage }, wrap) =>
    leaf(text, escaped, wrap).map((atom) => ({ ...atom, ...(toPage ? { toPage } : { reference: true }) })),
  image: ({ url, alt }, wrap) => leaf(alt || url, () => `![${escaped(alt)}](<${encodeURI(decoded(url))}>)`, wrap),
  break: (_, wrap) => leaf(' ', () => '<br>', wrap),
  noteMark: ({ number }) => [{ text: '', mark: number, markdown: () => markMarkdown(number) }],
  citation: ({ key, children }, wrap) => children.flatMap((child) => cited(key, child, wrap)),
  span: spanned,
  link: linked,
};

function linked({ url, children }: Link<CitedInline>, wrap: Wrap): Atom[] {
  const atoms = atomsOf(children, (inner) => wrap(link(url, inner)));
  return isAddress(url, textOf(atoms)) ? atoms.map((atom) => ({ ...atom, address: true })) : atoms;
}

/** Without blanks, and part of the address it leads to: its host at least. */
function isAddress(url: string, text: string): boolean {
  return /^https?:\/\//i.test(url) && /^[^\s.]+\.[^\s]+$/.test(text) && url.includes(text);
}

/** A citation leads to its source, an address in it to where it always does. */
function cited(key: string, child: CitedInline, wrap: Wrap): Atom[] {
  return atomsOf([child], child.kind === 'link' ? wrap : (inner) => wrap(toSource(key, inner)));
}

function spanned(inline: Span<CitedInline>, wrap: Wrap): Atom[] {
  const atoms = atomsOf(inline.children, (inner) => wrap(inSpan(inline, inner)));
  return isKey(inline.attributes) ? atoms.map((atom) => ({ ...atom, key: inline.place })) : atoms;
}

function inSpan({ attributes }: Span<CitedInline>, inner: string): string {
  const { lang, dir } = attributes.pairs;
  const given = [lang && ` lang="${attribute(lang)}"`, dir && ` dir="${attribute(dir)}"`].filter(Boolean).join('');
  return given === '' ? inner : `<span${given}>${inner}</span>`;
}

function attribute(value: string): string {
  return value.replace(/[^\w-]/g, '');
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
