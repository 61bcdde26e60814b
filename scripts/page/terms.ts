/** Words that the report adds of itself, by language. */
export interface Terms {
  readonly abstract: string;
  readonly keywords: string;
  readonly contents: string;
  readonly listOfFigures: string;
  readonly listOfTables: string;
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

  listOfFigures: 'List of Figures',
  listOfTables: 'List of Tables',
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

    listOfFigures: 'Abbildungsverzeichnis',
    listOfTables: 'Tabellenverzeichnis',
    figure: 'Abbildung',
    table: 'Tabelle',
    listing: 'Listing',
    and: 'und',
  },
  fr: {
    abstract: 'Résumé',
    keywords: 'Mots-clés',
    contents: 'Table des matières',

    listOfFigures: 'Liste des figures',
    listOfTables: 'Liste des tableaux',
    figure: 'Figure',
    table: 'Tableau',
    listing: 'Listing',
    and: 'et',
  },
  es: {
    abstract: 'Resumen',
    keywords: 'Palabras clave',
    contents: 'Índice',

    listOfFigures: 'Índice de figuras',
    listOfTables: 'Índice de tablas',
    figure: 'Figura',
    table: 'Tabla',
    listing: 'Listado',
    and: 'y',
  },
  it: {
    abstract: 'Sommario',
    keywords: 'Parole chiave',
    contents: 'Indice',

    listOfFigures: 'Elenco delle figure',
    listOfTables: 'Elenco delle tabelle',
    figure: 'Figura',
    table: 'Tabella',
    listing: 'Listato',
    and: 'e',
  },
  pt: {
    abstract: 'Resumo',
    keywords: 'Palavras-chave',
    contents: 'Sumário',

    listOfFigures: 'Lista de figuras',
    listOfTables: 'Lista de tabelas',
    figure: 'Figura',
    table: 'Tabela',
    listing: 'Listagem',
    and: 'e',
  },
  nl: {
    abstract: 'Samenvatting',
    keywords: 'Trefwoorden',
    contents: 'Inhoud',

    listOfFigures: 'Lijst van figuren',
    listOfTables: 'Lijst van tabellen',
    figure: 'Figuur',
    table: 'Tabel',
    listing: 'Listing',
    and: 'en',
  },
  tr: {
    abstract: 'Özet',
    keywords: 'Anahtar sözcükler',
    contents: 'İçindekiler',

    listOfFigures: 'Şekil listesi',
    listOfTables: 'Tablo listesi',
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
