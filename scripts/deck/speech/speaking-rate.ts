/** How fast a language is spoken: in words, or in characters where words are not written apart. */
export interface SpeakingRate {
  readonly unit: 'words' | 'characters';
  readonly perMinute: number;
}

/**
 * Units a minute when read aloud by native speakers: Trauzettel-Klosinski and Dietz, “Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST”, 2012, table 2; characters for Chinese and
 * Japanese.
 */
const READ_ALOUD: Readonly<Record<string, number>> = {
  ...{ ar: 138, de: 179, en: 228, es: 218, fi: 161, fr: 195, he: 187, it: 188, nl: 202, pl: 166, pt: 181, ru: 184 },
  ...{ sl: 180, sv: 199, tr: 166, ja: 357, zh: 255 },
};

/** Words a minute in all of its languages on average. */
const USUAL = 184;

/** Words a minute in which lectures are given in English: Tauroza and Allison, “Speech Rates in British English”, 1990. */
const LECTURE = 140;

const BY_CHARACTERS: ReadonlySet<string> = new Set(['ja', 'zh']);

/** The rate at which a talk is given in a language (BCP 47): as much slower than reading aloud as lectures in English are. */
export function speakingRate(lang: string): SpeakingRate {
  const language = lang.slice(0, 2).toLowerCase();
  const perMinute = Math.round(((READ_ALOUD[language] ?? USUAL) * LECTURE) / READ_ALOUD.en!);
  return { unit: BY_CHARACTERS.has(language) ? 'characters' : 'words', perMinute };
}

/** What is not spoken: notes that are called to mind, and signs. */
const UNSPOKEN = /\[\d{1,9}(?:: [^\][]{0,90})?\]/g;
const WORD = /[^\s!-/:-@[-`{-~\u2010-\u2027\u2030-\u205e\u3000-\u303f\uff01-\uff0f]+/g;

/** Units of a text that are spoken. */
function unitsIn(text: string, { unit }: SpeakingRate): number {
  const words = text.replace(UNSPOKEN, ' ').match(WORD) ?? [];
  return unit === 'words' ? words.length : words.reduce((sum, word) => sum + [...word].length, 0);
}

/** A slide is looked at, even if nothing is said. */
const LEAST_SECONDS = 10;

/** Seconds that it takes to say a text over a slide. */
export function speakingTime(text: string, rate: SpeakingRate): number {
  return Math.max(LEAST_SECONDS, Math.round((unitsIn(text, rate) * 60) / rate.perMinute));
}

/** “1:05”, “1:02:30”. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${rest}`.padStart(2, '0');
  return hours > 0 ? `${hours}:${`${minutes}`.padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}
