/**
 * The order of a bibliography: by the letters of `lang`, capitals, accents and punctuation aside, numbers by their
 * value, word by word; articles at the beginning do not count. Keys are citeproc's: words with `|` behind each.
 * No collator is started for English keys of plain letters.
 */
export function sortOrder(lang: string): (a: string, b: string) => number {
  const isEnglish = /^en\b/i.test(lang);
  const article = ARTICLES[lang.toLowerCase().split('-')[0] ?? ''];
  let collator: Intl.Collator | null = null;
  return (a, b) => {
    const [first, second] = article ? [a.replace(article, ''), b.replace(article, '')] : [a, b];
    const left = isEnglish ? plainLetters(first) : null;
    const right = left === null ? null : plainLetters(second);
    if (left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0;
    collator ??= collatorFor(lang);
    return collator.compare(first, second);
  };
}

/**
 * Articles with which a title or the name of a body begins, where no family name does: “An Essay”, but “An, Jung-geun”
 * (Chicago Manual of Style, 14.71; in Arabic the article counts nowhere).
 */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^["'“‘(]*(?:the|a(?=\|[^aeiou])|an(?=\|[aeiou]))\|(?=.)/i,
  ar: /^ال(?=\p{L}{2})/u,
};

/** A language that none is known for is sorted as English is, not as where the build runs. */
function collatorFor(lang: string): Intl.Collator {
  const options = { sensitivity: 'base', ignorePunctuation: true, numeric: true } as const;
  try {
    return new Intl.Collator([lang, 'en'], options);
  } catch {
    return new Intl.Collator('en', options);
  }
}

/** Lower-case letters of a key that has only these, spaces and punctuation, words apart by a space; null for any other. */
function plainLetters(key: string): string | null {
  const letters = key.toLowerCase().replace(/[\s_\-,;:!?.'"()[\]{}@*/\\&#%]+/g, '');
  return /^[a-z|]*$/.test(letters) ? letters.replaceAll('|', ' ') : null;
}
