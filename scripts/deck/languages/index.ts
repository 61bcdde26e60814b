export { endOfWords, type Phrases, wordsOf } from './phrases.js';

import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { Language } from './language.js';
import { nl } from './nl.js';
import { type Phrases, phrasesOf } from './phrases.js';
import { pt } from './pt.js';

const LANGUAGES: Readonly<Record<string, Language>> = { de, en, es, fr, it, nl, pt };

/** A language, ready to be asked. */
export interface Lexicon {
  readonly abbreviations: ReadonlySet<string>;
  readonly ordinals: boolean;
  readonly leaning: Phrases;
  readonly pointing: Phrases;
  readonly itself: Phrases;
  readonly elsewhere: Phrases;
  readonly going: Phrases;
  readonly joints: Phrases;
  readonly remarks: Phrases;
  readonly asides: Phrases;
  readonly extras: Phrases;
  readonly means: Phrases;
  readonly subjects: Phrases;
  readonly verbs: Phrases;
  readonly relatives: Phrases;
  readonly articles: Phrases;
  readonly onward: Phrases;
  readonly reasons: Phrases;
  readonly see: Phrases;
  readonly limiting: Phrases;
  readonly conditions: Phrases;
  readonly and: Phrases;
}

const known = new Map<string, Lexicon>();

/** Of a language that is not known nothing is said, so that nothing is cut. */
const UNKNOWN: Language = {
  ...{ abbreviations: en.abbreviations, leaning: [], pointing: [], itself: [], elsewhere: [], going: [] },
  ...{ extras: [], means: [], subjects: [], verbs: [], articles: [], onward: [], relatives: [], reasons: [], see: [] },
  ...{ joints: [], remarks: [], asides: [], limiting: [], conditions: [], and: [] },
};

/** What is known of the language of a BCP 47 tag. */
export function lexiconOf(lang: string): Lexicon {
  const name = lang.slice(0, 2).toLowerCase();
  const lexicon = known.get(name) ?? prepared(LANGUAGES[name] ?? UNKNOWN);
  known.set(name, lexicon);
  return lexicon;
}

/** Whether a language's sentences may be cut at all: only where it is known what must stay. */
export function mayCut(lang: string): boolean {
  return Object.hasOwn(LANGUAGES, lang.slice(0, 2).toLowerCase());
}

function prepared(language: Language): Lexicon {
  return {
    abbreviations: new Set(language.abbreviations.split(' ')),
    ordinals: language.ordinals === true,
    leaning: phrasesOf(language.leaning),
    pointing: phrasesOf(language.pointing),
    itself: phrasesOf(language.itself),
    elsewhere: phrasesOf(language.elsewhere),
    going: phrasesOf(language.going),
    joints: phrasesOf(language.joints),
    remarks: phrasesOf(language.remarks),
    asides: phrasesOf(language.asides),
    extras: phrasesOf(language.extras),
    means: phrasesOf(language.means),
    subjects: phrasesOf(language.subjects),
    articles: phrasesOf(language.articles),
    onward: phrasesOf(language.onward),
    relatives: phrasesOf(language.relatives),
    verbs: phrasesOf(language.verbs),
    reasons: phrasesOf(language.reasons),
    see: phrasesOf(language.see),
    limiting: phrasesOf(language.limiting),
    conditions: phrasesOf(language.conditions),
    and: phrasesOf(language.and),
  };
}
