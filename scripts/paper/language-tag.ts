/** A language tag as BCP 47 writes it: `_` is a slip for `-`; null for what is none. */
export function languageTag(written: string): string | null {
  const tag = written.trim().replace(/_/g, '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
}
