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
  /** Said of a mark, where it is not seen that it is one. */
  readonly note: string;
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

/** Abstract, keywords, contents, list of figures, list of tables, figure, table, listing, note, by primary language subtag. */
const TERMS: Readonly<Record<string, string>> = {
  en: 'Abstract | Keywords | Contents | List of Figures | List of Tables | Figure | Table | Listing | Note',
  de: 'Zusammenfassung | Schlagwörter | Inhalt | Abbildungsverzeichnis | Tabellenverzeichnis | Abbildung | Tabelle | Listing | Anmerkung',
  fr: 'Résumé | Mots-clés | Table des matières | Liste des figures | Liste des tableaux | Figure | Tableau | Listing | Note',
  es: 'Resumen | Palabras clave | Índice | Índice de figuras | Índice de tablas | Figura | Tabla | Listado | Nota',
  it: 'Sommario | Parole chiave | Indice | Elenco delle figure | Elenco delle tabelle | Figura | Tabella | Listato | Nota',
  pt: 'Resumo | Palavras-chave | Sumário | Lista de figuras | Lista de tabelas | Figura | Tabela | Listagem | Nota',
  ca: 'Resum | Paraules clau | Índex | Índex de figures | Índex de taules | Figura | Taula | Llistat | Nota',
  ro: 'Rezumat | Cuvinte-cheie | Cuprins | Lista figurilor | Lista tabelelor | Figura | Tabelul | Listarea | Nota',
  nl: 'Samenvatting | Trefwoorden | Inhoud | Lijst van figuren | Lijst van tabellen | Figuur | Tabel | Listing | Noot',
  sv: 'Sammanfattning | Nyckelord | Innehåll | Figurförteckning | Tabellförteckning | Figur | Tabell | Listning | Not',
  da: 'Resumé | Nøgleord | Indhold | Figuroversigt | Tabeloversigt | Figur | Tabel | Listing | Note',
  nb: 'Sammendrag | Nøkkelord | Innhold | Figurliste | Tabelliste | Figur | Tabell | Listing | Note',
  nn: 'Samandrag | Nøkkelord | Innhald | Figurliste | Tabelliste | Figur | Tabell | Listing | Note',
  no: 'Sammendrag | Nøkkelord | Innhold | Figurliste | Tabelliste | Figur | Tabell | Listing | Note',
  is: 'Útdráttur | Lykilorð | Efnisyfirlit | Myndaskrá | Töfluskrá | Mynd | Tafla | Kóði | Neðanmálsgrein',
  fi: 'Tiivistelmä | Avainsanat | Sisällys | Kuvaluettelo | Taulukkoluettelo | Kuva | Taulukko | Listaus | Alaviite',
  et: 'Kokkuvõte | Märksõnad | Sisukord | Jooniste loetelu | Tabelite loetelu | Joonis | Tabel | Loend | Märkus',
  hu: 'Kivonat | Kulcsszavak | Tartalom | Ábrák jegyzéke | Táblázatok jegyzéke | ábra | táblázat | lista | jegyzet',
  pl: 'Streszczenie | Słowa kluczowe | Spis treści | Spis rysunków | Spis tabel | Rysunek | Tabela | Listing | Przypis',
  cs: 'Abstrakt | Klíčová slova | Obsah | Seznam obrázků | Seznam tabulek | Obrázek | Tabulka | Výpis | Poznámka',
  sk: 'Abstrakt | Kľúčové slová | Obsah | Zoznam obrázkov | Zoznam tabuliek | Obrázok | Tabuľka | Výpis | Poznámka',
  sl: 'Povzetek | Ključne besede | Kazalo | Kazalo slik | Kazalo tabel | Slika | Tabela | Izpis | Opomba',
  hr: 'Sažetak | Ključne riječi | Sadržaj | Popis slika | Popis tablica | Slika | Tablica | Ispis | Bilješka',
  lt: 'Santrauka | Raktiniai žodžiai | Turinys | Paveikslų sąrašas | Lentelių sąrašas | Paveikslas | Lentelė | Programa | Išnaša',
  lv: 'Anotācija | Atslēgvārdi | Saturs | Attēlu saraksts | Tabulu saraksts | Attēls | Tabula | Kods | Piezīme',
  tr: 'Özet | Anahtar sözcükler | İçindekiler | Şekil listesi | Tablo listesi | Şekil | Tablo | Listeleme | Dipnot',
  el: 'Περίληψη | Λέξεις-κλειδιά | Περιεχόμενα | Κατάλογος σχημάτων | Κατάλογος πινάκων | Σχήμα | Πίνακας | Κώδικας | Σημείωση',
  ru: 'Аннотация | Ключевые слова | Содержание | Список рисунков | Список таблиц | Рисунок | Таблица | Листинг | Примечание',
  uk: 'Анотація | Ключові слова | Зміст | Перелік рисунків | Перелік таблиць | Рисунок | Таблиця | Лістинг | Примітка',
  bg: 'Резюме | Ключови думи | Съдържание | Списък на фигурите | Списък на таблиците | Фигура | Таблица | Листинг | Бележка',
  sr: 'Сажетак | Кључне речи | Садржај | Списак слика | Списак табела | Слика | Табела | Листинг | Напомена',
  ar: 'الملخص | الكلمات المفتاحية | المحتويات | قائمة الأشكال | قائمة الجداول | الشكل | الجدول | الشيفرة | الحاشية',
  fa: 'چکیده | کلیدواژه‌ها | فهرست مطالب | فهرست شکل‌ها | فهرست جدول‌ها | شکل | جدول | برنامه | یادداشت',
  ur: 'خلاصہ | کلیدی الفاظ | فہرست | فہرست اشکال | فہرست جداول | شکل | جدول | کوڈ | حاشیہ',
  he: 'תקציר | מילות מפתח | תוכן העניינים | רשימת איורים | רשימת טבלאות | איור | טבלה | קוד | הערה',
  zh: '摘要 | 关键词 | 目录 | 插图目录 | 表格目录 | 图 | 表 | 代码 | 注',
  ja: '要旨 | キーワード | 目次 | 図目次 | 表目次 | 図 | 表 | リスト | 注',
  ko: '초록 | 주제어 | 차례 | 그림 차례 | 표 차례 | 그림 | 표 | 목록 | 주',
};

const TRADITIONAL = '摘要 | 關鍵詞 | 目錄 | 插圖目錄 | 表格目錄 | 圖 | 表 | 程式碼 | 註';

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
  const [abstract, keywords, contents, listOfFigures, listOfTables, figure, table, listing, note] = row.split(
    ' | ',
  ) as Row;
  return {
    abstract,
    keywords,
    contents,
    listOfFigures,
    listOfTables,
    figure,
    table,
    listing,
    note,
    names: nameList(known, AND[known] as string),
  };
}

type Row = [string, string, string, string, string, string, string, string, string];

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
