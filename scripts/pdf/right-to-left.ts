import { isRightToLeft } from '../paper/direction.js';
import { type Tag, tag } from '../paper/tag.js';
import type { Stretch } from './painting-order.js';

/**
 * The tag for a stretch that runs from right to left: its glyphs lie as they are seen, and the tag says what they read
 * (ActualText: ISO 32000-1, 14.9.4). It is no child of its owner, because it is made anew whenever a report is written.
 * Null where the letters say it themselves, or the author does. `lang` is the document's language.
 */
export function spokenSpan({ tag: owner, runs, seen }: Stretch, lang: string): Tag | null {
  const plain = runs.every((placed, i) => placed === seen[i] && !(placed.run.kind === 'glyphs' && placed.run.rtl));
  if (plain || owner.actualText !== null) return null;
  const text = runs.map(({ run }) => run.text).join('');
  return { ...tag('Span', null, { actualText: text, lang: ownLanguage(text, owner, lang) }), parent: owner };
}

/** Null if the text around it is in a language that runs from right to left; otherwise what its script speaks for. */
function ownLanguage(text: string, owner: Tag, documentLang: string): string | null {
  let around: Tag | null = owner;
  while (around && around.lang === null) around = around.parent;
  if (isRightToLeft(around?.lang ?? documentLang)) return null;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  return null;
}
