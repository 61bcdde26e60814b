/**
 * Words that no line should part from their neighbours, as data by language: the ties that a careful typist makes by
 * hand. A space stays a space; only the line may not end at it.
 */
export interface Ties {
  /** Stay with the number after them. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Stay with the day after them. */
  readonly months: ReadonlySet<string>;
  /** Stay with the name after them. */
  readonly beforeName: ReadonlySet<string>;
  /** Words of one letter that stay with the word after them. */
  readonly short: ReadonlySet<string>;
  /** Stay with the number before them. */
  readonly afterNumber: ReadonlySet<string>;
}

const words = (list: string): readonly string[] => list.split(' ').filter(Boolean);

/** Signs and abbreviations that are the same nearly everywhere. */
const NUMBERED = words(
  'p. pp. no. nos. No. Nos. vol. vols. chap. chaps. ch. sec. secs. fig. figs. Fig. Figs. tab. Tab. eq. Eq. Eqs. n. nn. ' +
    'art. § §§ № ca. c. cf. v.',
);

/**
 * Symbols of the SI and what is written like them (SI Brochure, 9th ed., 5.4.3: a space stands before each), but for
 * those that are words too (in, ha, em).
 */
const UNITS = words(
  'kg g mg µg μg ng t km m dm cm mm µm μm nm pm s ms µs μs ns min h d Hz kHz MHz GHz THz K °C °F A mA V mV kV W mW kW ' +
    'MW GW J kJ MJ Wh kWh MWh eV keV MeV GeV TeV N kN Pa hPa kPa MPa bar mol mmol L l ml mL dl µl dB px pt B kB ' +
    'KB MB GB TB PB bit kbit Mbit rad sr T mT F Ω kΩ lx lm Bq Sv % ‰ € $ £ ¥ EUR USD GBP CHF',
);

interface Row {
  readonly numbered?: string;
  readonly titles?: string;
  readonly months?: string;
  readonly short?: string;
}

/**
 * By primary language subtag, from the chapters on spacing and the division of lines in: The Chicago Manual of Style and
 * New Hart's Rules; DIN 5008 and Duden; Lexique des règles typographiques en usage à l'Imprimerie nationale; ČSN and STN
 * 01 6910, and the Polish custom of the same kind (words of one letter end no line); Мильчин, Справочник издателя и
 * автора.
 */
const ROWS: Readonly<Record<string, Row>> = {
  en: {
    numbered: 'Figure Figures Table Tables Section Chapter Equation Note Part Appendix Volume Page',
    months: 'January February March April May June July August September October November December',
    titles: 'Mr. Mrs. Ms. Dr. Prof. St. Rev. Hon. Capt. Gen. Gov. Sen. Rep. Sir',
  },
  de: {
    numbered:
      'S. Nr. Bd. Bde. Kap. Abb. Tab. Abs. Anm. Art. Abbildung Tabelle Abschnitt Kapitel Seite Band Teil Gleichung',
    titles: 'Dr. Prof. Hr. Fr. Frau Herr Herrn St. Mag. Dipl.-Ing.',
  },
  fr: {
    numbered: 'chapitre figure tableau section page tome vol. t. art. fig. nᵒ n° nos',
    titles: 'M. MM. Mme Mlle Mmes Dr Pr Me St Ste',
  },
  es: {
    numbered: 'pág. págs. núm. cap. figura tabla sección',
    titles: 'Sr. Sra. Dr. Dra. D. Dña. Sta. San',
  },
  it: { numbered: 'pag. pagg. cap. figura tabella sezione n. nn.', titles: 'Sig. Sig.ra Dott. Dr. Prof. San' },
  pt: { numbered: 'pág. págs. cap. figura tabela seção secção', titles: 'Sr. Sra. Dr. Dra. Prof.' },
  nl: { numbered: 'blz. nr. hfdst. figuur tabel paragraaf hoofdstuk', titles: 'dhr. mevr. dr. prof. ir. mr. St.' },
  sv: { numbered: 's. nr kap. figur tabell avsnitt', titles: 'Dr Prof. herr fru' },
  da: { numbered: 's. nr. kap. figur tabel afsnit', titles: 'dr. prof. hr. fru' },
  nb: { numbered: 's. nr. kap. figur tabell avsnitt', titles: 'dr. prof.' },
  fi: { numbered: 's. nro kuva taulukko luku', titles: 'tri prof.' },
  pl: {
    numbered: 's. nr rozdz. rys. tab. tom t. r.',
    titles: 'dr prof. mgr inż. św. ks.',
    short: 'a i o u w z A I O U W Z',
  },
  cs: {
    numbered: 's. č. kap. obr. tab. sv. obrázek tabulka oddíl',
    titles: 'p. pí Dr. prof. sv.',
    short: 'k s v z o u a i K S V Z O U A I',
  },
  sk: { numbered: 's. č. kap. obr. tab. zv.', titles: 'p. Dr. prof. sv.', short: 'k s v z o u a i K S V Z O U A I' },
  ru: {
    numbered: 'с. стр. рис. табл. гл. т. разд. п.',
    titles: 'г. г-н г-жа проф. акад. св.',
    short: 'а в и к о с у я А В И К О С У Я',
  },
  uk: {
    numbered: 'с. рис. табл. гл. т. розд. п.',
    titles: 'п. проф. акад. св.',
    short: 'а в і й з о у я А В І Й З О У Я',
  },
  tr: { numbered: 's. sy. bkz. şekil tablo bölüm', titles: 'Dr. Prof. Doç. Av.' },
};

const known = new Map<string, Ties>();

/** The ties of a BCP 47 tag; those that all languages share where it has none of its own. */
export function tiesOf(lang: string): Ties {
  let ties = known.get(lang);
  if (ties === undefined) {
    const primary = lang.toLowerCase().split('-')[0] ?? '';
    const row = ROWS[primary === 'no' || primary === 'nn' ? 'nb' : primary] ?? {};
    ties = {
      beforeNumber: new Set([...NUMBERED, ...words(row.numbered ?? '')]),
      months: new Set(words(row.months ?? '')),
      beforeName: new Set(words(row.titles ?? '')),
      short: new Set(words(row.short ?? '')),
      afterNumber: new Set(UNITS),
    };
    known.set(lang, ties);
  }
  return ties;
}
