import { type Spacing, spacingOf } from './inline/spacing.js';

/** What depends on the paper's language in reading: quotation marks, spaces beside punctuation and the words of cross references. */
export interface Language {
  /** Opening and closing double, opening and closing single quotation mark. */
  readonly quotes: readonly [string, string, string, string];
  readonly spacing: Spacing | null;
  readonly words: Readonly<Record<TargetKind, string>>;
}

export type TargetKind = 'figure' | 'table' | 'section' | 'appendix' | 'equation' | 'listing';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
const ENGLISH = ['“', '”', '‘', '’'] as const;
const LOW = ['„', '“', '‚', '‘'] as const;
const LOW_HIGH = ['„', '”', '‚', '’'] as const;
const GUILLEMETS = ['«', '»', '“', '”'] as const;
const HIGH = ['”', '”', '’', '’'] as const;

/** Quotation marks as CLDR gives them; spaces inside the French ones as in `inline/spacing.ts`. */
const QUOTES: Readonly<Record<string, Language['quotes']>> = {
  en: ENGLISH,
  de: LOW,
  'de-ch': ['«', '»', '‹', '›'],
  fr: [`«${NO_BREAK}`, `${NO_BREAK}»`, `«${NO_BREAK}`, `${NO_BREAK}»`],
  'fr-ch': [`«${NARROW}`, `${NARROW}»`, `‹${NARROW}`, `${NARROW}›`],
  'it-ch': ['«', '»', '‹', '›'],
  es: GUILLEMETS,
  it: GUILLEMETS,
  pt: ENGLISH,
  'pt-pt': GUILLEMETS,
  nl: ['‘', '’', '“', '”'],
  sv: HIGH,
  fi: HIGH,
  da: ['“', '”', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  cs: LOW,
  sk: LOW,
  hu: ['„', '”', '»', '«'],
  ro: ['„', '”', '«', '»'],
  hr: LOW_HIGH,
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  bg: LOW,
  is: LOW,
  sl: LOW,
  lt: LOW,
  et: ['„', '“', '«', '»'],
  ca: GUILLEMETS,
  tr: ENGLISH,
  el: GUILLEMETS,
};

/** `%` stands for the number where it does not simply follow the word. */
const WORDS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  en: ['Figure', 'Table', 'Section', 'Equation', 'Listing'],
  de: ['Abbildung', 'Tabelle', 'Abschnitt', 'Gleichung', 'Listing'],
  fr: ['Figure', 'Tableau', 'Section', 'Équation', 'Listing'],
  es: ['Figura', 'Tabla', 'Sección', 'Ecuación', 'Listado'],
  it: ['Figura', 'Tabella', 'Sezione', 'Equazione', 'Listato'],
  pt: ['Figura', 'Tabela', 'Seção', 'Equação', 'Listagem'],
  nl: ['Figuur', 'Tabel', 'Paragraaf', 'Vergelijking', 'Listing'],
  sv: ['Figur', 'Tabell', 'Avsnitt', 'Ekvation', 'Listning'],
  da: ['Figur', 'Tabel', 'Afsnit', 'Ligning', 'Listing'],
  nb: ['Figur', 'Tabell', 'Avsnitt', 'Ligning', 'Listing'],
  no: ['Figur', 'Tabell', 'Avsnitt', 'Ligning', 'Listing'],
  fi: ['Kuva', 'Taulukko', 'Luku', 'Yhtälö', 'Listaus'],
  pl: ['Rysunek', 'Tabela', 'Sekcja', 'Równanie', 'Listing'],
  cs: ['Obrázek', 'Tabulka', 'Oddíl', 'Rovnice', 'Výpis'],
  tr: ['Şekil', 'Tablo', 'Bölüm', 'Denklem', 'Listeleme'],
  ru: ['Рисунок', 'Таблица', 'Раздел', 'Уравнение', 'Листинг'],
  uk: ['Рисунок', 'Таблиця', 'Розділ', 'Рівняння', 'Лістинг'],
  ca: ['Figura', 'Taula', 'Secció', 'Equació', 'Llistat'],
  ro: ['Figura', 'Tabelul', 'Secțiunea', 'Ecuația', 'Listarea'],
  el: ['Σχήμα', 'Πίνακας', 'Ενότητα', 'Εξίσωση', 'Παράθεση κώδικα'],
  ar: ['الشكل', 'الجدول', 'القسم', 'المعادلة', 'الشيفرة'],
  fa: ['شکل', 'جدول', 'بخش', 'معادله', 'برنامه'],
  ur: ['شکل', 'جدول', 'حصہ', 'مساوات', 'کوڈ'],
  he: ['איור', 'טבלה', 'סעיף', 'משוואה', 'קוד'],
  zh: ['图%', '表%', '第%节', '式%', '代码%'],
  ja: ['図%', '表%', '第%節', '式%', 'リスト%'],
  hu: ['%. ábra', '%. táblázat', '%. szakasz', '%. egyenlet', '%. lista'],
  ko: ['그림', '표', '절', '식', '목록'],
};

/** The word for an appendix; `%` as above. */
const APPENDIX: Readonly<Record<string, string>> = {
  de: 'Anhang',
  fr: 'Annexe',
  es: 'Apéndice',
  it: 'Appendice',
  pt: 'Apêndice',
  ca: 'Apèndix',
  ro: 'Anexa',
  nl: 'Bijlage',
  sv: 'Bilaga',
  da: 'Bilag',
  nb: 'Vedlegg',
  nn: 'Vedlegg',
  no: 'Vedlegg',
  is: 'Viðauki',
  fi: 'Liite',
  et: 'Lisa',
  hu: '%. melléklet',
  pl: 'Załącznik',
  cs: 'Příloha',
  sk: 'Príloha',
  sl: 'Dodatek',
  hr: 'Dodatak',
  lt: 'Priedas',
  lv: 'Pielikums',
  tr: 'Ek',
  el: 'Παράρτημα',
  ru: 'Приложение',
  uk: 'Додаток',
  bg: 'Приложение',
  sr: 'Додатак',
  ar: 'ملحق',
  fa: 'پیوست',
  ur: 'ضمیمہ',
  he: 'נספח',
  zh: '附录%',
  ja: '付録%',
  ko: '부록',
};

/** “Figure 3”: the number behind the word, or where its `%` stands. */
export function worded(word: string, number: string): string {
  return word.includes('%') ? word.replace('%', number) : `${word}${NO_BREAK}${number}`;
}

/** The word for an appendix, English where the language is none of ours. */
export function appendixWord(lang: string): string {
  return APPENDIX[lang.toLowerCase().split('-')[0]!] ?? 'Appendix';
}

/** Of a BCP 47 tag: by language and region, else by language, else English. */
export function languageOf(lang: string): Language {
  const tag = lang.toLowerCase();
  const primary = tag.split('-')[0]!;
  const [figure, table, section, equation, listing] = WORDS[primary] ?? WORDS.en!;
  return {
    quotes: QUOTES[tag] ?? QUOTES[primary] ?? ENGLISH,
    spacing: spacingOf(lang),
    words: { figure, table, section, appendix: appendixWord(primary), equation, listing },
  };
}
