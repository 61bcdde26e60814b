import type { Callout } from '../../paper/index.js';

const KINDS: readonly Callout[] = ['note', 'tip', 'important', 'warning', 'caution'];

/** What stands above a callout without a title of its own, in the order of the kinds, by primary language subtag. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Note | Tip | Important | Warning | Caution',
  de: 'Hinweis | Tipp | Wichtig | Warnung | Vorsicht',
  fr: 'Remarque | Astuce | Important | Avertissement | Attention',
  es: 'Nota | Consejo | Importante | Advertencia | Precaución',
  it: 'Nota | Suggerimento | Importante | Avviso | Attenzione',
  pt: 'Nota | Dica | Importante | Aviso | Cuidado',
  ca: 'Nota | Consell | Important | Advertència | Precaució',
  nl: 'Opmerking | Tip | Belangrijk | Waarschuwing | Let op',
  sv: 'Anmärkning | Tips | Viktigt | Varning | Var försiktig',
  da: 'Bemærk | Tip | Vigtigt | Advarsel | Pas på',
  nb: 'Merk | Tips | Viktig | Advarsel | Forsiktig',
  no: 'Merk | Tips | Viktig | Advarsel | Forsiktig',
  fi: 'Huomautus | Vinkki | Tärkeää | Varoitus | Varo',
  pl: 'Uwaga | Wskazówka | Ważne | Ostrzeżenie | Ostrożnie',
  cs: 'Poznámka | Tip | Důležité | Varování | Upozornění',
  hu: 'Megjegyzés | Tipp | Fontos | Figyelmeztetés | Vigyázat',
  ro: 'Notă | Sfat | Important | Avertisment | Atenție',
  tr: 'Not | İpucu | Önemli | Uyarı | Dikkat',
  el: 'Σημείωση | Συμβουλή | Σημαντικό | Προειδοποίηση | Προσοχή',
  ru: 'Примечание | Совет | Важно | Предупреждение | Осторожно',
  uk: 'Примітка | Порада | Важливо | Попередження | Обережно',
  ar: 'ملاحظة | نصيحة | مهم | تحذير | تنبيه',
  fa: 'یادداشت | نکته | مهم | هشدار | احتیاط',
  he: 'הערה | טיפ | חשוב | אזהרה | זהירות',
  zh: '注 | 提示 | 重要 | 警告 | 小心',
  ja: '注 | ヒント | 重要 | 警告 | 注意',
  ko: '참고 | 도움말 | 중요 | 경고 | 주의',
};

/** The word for a kind of callout; English where the language is none of these. */
export function calloutWord(kind: Callout, lang: string): string {
  const words = WORDS[lang.toLowerCase().split('-')[0] ?? ''] ?? (WORDS.en as string);
  return words.split(' | ')[KINDS.indexOf(kind)] ?? '';
}
