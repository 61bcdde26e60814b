/**
 * Spaces that belong to punctuation, as data by language. An author types a plain space or none; the right one takes
 * its place. Only spaces come and go: words stay as they are.
 */
export interface Spacing {
  /** What stands before a mark: by mark. */
  readonly before: Readonly<Record<string, string>>;
  /** What stands after the opening guillemet, and before the closing one; empty for nothing. */
  readonly guillemets: string;
  /** Between the parts of an abbreviation and between initials, where the author has put a space. */
  readonly initials: string | null;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/**
 * By language and region, else by language. French: Lexique des règles typographiques en usage à l'Imprimerie nationale,
 * “Ponctuation” (a thin space before ; ! ?, a whole one before : and inside guillemets). Switzerland: Guide du
 * typographe (thin throughout). Canada: Le guide du rédacteur (none before ; ! ?). German: DIN 5008 (a thin space within
 * “z. B.”).
 */
const SPACING: Readonly<Record<string, Spacing>> = {
  fr: { before: { ';': NARROW, '!': NARROW, '?': NARROW, ':': NO_BREAK }, guillemets: NO_BREAK, initials: null },
  'fr-ch': { before: { ';': NARROW, '!': NARROW, '?': NARROW, ':': NARROW }, guillemets: NARROW, initials: null },
  'fr-ca': { before: { ':': NO_BREAK }, guillemets: NO_BREAK, initials: null },
  de: { before: {}, guillemets: '', initials: NARROW },
};

/** Of a BCP 47 tag; null where punctuation stands close and initials are spaced like words. */
export function spacingOf(lang: string): Spacing | null {
  const tag = lang.toLowerCase();
  return SPACING[tag] ?? SPACING[tag.split('-')[0] ?? ''] ?? null;
}

/** A mark that ends words, with the plain space before it if there is one; a colon only where a space follows. */
const MARK = /(?<![\s;:!?]) ?(?:([;!?])(?=[;:!?.…]*(?:[\s)\]}»”’*_[<^]|$))|(:)(?=\s|$))/gu;
const OPENING = /« ?(?=\S)/gu;
const CLOSING = /(?<=\S) ?»/gu;
/** “z. B.”, “D. E. Knuth”: one letter with a period, a plain space, and another letter with one. */
const INITIALS = /(?<=(?<!\p{L})\p{L}\.) (?=\p{L}\.)/gu;

/** `text` with the spaces that its language wants; `previous` and `next` are the characters on either side of it. */
export function spacePunctuation(text: string, previous: string, next: string, spacing: Spacing): string {
  const { before, guillemets, initials } = spacing;
  let all = previous + text + next;
  if (/[;:!?]/.test(text))
    all = all.replace(MARK, (found, sharp: string | undefined, colon: string | undefined) => {
      const space = before[sharp ?? colon ?? ''];
      return space === undefined ? found : space + found.trimStart();
    });
  if (guillemets !== '' && /[«»]/.test(text))
    all = all.replace(OPENING, `«${guillemets}`).replace(CLOSING, `${guillemets}»`);
  if (initials !== null && text.includes('. ')) all = all.replace(INITIALS, initials);
  return all.slice(previous.length, all.length - next.length);
}
