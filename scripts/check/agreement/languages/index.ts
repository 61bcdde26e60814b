import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { NumberLanguage } from './language.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ja, zh } from './zh.js';

export type { NumberLanguage } from './language.js';

const LANGUAGES: Readonly<Record<string, NumberLanguage>> = { ar, de, en, es, fa, fr, it, ja, nl, pt, zh };

/** A language that has no words here: only its figures are read. */
const FIGURES_ONLY: NumberLanguage = {
  ...{ words: {}, scales: {}, short: {}, parts: {}, months: [] },
  ...{ percent: '', to: '', outOf: '', ordinal: '', decade: '', of: '', labels: '', small: '' },
};

/** How the language of a tag such as `de-AT` writes numbers. */
export function numberLanguage(tag: string): NumberLanguage {
  const language = tag.slice(0, 2).toLowerCase();
  return Object.hasOwn(LANGUAGES, language) && /^..(?:-|$)/.test(tag) ? LANGUAGES[language]! : FIGURES_ONLY;
}
