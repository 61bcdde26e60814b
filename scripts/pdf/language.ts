/** What RFC 3066, 2.1, takes for the tag of a language. */
const TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i;

/** The language as a file may name it (ISO 32000-1, 14.9.2; ISO 14289-1, 7.2); null where it is the name of none. */
export function languageTag(lang: string): string | null {
  const tag = lang.trim().replaceAll('_', '-');
  return TAG.test(tag) ? tag : null;
}
