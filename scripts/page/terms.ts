/** Words that the report adds of itself, by language. */
export interface Terms {
  readonly abstract: string;
  readonly keywords: string;
  readonly contents: string;
  readonly figure: string;
  readonly table: string;
  /** Code with a caption. */
  readonly listing: string;
  /** Before the last of several authors. */
  readonly and: string;
}

const ENGLISH: Terms = {
  abstract: 'Abstract',
  keywords: 'Keywords',
  contents: 'Contents',
  figure: 'Figure',
  table: 'Table',
  listing: 'Listing',
  and: 'and',
};

/** By primary language subtag (BCP 47). */
const TERMS: Readonly<Record<string, Terms>> = {
  en: ENGLISH,
  de: {
    abstract: 'Zusammenfassung',
    keywords: 'Schlagwörter',
    contents: 'Inhalt',
    figure: 'Abbildung',
    table: 'Tabelle',
    listing: 'Listing',
    and: 'und',
  },
  fr: {
    abstract: 'Résumé',
    keywords: 'Mots-clés',
    contents: 'Table des matières',
    figure: 'Figure',
    table: 'Tableau',
    listing: 'Listing',
    and: 'et',
  },
  es: {
    abstract: 'Resumen',
    keywords: 'Palabras clave',
    contents: 'Índice',
    figure: 'Figura',
    table: 'Tabla',
    listing: 'Listado',
    and: 'y',
  },
  it: {
    abstract: 'Sommario',
    keywords: 'Parole chiave',
    contents: 'Indice',
    figure: 'Figura',
    table: 'Tabella',
    listing: 'Listato',
    and: 'e',
  },
  pt: {
    abstract: 'Resumo',
    keywords: 'Palavras-chave',
    contents: 'Sumário',
    figure: 'Figura',
    table: 'Tabela',
    listing: 'Listagem',
    and: 'e',
  },
  nl: {
    abstract: 'Samenvatting',
    keywords: 'Trefwoorden',
    contents: 'Inhoud',
    figure: 'Figuur',
    table: 'Tabel',
    listing: 'Listing',
    and: 'en',
  },
  tr: {
    abstract: 'Özet',
    keywords: 'Anahtar sözcükler',
    contents: 'İçindekiler',
    figure: 'Şekil',
    table: 'Tablo',
    listing: 'Listeleme',
    and: 've',
  },
};

/** English where the language is none of ours. */
export function termsFor(lang: string): Terms {
  return TERMS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}
