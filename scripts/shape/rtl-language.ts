const LANGUAGES: ReadonlySet<string> = new Set('ar arc ckb dv fa he ks ku ps sd syr ug ur yi'.split(' '));

/** Language of right-to-left text: the surrounding one (null) if it is written so, otherwise by its script. */
export function rtlLanguage(text: string, surrounding: string): string | null {
  if (LANGUAGES.has(surrounding.split('-')[0] ?? '')) return null;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  return null;
}
