import type { SourceInline } from '../paper/index.js';

/** What a bibliography is called: in note styles, and in styles that cite in the text. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['المراجع', 'المراجع'],
  ca: ['Bibliografia', 'Referències'],
  cs: ['Literatura', 'Literatura'],
  da: ['Litteratur', 'Referencer'],
  de: ['Literatur', 'Literatur'],
  en: ['Bibliography', 'References'],
  es: ['Bibliografía', 'Referencias'],
  fr: ['Bibliographie', 'Références'],
  it: ['Bibliografia', 'Riferimenti'],
  nl: ['Literatuur', 'Referenties'],
  no: ['Litteratur', 'Referanser'],
  pl: ['Bibliografia', 'Bibliografia'],
  pt: ['Bibliografia', 'Referências'],
  ru: ['Литература', 'Литература'],
  sv: ['Litteratur', 'Referenser'],
  tr: ['Kaynakça', 'Kaynakça'],
};

export function bibliographyTitle(lang: string, noteStyle: boolean): string {
  const [notes, text] = TITLES[lang.split('-')[0]!.toLowerCase()] ?? TITLES.en!;
  return noteStyle ? notes : text;
}

/** Titles under which authors put their bibliography, beside those above. */
const ALSO = [
  'references',
  'reference list',
  'references cited',
  'bibliography',
  'works cited',
  'literature cited',
  'literature',
  'sources',
  'literaturverzeichnis',
  'quellen',
  'quellenverzeichnis',
  'sources et bibliographie',
  'fuentes',
  'bibliografía citada',
  'referências bibliográficas',
  'fonti',
  'bronnen',
  'literatuurlijst',
  'kaynaklar',
  'المصادر',
  'المصادر والمراجع',
];

const KNOWN: ReadonlySet<string> = new Set([
  ...ALSO,
  ...Object.values(TITLES)
    .flat()
    .map((title) => title.toLowerCase()),
]);
const IDS: ReadonlySet<string> = new Set(['refs', 'references', 'bibliography', 'works-cited', 'sources']);

/** Whether a section so titled, or with this id, is where the bibliography goes. */
export function isBibliographyHeading(id: string, title: readonly SourceInline[]): boolean {
  return IDS.has(id) || KNOWN.has(textOf(title).trim().replace(/[:.]$/, '').toLowerCase());
}

function textOf(inlines: readonly SourceInline[]): string {
  return inlines
    .map((inline) => ('value' in inline ? inline.value : 'children' in inline ? textOf(inline.children) : ''))
    .join('');
}
