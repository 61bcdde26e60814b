/** The few words that a deck says by itself, by language: the heading of the agenda, and of the last slide. */
const WORDS: Readonly<Record<string, { readonly agenda: string; readonly closing: string }>> = {
  ar: { agenda: 'المحتويات', closing: 'شكرًا لكم' },
  ca: { agenda: 'Continguts', closing: 'Gràcies' },
  cs: { agenda: 'Obsah', closing: 'Děkuji za pozornost' },
  da: { agenda: 'Indhold', closing: 'Tak' },
  de: { agenda: 'Inhalt', closing: 'Vielen Dank' },
  el: { agenda: 'Περιεχόμενα', closing: 'Ευχαριστώ' },
  en: { agenda: 'Contents', closing: 'Thank you' },
  es: { agenda: 'Contenido', closing: 'Gracias' },
  fa: { agenda: 'فهرست', closing: 'سپاسگزارم' },
  fi: { agenda: 'Sisällys', closing: 'Kiitos' },
  fr: { agenda: 'Sommaire', closing: 'Merci' },
  he: { agenda: 'תוכן העניינים', closing: 'תודה' },
  hu: { agenda: 'Tartalom', closing: 'Köszönöm a figyelmet' },
  it: { agenda: 'Indice', closing: 'Grazie' },
  ja: { agenda: '目次', closing: 'ありがとうございました' },
  ko: { agenda: '목차', closing: '감사합니다' },
  nb: { agenda: 'Innhold', closing: 'Takk' },
  nl: { agenda: 'Inhoud', closing: 'Dank u wel' },
  no: { agenda: 'Innhold', closing: 'Takk' },
  pl: { agenda: 'Spis treści', closing: 'Dziękuję' },
  pt: { agenda: 'Sumário', closing: 'Obrigado' },
  ro: { agenda: 'Cuprins', closing: 'Mulțumesc' },
  ru: { agenda: 'Содержание', closing: 'Спасибо за внимание' },
  sv: { agenda: 'Innehåll', closing: 'Tack' },
  tr: { agenda: 'İçindekiler', closing: 'Teşekkürler' },
  uk: { agenda: 'Зміст', closing: 'Дякую за увагу' },
  ur: { agenda: 'فہرست', closing: 'شکریہ' },
  zh: { agenda: '目录', closing: '谢谢' },
};

/** A word in the language of a BCP 47 tag; in English where that is not known. */
export function wordIn(word: 'agenda' | 'closing', lang: string): string {
  return (WORDS[lang.toLowerCase().split('-')[0]!] ?? WORDS.en!)[word];
}
