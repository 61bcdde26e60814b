import { diagnose } from '../../diagnostic.js';
import { ALLOW, allowanceMarks } from '../allowance.js';
import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import type { SourceInline } from '../inline.js';
import type { Place } from '../place.js';
import { QUOTATION } from '../quotation.js';
import { placeOf, type TextReading } from '../reading.js';
import { linkTo } from './link.js';
import type { Extent, Part, Style } from './part.js';
import { childrenOf, enter, type Writer } from './writer.js';

type HtmlPart = Extract<Part, { kind: 'html' }>;

const STYLES: Readonly<Record<string, Style>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};
/** Understood for their text alone, or for their `lang`, `dir`, `id` and `class`. */
const SPANS = new Set(['span', 'u', 'ins', 'small', 'mark', 'abbr', 'bdi', 'bdo', 'a']);
const TAG = /^<(\/?)([A-Za-z][\w-]*)([\s\S]*?)\/?>$/;
const PAIR = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Simple inline HTML; gives the number of parts taken. Comments vanish. */
export function writeHtml(writer: Writer, part: HtmlPart, parts: readonly Part[], at: number): number {
  if (part.raw.startsWith(COMMENT)) {
    takeAllowance(writer.reading, part);
    return 1;
  }
  const [, slash, tag, rest] = TAG.exec(part.raw) ?? [];
  const name = tag?.toLowerCase() ?? '';
  const place = placeOf(writer.reading, part);
  if (name === 'br') {
    enter(writer, { kind: 'break', place }, ' ');
    return 1;
  }
  if (name === 'wbr') return 1;
  const close =
    !slash && (name in STYLES || name === 'q' || SPANS.has(name) || CODE.has(name)) ? closingTag(parts, at, name) : -1;
  if (close > at) {
    writeElement(writer, name, rest ?? '', parts.slice(at + 1, close), { start: part.start, end: parts[close]!.end });
    return close - at + 1;
  }
  if (name === 'img' && writeImage(writer, rest ?? '', part)) return 1;
  unset(writer, part);
  return 1;
}

const COMMENT = '<!--';

export function isComment(part: Part): part is HtmlPart {
  return part.kind === 'html' && part.raw.startsWith(COMMENT);
}

/** Keeps what a comment exempts, if it does. */
export function takeAllowance(reading: TextReading, part: HtmlPart): void {
  if (part.raw.includes(ALLOW)) reading.allowances.push(...allowanceMarks(part.raw, placeOf(reading, part), false));
}

const CODE = new Set(['code', 'kbd', 'tt', 'samp', 'var']);

function writeElement(writer: Writer, name: string, rest: string, inner: readonly Part[], extent: Extent): void {
  const place = placeOf(writer.reading, extent);
  const style = STYLES[name];
  const pairs = pairsOf(rest);
  if (name === 'q') {
    writeQuotation(writer, pairs, inner, place);
    return;
  }
  const children = childrenOf(writer, inner);
  const { previous } = writer.quotes;
  if (style) enter(writer, { kind: style, children, place }, previous);
  else if (name === 'a' && pairs.href) enter(writer, linkTo(writer, pairs.href, false, children, place), previous);
  else if (CODE.has(name)) {
    const value = inner.map((part) => (part.kind === 'text' ? part.value : 'raw' in part ? part.raw : ' ')).join('');
    enter(writer, { kind: 'code', value, place });
  } else enter(writer, { kind: 'span', attributes: attributesOf(pairs), children, place }, previous);
}

/** With the marks of the language, single ones within double. */
function writeQuotation(writer: Writer, pairs: Record<string, string>, inner: readonly Part[], place: Place): void {
  const { quotes, reading } = writer;
  const [open, close, innerOpen, innerClose] = reading.language.quotes;
  const [before, after] = quotes.double ? [innerOpen, innerClose] : [open, close];
  const outside = quotes.double;
  Object.assign(quotes, { double: true, previous: before.at(-1) });
  const text = (value: string): SourceInline => ({ kind: 'text', value, place });
  const children = [text(before), ...childrenOf(writer, inner), text(after)];
  quotes.double = outside;
  const attributes = attributesOf(pairs);
  const classes = [...attributes.classes, QUOTATION];
  enter(writer, { kind: 'span', attributes: { ...attributes, classes }, children, place }, after.at(-1));
}

function writeImage(writer: Writer, rest: string, part: HtmlPart): boolean {
  const { src, alt = '', ...pairs } = pairsOf(rest);
  if (!src) return false;
  enter(writer, {
    kind: 'image',
    url: src,
    alt,
    attributes: attributesOf(pairs),
    place: placeOf(writer.reading, part),
  });
  return true;
}

function pairsOf(rest: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const [, name, ...values] of rest.matchAll(PAIR))
    pairs[name!.toLowerCase()] = values.find((v) => v !== undefined)!;
  return pairs;
}

function attributesOf({ id, class: names, ...pairs }: Record<string, string>): Attributes {
  return { ...NO_ATTRIBUTES, id: id ?? null, classes: names?.split(/\s+/).filter(Boolean) ?? [], pairs };
}

/** Index of the tag that closes the one at `at` among its siblings, or −1. */
function closingTag(parts: readonly Part[], at: number, name: string): number {
  let depth = 0;
  for (let i = at; i < Math.min(parts.length, at + 200); i++) {
    const part = parts[i]!;
    if (part.kind !== 'html') continue;
    const [, slash, tag] = TAG.exec(part.raw) ?? [];
    if (tag?.toLowerCase() !== name) continue;
    depth += slash ? -1 : 1;
    if (depth === 0) return i;
  }
  return -1;
}

function unset(writer: Writer, part: HtmlPart): void {
  const place = placeOf(writer.reading, part);
  writer.reading.diagnostics.push(
    diagnose('syntax-unset', place, 'This HTML cannot be set; it is printed as it stands', {
      actual: part.raw,
      hint: 'Write it in Markdown, or write `\\<` where you mean the sign.',
    }),
  );
  enter(writer, { kind: 'raw', format: 'html', value: part.raw, place });
}
