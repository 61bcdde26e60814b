import { type CitedInline, plainText } from '../paper/index.js';
import type { CslItem, Library } from './library.js';
import type { PlacedItem } from './wording.js';

/**
 * For each parenthesis of a cluster as it is set, in order, whether its author wrote it: in a title or name of the
 * library, or beside the key. Those that the style sets stand in other words.
 */
export function ownParentheses(set: readonly CitedInline[], items: readonly PlacedItem[], library: Library): boolean[] {
  const own = items.flatMap((item) => textsOf(item, library)).flatMap(ownMarks);
  const { letters, marks } = lettersOf(plainText(set));
  return marks.map(({ mark, at }) =>
    own.some(
      ({ mark: wanted, before, after }) =>
        mark === wanted && letters.slice(0, at).endsWith(before) && letters.startsWith(after, at),
    ),
  );
}

/** So many letters around a parenthesis tell it. */
const CONTEXT = 16;

interface OwnMark {
  readonly mark: string;
  readonly before: string;
  /** Up to the next parenthesis: a style may leave out what follows. */
  readonly after: string;
}

function ownMarks(text: string): OwnMark[] {
  if (!/[()]/.test(text)) return [];
  const { letters, marks } = lettersOf(text);
  return marks.map(({ mark, at }, index) => ({
    mark,
    before: letters.slice(Math.max(0, at - CONTEXT), at),
    after: mark === ')' ? '' : letters.slice(at, Math.min(marks[index + 1]?.at ?? letters.length, at + CONTEXT)),
  }));
}

interface Letters {
  /** Without punctuation, markup and case, which a style may change. */
  readonly letters: string;
  /** How many letters stand before each parenthesis. */
  readonly marks: readonly { readonly mark: string; readonly at: number }[];
}

const MARKUP = /<\/?[a-z][^<>]*>/gi;
const POINTS = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f]/g;

function lettersOf(text: string): Letters {
  let letters = '';
  const marks: { mark: string; at: number }[] = [];
  for (const part of text.replace(MARKUP, '').split(/([()])/)) {
    if (part === '(' || part === ')') marks.push({ mark: part, at: letters.length });
    else letters += part.toLowerCase().replace(POINTS, '');
  }
  return { letters, marks };
}

function textsOf({ key, prefix, suffix, locator }: PlacedItem, library: Library): string[] {
  const item: Partial<CslItem> = library.entries.get(key)?.item ?? {};
  const values = Object.values(item).flatMap((value): unknown[] =>
    Array.isArray(value) ? value.flatMap((name: object) => Object.values(name)) : [value],
  );
  return [
    ...values.filter((value) => typeof value === 'string'),
    plainText(prefix),
    plainText(suffix),
    locator?.value ?? '',
  ];
}
