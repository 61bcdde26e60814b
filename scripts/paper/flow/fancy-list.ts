import type { List, ListItem, ListLabel } from '../block.js';
import type { SourceInline } from '../inline.js';
import type { Place } from '../place.js';
import type { Settle } from './definition-list.js';
import type { Draft, DraftItem } from './draft.js';
import { isLoose } from './loose.js';

interface Marked {
  readonly label: ListLabel;
  readonly number: number;
}

/** Items from `from` on that are labelled alike. */
export function itemRun(drafts: readonly Draft[], from: number): DraftItem[] {
  const run: DraftItem[] = [];
  for (let at = from; drafts[at]?.kind === 'item'; at++) {
    const item = drafts[at] as DraftItem;
    if (run.length > 0 && !goesOn(run[0]!.marker, item.marker)) break;
    run.push(item);
  }
  return run;
}

/** A list of items, or null where a single one is no list: “m. ” begins a text rather than counts to 1000. */
export function fancyList(items: readonly DraftItem[], settle: Settle): List<SourceInline> | null {
  const [first, ...others] = items;
  const { label, number: start } = markedBy(first!.marker);
  if (others.length === 0 && start !== 1) return null;
  const made = items.map(
    ({ drafts, place }): ListItem<SourceInline> => ({
      checked: null,
      blocks: settle(drafts),
      place: endOf(drafts, place),
    }),
  );
  const tight = !isLoose(items.map(({ drafts }, at) => ({ drafts, place: made[at]!.place })));
  const { endLine, endColumn } = made.at(-1)!.place;
  return {
    kind: 'list',
    ordered: true,
    start,
    label,
    tight,
    items: made,
    place: { ...first!.place, endLine, endColumn },
  };
}

/** Without the blank lines after it. */
function endOf(drafts: readonly Draft[], place: Place): Place {
  const end = drafts.at(-1)?.place ?? place;
  return { ...place, endLine: end.endLine, endColumn: end.endColumn };
}

function markedBy(marker: string): Marked {
  const before = marker.startsWith('(') ? '(' : '';
  const after = marker.endsWith(')') ? ')' : '.';
  const numeral = marker.slice(before.length, -1);
  const label = (kind: ListLabel['numeral'], number: number): Marked => ({
    label: { numeral: kind, before, after },
    number,
  });
  if (numeral === '#') return label('decimal', 1);
  if (/^\d/.test(numeral)) return label('decimal', Number(numeral));
  const lower = numeral === numeral.toLowerCase();
  // A lone letter counts as one, but for the first Roman numeral.
  if (numeral.length > 1 || /i/i.test(numeral)) return label(lower ? 'lowerRoman' : 'upperRoman', romanValue(numeral));
  return label(lower ? 'lowerAlpha' : 'upperAlpha', numeral.toLowerCase().charCodeAt(0) - 96);
}

/** Whether an item marked `next` can stand in the list that `first` begins. */
function goesOn(first: string, next: string): boolean {
  const [one, two] = [markedBy(first).label, markedBy(next).label];
  if (one.before !== two.before || one.after !== two.after) return false;
  const kind = (label: ListLabel) => label.numeral.replace(/Alpha|Roman/, '');
  const roman = /Roman/.test(one.numeral) && /^\(?[ivxlcdm]+[.)]$/i.test(next);
  const alpha = /Alpha/.test(one.numeral) && /^\(?[a-z][.)]$/i.test(next);
  return kind(one) === kind(two) && (one.numeral === 'decimal' || roman || alpha);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** A marker that labels nothing, as the beginning of its text. */
export function unmarked({ marker, drafts, place }: DraftItem): Draft[] {
  const [first, ...others] = drafts;
  const start = { line: place.line, column: place.column, offset: -1 };
  const text = { kind: 'text', value: `${marker} `, literal: true, start, end: start } as const;
  if (first?.kind !== 'draftParagraph') {
    return [{ kind: 'draftParagraph', parts: [text], start, end: start, place }, ...drafts];
  }
  return [{ ...first, parts: [text, ...first.parts], place: { ...first.place, column: place.column } }, ...others];
}
