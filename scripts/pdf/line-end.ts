import type { Fragment, Report, TextFragment } from '../page/index.js';
import type { Tag } from '../paper/tag.js';
import type { Run } from '../shape/index.js';

type Line = TextFragment<Run>;

/** Structure inside a line of text; a line's paragraph is the nearest tag above that is none of these. */
const INLINE: ReadonlySet<string> = new Set([
  'Span',
  'Em',
  'Strong',
  'Quote',
  'Link',
  'Reference',
  'Code',
  'Formula',
  'Lbl',
]);

const GROUPING: ReadonlySet<string> = new Set(['Document', 'Sect', 'Div', 'BlockQuote', 'L', 'LI', 'Table', 'TR']);

/**
 * Lines that end without a space although their paragraph goes on in the next as a new word: where the author
 * forced the break. They are given one, or readers that go by tags would join the two words. (Where a line
 * was broken at a space, that space is among its runs.)
 */
export function linesWantingSpace(report: Report<Run>): ReadonlySet<Line> {
  const wanting = new Set<Line>();
  const lastOf = new Map<Tag, Line>();
  for (const page of report.pages) {
    for (const fragment of page.fragments) {
      if (!isTextual(fragment)) continue;
      const before = lastOf.get(paragraphOf(fragment.runs[0]!.tag));
      if (before && !before.within && endsInText(before)) wanting.add(before);
      lastOf.set(paragraphOf(fragment.runs.at(-1)!.tag), fragment);
    }
  }
  return wanting;
}

function isTextual(fragment: Fragment<Run>): fragment is Line {
  return fragment.kind === 'text' && !fragment.artifact && fragment.runs.length > 0;
}

function paragraphOf(tag: Tag): Tag {
  let found = tag;
  while (INLINE.has(found.role) && found.parent && !GROUPING.has(found.parent.role)) found = found.parent;
  return found;
}

function endsInText(line: Line): boolean {
  const last = line.runs.at(-1)!;
  return last.role === 'text' && !/\s$/.test(last.run.text);
}
