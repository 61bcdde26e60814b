import { CLOSE, OPEN } from './marks.js';

/**
 * Whom the dash of an entry stands for: what the entry says instead of it where it has none. Both as marked text;
 * empty where they differ in more than that.
 */
export function authorBehind(dashed: string, named: string): string {
  const open = dashed.indexOf(OPEN.same);
  const close = dashed.indexOf(CLOSE, open);
  const before = dashed.slice(0, open);
  const after = dashed.slice(close + 1);
  if (open < 0 || !named.startsWith(before) || !named.endsWith(after)) return '';
  return named
    .slice(before.length, named.length - after.length)
    .replace(/[\ufdd0-\ufdef]/g, '')
    .trim();
}
