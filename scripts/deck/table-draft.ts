import type { CitedInline, Row, Table } from '../paper/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import { marks, rowInlines, tableMarkdown } from './block-markdown.js';
import type { Draft } from './draft.js';
import { split } from './room.js';

function isTimeline({ attributes, columns }: Table<CitedInline>): boolean {
  return attributes.classes.includes('timeline') && columns.length >= 2;
}

/** Events that stand side by side on one slide. */
const MOST_EVENTS = 7;

function timelineSlides(table: Table<CitedInline>): Draft[] {
  return split(table.rows, () => 1, MOST_EVENTS).map((run) => tableDraft('timeline', table, run));
}

/** A table as it is; one of class `timeline` as a timeline. */
export function tableSlides(table: Table<CitedInline>): Draft[] {
  return isTimeline(table) ? timelineSlides(table) : [tableDraft('table', table, table.rows)];
}

function tableDraft(kind: 'table' | 'timeline', table: Table<CitedInline>, rows: readonly Row<CitedInline>[]): Draft {
  const caption = plainText(table.caption);
  const titled = caption !== '' && caption.length <= 72;
  const below = caption !== '' && !titled ? `\n\n<span class="caption">${inlineMarkdown(table.caption)}</span>` : '';
  return {
    kind,
    classes: [],
    heading: titled ? inlineMarkdown(table.caption) : null,
    body: tableMarkdown(table, rows) + below,
    marks: marks([...[...table.head, ...rows].flatMap(rowInlines), ...table.caption]),
    place: table.place,
  };
}
