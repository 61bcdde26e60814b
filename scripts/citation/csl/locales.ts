import CSL, { type XmlElement } from 'citeproc';
import { parseXml, type StyleSource } from './style.js';

export const EMPTY_LOCALE: XmlElement = { name: 'locale', attrs: { 'xml:lang': 'en-US' }, children: [] };

/** The author writes it, and a file may be named by it. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

type Locales = (lang: string) => XmlElement | null;

export function localeReader(source: StyleSource): Locales {
  const read = new Map<string, XmlElement | null>();
  return (lang) => {
    if (!read.has(lang)) {
      const text = LANGUAGE_TAG.test(lang) ? source.locale(lang) : null;
      const locale = text === null ? null : parseXml(text);
      if (locale) spaceEras(locale);
      read.set(lang, locale);
    }
    return read.get(lang) ?? null;
  };
}

/** The nearest locale that is there: the language as given, its main dialect, English. */
export function availableLocale(locale: Locales, lang: string): string {
  const base = lang.split('-')[0]!.toLowerCase();
  const main = CSL.LANG_BASES[base]?.replace('_', '-');
  const known = [lang, main, base].filter((candidate) => candidate !== undefined);
  return (
    known.find((candidate) => (candidate.includes('-') || candidate === main) && locale(candidate) !== null) ?? 'en-US'
  );
}

/** The locales have “BC” close up to its year; where words are spaced, a space belongs between. */
function spaceEras(locale: XmlElement): void {
  for (const terms of locale.children)
    for (const term of typeof terms === 'object' && terms.name === 'terms' ? terms.children : [])
      if (typeof term === 'object' && /^(?:ad|bc)$/.test(term.attrs.name ?? '')) {
        const [text] = term.children;
        if (typeof text === 'string' && /^[^\s\u3000-\u9fff\uac00-\ud7a3]/.test(text))
          term.children[0] = `\u00a0${text}`;
      }
}
