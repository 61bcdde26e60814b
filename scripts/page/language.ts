import { isRightToLeft } from '../paper/direction.js';
import { scriptSketch } from './design/script.js';
import type { Design } from './design.js';
import type { ParagraphStyle } from './setter.js';

/** Language of a passage, and the direction that it runs in. */
export interface Language {
  readonly lang: string;
  readonly rtl: boolean;
}

/** What `lang` and `dir` of a block ask for, inside text in another language. */
export function languageOf(pairs: Readonly<Record<string, string>>, around: Language): Language {
  const { lang = around.lang, dir } = pairs;
  if (dir === 'rtl' || dir === 'ltr') return { lang, rtl: dir === 'rtl' };
  return { lang, rtl: pairs.lang === undefined ? around.rtl : isRightToLeft(lang) };
}

export function isSame(a: Language, b: Language): boolean {
  return a.lang === b.lang && a.rtl === b.rtl;
}

/** A style for the same role in another language, with the leading of its script. One object for each: fonts are found by it. */
export function styleIn(style: ParagraphStyle, { lang, rtl }: Language): ParagraphStyle {
  const leading = style.leading * leadingRatio(style.text.lang, lang);
  const known = texts.get(style.text) ?? new Map<string, ParagraphStyle['text']>();
  texts.set(style.text, known);
  const key = `${lang} ${rtl}`;
  const text = known.get(key) ?? { ...style.text, lang, rtl };
  known.set(key, text);
  return { ...style, leading, text, ...(style.start && { start: rtl ? 'right' : 'left' }) };
}

/** How much more or less white a script wants between its lines than another. */
export function leadingRatio(from: string, to: string): number {
  return scriptSketch(to).leading / scriptSketch(from).leading;
}

const texts = new WeakMap<ParagraphStyle['text'], Map<string, ParagraphStyle['text']>>();

/** The design for a passage in another language: the same page, sizes and words. */
export function designIn(design: Design, language: Language): Design {
  const known = designs.get(design) ?? new Map<string, Design>();
  designs.set(design, known);
  const key = `${language.lang} ${language.rtl}`;
  const made = known.get(key) ?? translated(design, language);
  known.set(key, made);
  return made;
}

const designs = new WeakMap<Design, Map<string, Design>>();

function translated(design: Design, language: Language): Design {
  const styles = Object.entries(design.styles).map(([name, style]) => [name, styleIn(style, language)]);
  return {
    ...design,
    ...language,
    styles: Object.fromEntries(styles) as Design['styles'],
    headings: design.headings.map((heading) => ({ ...heading, style: styleIn(heading.style, language) })),
  };
}
