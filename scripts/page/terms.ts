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
  /** Between the names of authors. */
  readonly names: NameList;
}

/** What stands between two names in a list: right after the first one, and before the next. */
export interface NameList {
  /** Between two names that are all there are. */
  readonly two: Joint;
  /** Between two of more. */
  readonly middle: Joint;
  /** Before the last of more than two. */
  readonly last: Joint;
}

export type Joint = readonly [after: string, before: string];

/** Abstract, keywords, contents, list of figures, list of tables, figure, table, listing, by primary language subtag. */
const TERMS: Readonly<Record<string, string>> = {
  en: 'Abstract | Keywords | Contents | List of Figures | List of Tables | Figure | Table | Listing',
  de: 'Zusammenfassung | Schlagwörter | Inhalt | Abbildungsverzeichnis | Tabellenverzeichnis | Abbildung | Tabelle | Listing',
  fr: 'Résumé | Mots-clés | Table des matières | Liste des figures | Liste des tableaux | Figure | Tableau | Listing',
  es: 'Resumen | Palabras clave | Índice | Índice de figuras | Índice de tablas | Figura | Tabla | Listado',
  it: 'Sommario | Parole chiave | Indice | Elenco delle figure | Elenco delle tabelle | Figura | Tabella | Listato',
  pt: 'Resumo | Palavras-chave | Sumário | Lista de figuras | Lista de tabelas | Figura | Tabela | Listagem',
  ca: 'Resum | Paraules clau | Índex | Índex de figures | Índex de taules | Figura | Taula | Llistat',
  ro: 'Rezumat | Cuvinte-cheie | Cuprins | Lista figurilor | Lista tabelelor | Figura | Tabelul | Listarea',
  nl: 'Samenvatting | Trefwoorden | Inhoud | Lijst van figuren | Lijst van tabellen | Figuur | Tabel | Listing',
  sv: 'Sammanfattning | Nyckelord | Innehåll | Figurförteckning | Tabellförteckning | Figur | Tabell | Listning',
  da: 'Resumé | Nøgleord | Indhold | Figuroversigt | Tabeloversigt | Figur | Tabel | Listing',
  nb: 'Sammendrag | Nøkkelord | Innhold | Figurliste | Tabelliste | Figur | Tabell | Listing',
  nn: 'Samandrag | Nøkkelord | Innhald | Figurliste | Tabelliste | Figur | Tabell | Listing',
  no: 'Sammendrag | Nøkkelord | Innhold | Figurliste | Tabelliste | Figur | Tabell | Listing',
  is: 'Útdráttur | Lykilorð | Efnisyfirlit | Myndaskrá | Töfluskrá | Mynd | Tafla | Kóði',
  fi: 'Tiivistelmä | Avainsanat | Sisällys | Kuvaluettelo | Taulukkoluettelo | Kuva | Taulukko | Listaus',
  et: 'Kokkuvõte | Märksõnad | Sisukord | Jooniste loetelu | Tabelite loetelu | Joonis | Tabel | Loend',
  hu: 'Kivonat | Kulcsszavak | Tartalom | Ábrák jegyzéke | Táblázatok jegyzéke | ábra | táblázat | lista',
  pl: 'Streszczenie | Słowa kluczowe | Spis treści | Spis rysunków | Spis tabel | Rysunek | Tabela | Listing',
  cs: 'Abstrakt | Klíčová slova | Obsah | Seznam obrázků | Seznam tabulek | Obrázek | Tabulka | Výpis',
  sk: 'Abstrakt | Kľúčové slová | Obsah | Zoznam obrázkov | Zoznam tabuliek | Obrázok | Tabuľka | Výpis',
  sl: 'Povzetek | Ključne besede | Kazalo | Kazalo slik | Kazalo tabel | Slika | Tabela | Izpis',
  hr: 'Sažetak | Ključne riječi | Sadržaj | Popis slika | Popis tablica | Slika | Tablica | Ispis',
  lt: 'Santrauka | Raktiniai žodžiai | Turinys | Paveikslų sąrašas | Lentelių sąrašas | Paveikslas | Lentelė | Programa',
  lv: 'Anotācija | Atslēgvārdi | Saturs | Attēlu saraksts | Tabulu saraksts | Attēls | Tabula | Kods',
  tr: 'Özet | Anahtar sözcükler | İçindekiler | Şekil listesi | Tablo listesi | Şekil | Tablo | Listeleme',
  el: 'Περίληψη | Λέξεις-κλειδιά | Περιεχόμενα | Κατάλογος σχημάτων | Κατάλογος πινάκων | Σχήμα | Πίνακας | Κώδικας',
  ru: 'Аннотация | Ключевые слова | Содержание | Список рисунков | Список таблиц | Рисунок | Таблица | Листинг',
  uk: 'Анотація | Ключові слова | Зміст | Перелік рисунків | Перелік таблиць | Рисунок | Таблиця | Лістинг',
  bg: 'Резюме | Ключови думи | Съдържание | Списък на фигурите | Списък на таблиците | Фигура | Таблица | Листинг',
  sr: 'Сажетак | Кључне речи | Садржај | Списак слика | Списак табела | Слика | Табела | Листинг',
  ar: 'الملخص | الكلمات المفتاحية | المحتويات | قائمة الأشكال | قائمة الجداول | الشكل | الجدول | الشيفرة',
  fa: 'چکیده | کلیدواژه‌ها | فهرست مطالب | فهرست شکل‌ها | فهرست جدول‌ها | شکل | جدول | برنامه',
  ur: 'خلاصہ | کلیدی الفاظ | فہرست | فہرست اشکال | فہرست جداول | شکل | جدول | کوڈ',
  he: 'תקציר | מילות מפתח | תוכן העניינים | רשימת איורים | רשימת טבלאות | איור | טבלה | קוד',
  zh: '摘要 | 关键词 | 目录 | 插图目录 | 表格目录 | 图 | 表 | 代码',
  ja: '要旨 | キーワード | 目次 | 図目次 | 表目次 | 図 | 表 | リスト',
  ko: '초록 | 주제어 | 차례 | 그림 차례 | 표 차례 | 그림 | 표 | 목록',
};

const TRADITIONAL = '摘要 | 關鍵詞 | 目錄 | 插圖目錄 | 表格目錄 | 圖 | 表 | 程式碼';

/** Between the last two of several names, with its spaces. */
const AND: Readonly<Record<string, string>> = {
  en: ' and ',
  de: ' und ',
  fr: ' et ',
  es: ' y ',
  it: ' e ',
  pt: ' e ',
  ca: ' i ',
  ro: ' și ',
  nl: ' en ',
  sv: ' och ',
  da: ' og ',
  nb: ' og ',
  nn: ' og ',
  no: ' og ',
  is: ' og ',
  fi: ' ja ',
  et: ' ja ',
  hu: ' és ',
  pl: ' i ',
  cs: ' a ',
  sk: ' a ',
  sl: ' in ',
  hr: ' i ',
  lt: ' ir ',
  lv: ' un ',
  tr: ' ve ',
  el: ' και ',
  ru: ' и ',
  uk: ' і ',
  bg: ' и ',
  sr: ' и ',
  ar: ' و',
  fa: ' و ',
  ur: ' اور ',
  he: ' ו',
  zh: '和',
  ja: '、',
  ko: ', ',
};

const COMMAS: Readonly<Record<string, string>> = { ar: '،', fa: '،', ur: '،', zh: '、', ja: '、' };

/** English where the language is none of ours. */
export function termsFor(lang: string): Terms {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const known = language in TERMS ? language : 'en';
  const row = /^zh-(hant|tw|hk|mo)\b/i.test(lang) ? TRADITIONAL : (TERMS[known] as string);
  const [abstract, keywords, contents, listOfFigures, listOfTables, figure, table, listing] = row.split(' | ') as Row;
  return {
    abstract,
    keywords,
    contents,
    listOfFigures,
    listOfTables,
    figure,
    table,
    listing,
    names: nameList(known, AND[known] as string),
  };
}

type Row = [string, string, string, string, string, string, string, string];

/** List patterns of CLDR: only English has a comma before the last “and”, and Chinese and Japanese no spaces. */
function nameList(language: string, and: string): NameList {
  const comma = COMMAS[language] ?? ',';
  const space = comma === '、' ? '' : ' ';
  return { two: ['', and], middle: [comma, space], last: [language === 'en' ? comma : '', and] };
}

/** “Figure 3. ”, as it stands before a caption: in Chinese and Japanese “図3　”, in Hungarian “3. ábra. ”. */
export function captionName(term: string, number: number): string {
  if (/[\u3400-\u9fff]/.test(term)) return `${term}${number}\u3000`;
  return /^\p{Ll}/u.test(term) ? `${number}.\u00a0${term}. ` : `${term}\u00a0${number}. `;
}
