/** First digit of the numbering systems that a language may ask for (CLDR). */
const ZEROS: Readonly<Record<string, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/** Countries whose Arabic has its own digits by default (CLDR); elsewhere, and in plain `ar`, papers use Western ones. */
const EASTERN: ReadonlySet<string> = new Set('bh eg iq jo kw lb om ps qa sa sd sy ye'.split(' '));

/**
 * Digits for the numbers that a report adds of itself, by its language: Persian ones in Persian, Arabic ones where the
 * tag names such a country (`ar-EG`), or what its extension asks for (`ar-u-nu-arab`, `fa-u-nu-latn`).
 */
export function localDigits(text: string, lang: string): string {
  const zero = ZEROS[systemOf(lang)] ?? 0x30;
  return zero === 0x30 ? text : text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function systemOf(lang: string): string {
  if (lang.length < 2 || !/^(ar|fa|[a-z]+-.*-u-nu-)/i.test(lang)) return 'latn';
  const tag = lang.toLowerCase();
  const [, asked] = /-u-(?:.*-)?nu-([a-z]+)/.exec(tag) ?? [];
  if (asked) return asked;
  const [language, ...rest] = tag.split('-');
  if (language === 'fa') return 'arabext';
  return language === 'ar' && rest.some((subtag) => EASTERN.has(subtag)) ? 'arab' : 'latn';
}
