/** Languages usually written from right to left (CLDR, `characterOrder`). */
const LANGUAGES: ReadonlySet<string> = new Set('ar arc ckb dv fa he ks lrc mzn nqo ps sd syr ug ur yi'.split(' '));
/** Scripts written so (ISO 15924), for tags that name one: `az-Arab`, but `ku-Latn`. */
const SCRIPTS: ReadonlySet<string> = new Set('adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '));

/** Whether text in the language of a BCP 47 tag runs from right to left. */
export function isRightToLeft(lang: string): boolean {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.slice(0, 2).find((subtag) => /^[a-z]{4}$/.test(subtag));
  return script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script);
}

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** From the first such letter on; the other characters above have another script. */
const MAY_RUN = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/;

/**
 * Whether a paragraph of `text` runs from right to left where its surroundings do as `rtl` says. It goes its own way
 * only if it begins in the other direction and most of its letters have that: a name of another script at the
 * beginning, by which rules P2 and P3 of UAX #9 would go, turns no sentence round.
 */
export function runsRightToLeft(text: string, rtl: boolean): boolean {
  if (!rtl && !MAY_RUN.test(text)) return false;
  let first: boolean | null = null;
  let balance = 0;
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    const right = RIGHT_TO_LEFT_LETTER.test(character);
    first ??= right;
    balance += right ? 1 : -1;
  }
  if (first === null || first === rtl) return rtl;
  return rtl ? balance >= 0 : balance > 0;
}
