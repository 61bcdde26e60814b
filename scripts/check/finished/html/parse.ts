import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** An element of HTML or of what lies within it, SVG and MathML. */
export interface Element {
  /** In lower case, as attributes’ names are. */
  readonly tagName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Draft extends Element {
  readonly children: (Element | string)[];
}

/** Elements without an end tag, and elements whose content is no markup (HTML standard, 13.1.2). */
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
]);

/** End tags look no further up than this for what they end. */
const FARTHEST = 256;

/**
 * Reads HTML as a tree, as far as a deck needs it: every element is expected to be ended by its tag, or by that of an
 * element around it. Never fails, and takes time linear in the length of the text.
 */
export function parseHtml(html: string): Element {
  const root: Draft = { tagName: '', attributes: new Map(), children: [] };
  const open: Draft[] = [root];
  const tags = new TagReader(html);
  for (let at = 0; at < html.length; ) {
    const tag = tags.next(at);
    const text = html.slice(at, tag?.from ?? html.length);
    if (text !== '') open.at(-1)!.children.push(decoded(text));
    if (!tag) break;
    at = tag.end;
    if (tag.closes) close(open, tag.name);
    else if (tag.name !== '') {
      const element: Draft = { tagName: tag.name, attributes: attributesOf(tag.rest), children: [] };
      open.at(-1)!.children.push(element);
      if (RAW.has(tag.name)) at = readRaw(html, at, element);
      else if (!VOID.has(tag.name) && !tag.rest.endsWith('/')) open.push(element);
    }
  }
  return root;
}

interface Tag {
  readonly from: number;
  readonly end: number;
  /** In lower case; empty for comments and the like. */
  readonly name: string;
  readonly closes: boolean;
  /** What follows the name. */
  readonly rest: string;
}

/** Finds the tags and comments of a text. */
class TagReader {
  /** Quotation marks of which none comes again: they quote nothing. */
  private readonly spent = new Set<string>();

  constructor(private readonly html: string) {}

  /** The first one from `at` on; null where there is none. */
  next(at: number): Tag | null {
    const begins = /<(?:(!--)|[!?]|(\/?)([a-z][^\s/>]*))/gi;
    begins.lastIndex = at;
    const begun = begins.exec(this.html);
    if (!begun) return null;
    const [, comment, slash = '', name = ''] = begun;
    const after = begins.lastIndex;
    const end = comment ? this.past('-->', after) : name === '' ? this.past('>', after) : this.tagEnd(after);
    const rest = name === '' ? '' : this.html.slice(after, end - 1);
    return { from: begun.index, end, name: name.toLowerCase(), closes: slash !== '', rest };
  }

  /** Behind the bracket that closes a tag, which may also stand within quotation marks. */
  private tagEnd(from: number): number {
    const { html, spent } = this;
    for (let at = from; at < html.length; at++) {
      const char = html[at]!;
      if (char === '>') return at + 1;
      if ((char !== '"' && char !== "'") || spent.has(char)) continue;
      const closing = html.indexOf(char, at + 1);
      if (closing < 0) spent.add(char);
      else at = closing;
    }
    return html.length;
  }

  private past(mark: string, from: number): number {
    const at = this.html.indexOf(mark, from);
    return at < 0 ? this.html.length : at + mark.length;
  }
}

function close(open: Draft[], name: string): void {
  for (let i = open.length - 1; i > 0 && open.length - i <= FARTHEST; i--) {
    if (open[i]!.tagName !== name) continue;
    open.length = i;
    return;
  }
}

/** The content of a script, style or the like; gives where it ends. */
function readRaw(html: string, from: number, element: Draft): number {
  const end = new RegExp(`</${element.tagName}[^>]*>?`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  const text = html.slice(from, found?.index ?? html.length);
  if (text !== '') element.children.push(element.tagName === 'title' ? decoded(text) : text);
  return found ? end.lastIndex : html.length;
}

function attributesOf(rest: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (rest === '') return attributes;
  const given = rest.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  for (const [, name = '', double, single, bare] of given) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** With the characters that references name. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][\da-z]{0,40}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
