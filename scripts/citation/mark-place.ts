import type { Metadata, SourceInline } from '../paper/index.js';

/** Languages whose printers set note marks before the punctuation, not after it. */
const MARK_FIRST = new Set(['ca', 'cs', 'de', 'es', 'fr', 'gl', 'hu', 'it', 'pl', 'pt', 'ru', 'sk', 'uk']);

/** Sentence punctuation with the quotation marks around it, or closing quotation marks alone. */
const PUNCTUATION = /^[”’"»]*[.,;:?!…]+[”’"»]*|^[”"»]+|^’(?!\p{L})/u;
const POSSESSIVE = /^[’']s\b/;

/**
 * What at the front of the text behind a citation belongs before its mark: `claim [@key].` is set `claim.¹`
 * (Chicago 14.26), unless the front matter or the language says otherwise. A possessive stays with its name.
 */
export function beforeMark(
  next: SourceInline | undefined,
  { lang, notesAfterPunctuation }: Pick<Metadata<never>, 'lang' | 'notesAfterPunctuation'>,
  afterName: boolean,
): string {
  if (next?.kind !== 'text') return '';
  const owned = afterName ? (POSSESSIVE.exec(next.value)?.[0] ?? '') : '';
  if (!(notesAfterPunctuation ?? !MARK_FIRST.has(lang.split('-')[0]!.toLowerCase()))) return owned;
  return owned + (PUNCTUATION.exec(next.value.slice(owned.length))?.[0] ?? '');
}
