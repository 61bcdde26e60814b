import CSL, { type XmlElement } from 'citeproc';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Place } from '../../paper/index.js';

/** The citation style and the locales, as text: CSL's XML, or `parsedXml` of it as JSON, which starts faster. */
export interface StyleSource {
  readonly csl: string;
  /** Where the author names the style; null for the default one. */
  readonly place?: Place | null;
  /** Used, after a diagnostic, where `csl` cannot be. */
  readonly instead?: string;
  /** Locale file for a language tag such as `de-DE`; null where there is none. */
  locale(lang: string): string | null;
}

/** JSON of a parsed style or locale: to be made once, when the program is bundled. */
export function parsedXml(xml: string): string {
  return JSON.stringify(CSL.parseXml(xml));
}

export function parseXml(source: string): XmlElement | null {
  try {
    if (source.startsWith('{')) return JSON.parse(source);
    return CSL.parseXml(source) ?? null;
  } catch {
    return null;
  }
}

/** The style, ready for the processor; null (and `style-unreadable`) where it cannot be used. */
export function readStyle(source: StyleSource): { style: XmlElement | null; diagnostics: readonly Diagnostic[] } {
  const style = parseXml(source.csl);
  const fault = style === null ? 'The style is not XML that can be read.' : faultOf(style);
  if (style && fault === null) return { style: keepCapitals(style), diagnostics: [] };
  const diagnostics = [
    diagnose('style-unreadable', source.place ?? null, fault ?? '', {
      hint: 'Give an independent CSL style, such as one from the Citation Style Language project’s repository.',
    }),
  ];
  const instead = source.instead === undefined ? null : parseXml(source.instead);
  return { style: instead && faultOf(instead) === null ? keepCapitals(instead) : null, diagnostics };
}

function faultOf(style: XmlElement): string | null {
  if (style.name !== 'style') return 'This is no CSL style.';
  const has = (name: string) => elements(style).some((child) => child.name === name);
  const parent = find(style, (element) => element.name === 'link' && element.attrs.rel === 'independent-parent');
  if (!has('citation') && parent)
    return `This style only points to another one, ${parent.attrs.href}, which is not here.`;
  return has('citation') ? null : 'The style says nothing about citations.';
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
