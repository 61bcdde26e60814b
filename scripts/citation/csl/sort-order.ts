/**
 * The order of a bibliography: by the letters of `lang`, capitals, accents and punctuation aside, numbers by their
 * value. Gives what citeproc's own order gives, without starting a collator for each comparison, and without any
 * for English keys of plain letters.
 */
export function sortOrder(lang: string): (a: string, b: string) => number {
  const isEnglish = /^en\b/i.test(lang);
  let collator: Intl.Collator | null = null;
  return (a, b) => {
    const left = isEnglish ? plainLetters(a) : null;
    const right = left === null ? null : plainLetters(b);
    if (left !== null && right !== null) return left < right ? -1 : left > right ? 1 : 0;
    collator ??= new Intl.Collator(lang, { sensitivity: 'base', ignorePunctuation: true, numeric: true });
    return collator.compare(a, b);
  };
}

/** Lower-case letters of a key that has only these, spaces and punctuation; null for any other. */
function plainLetters(key: string): string | null {
  const letters = key.toLowerCase().replace(/[\s_\-,;:!?.'"()[\]{}@*/\\&#%]+/g, '');
  return /^[a-z]*$/.test(letters) ? letters : null;
}
