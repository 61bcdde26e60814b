/**
 * A language tag as BCP 47 writes it, and so as a file may name it (ISO 32000-1, 14.9.2; ISO 14289-1, 7.2): `_` is a
 * slip for `-`; null for what is none.
 */
export function languageTag(written: string): string | null {
  const tag = written.trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
}
