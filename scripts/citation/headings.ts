import type { SourceInline } from '../paper/index.js';

/** Titles under which authors put their bibliography. */
const TITLES: ReadonlySet<string> = new Set([
  // English
  'references',
  'reference list',
  'references cited',
  'bibliography',
  'works cited',
  'literature',
  'literature cited',
  'sources',
  // German
  'literatur',
  'literaturverzeichnis',
  'quellen',
  'quellenverzeichnis',
  'bibliografie',
  // French
  'bibliographie',
  'références',
  'références bibliographiques',
  'sources et bibliographie',
  // Spanish, Portuguese, Catalan, Italian
  'bibliografía',
  'referencias',
  'fuentes',
  'bibliografia',
  'referências',
  'referências bibliográficas',
  'referències',
  'riferimenti',
  'riferimenti bibliografici',
  'fonti',
  // Dutch, Scandinavian languages
  'literatuur',
  'literatuurlijst',
  'referenties',
  'bronnen',
  'litteratur',
  'referencer',
  'referanser',
  'referenser',
  'källor',
  // Turkish, Polish, Czech, Hungarian, Greek, Russian, Ukrainian
  'kaynakça',
  'kaynaklar',
  'literatura',
  'литература',
  'список литературы',
  'irodalom',
  'irodalomjegyzék',
  'βιβλιογραφία',
  'література',
  // Arabic, Persian, Urdu, Hebrew, Chinese, Japanese, Korean
  'المراجع',
  'قائمة المراجع',
  'منابع',
  'منابع و مآخذ',
  'کتابنامه',
  'حوالہ جات',
  'مراجع',
  'ביבליוגרפיה',
  'רשימת מקורות',
  'מקורות',
  '参考文献',
  '參考文獻',
  '引用文献',
  '文献',
  '참고문헌',
  'المصادر',
  'المصادر والمراجع',
]);

const IDS: ReadonlySet<string> = new Set(['refs', 'references', 'bibliography', 'works-cited', 'sources']);

/** Whether a section so titled, or with this id, is where the bibliography goes. */
export function isBibliographyHeading(id: string, title: readonly SourceInline[]): boolean {
  return IDS.has(id) || TITLES.has(textOf(title).trim().replace(/[:.]$/, '').toLowerCase());
}

function textOf(inlines: readonly SourceInline[]): string {
  return inlines
    .map((inline) => ('value' in inline ? inline.value : 'children' in inline ? textOf(inline.children) : ''))
    .join('');
}
