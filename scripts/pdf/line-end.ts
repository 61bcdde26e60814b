import type { Fragment, Report, TextFragment } from '../page/index.js';
import type { Tag } from '../paper/tag.js';
import type { Run } from '../shape/index.js';

type Line = TextFragment<Run>;

/** Structure inside a line of text; a line's paragraph is the nearest tag above that is none of these. */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Code', 'Formula', 'Lbl']);

const GROUPING: ReadonlySet<string> = new Set(['Document', 'Sect', 'Div', 'BlockQuote', 'L', 'LI', 'Table', 'TR']);

/** Ends after which a word may go on in the next line: explicit hyphens, dashes, slashes, ideographs and kana. */
const TIGHT = /[-\u00ad\u2010-\u2015/\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/;

/** A word that is an address, which is broken without a sign. */
const ADDRESS = /:\/\/|^www\.|^\W*10\.\d{4,}\/|^\W*doi:/i;

/**
 * Lines that end without a space although their paragraph goes on in the next as a new word: where the author
 * forced the break. They are given one, or readers that go by tags would join the two words. (Where a line
 * was broken at a space, that space is among its runs.)
 */
export function linesWantingSpace(report: Report<Run>): ReadonlySet<Line> {
  const wanting = new Set<Line>();
  const lastOf = new Map<Tag, Line>();
  const insideAddress = new Set<Line>();
  for (const page of report.pages) {
    for (const fragment of page.fragments) {
      if (!isTextual(fragment)) continue;
      const before = lastOf.get(paragraphOf(fragment.runs[0]!.tag));
      if (before && endsInText(before)) {
        if (isCode(before)) wanting.add(before);
        else if (sameAddress(before, fragment, insideAddress)) insideAddress.add(fragment);
        else if (!TIGHT.test(before.runs.at(-1)!.run.text)) wanting.add(before);
      }
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

/** Preformatted lines are ended by their author; where one is too long, a mark that was added ends it. */
function isCode(line: Line): boolean {
  return line.runs.every(({ tag }) => tag.role === 'Code' || tag.parent?.role === 'Code');
}

/** Whether one address goes on from `line` to `next`; `within` are the lines that began inside one. */
function sameAddress(line: Line, next: Line, within: ReadonlySet<Line>): boolean {
  const spaceAt = line.runs.findLastIndex(isSpace);
  if (spaceAt < 0 && within.has(line)) return true;
  const end = next.runs.findIndex(isSpace);
  const tail = line.runs.slice(spaceAt + 1);
  const head = next.runs.slice(0, end < 0 ? undefined : end);
  return ADDRESS.test([...tail, ...head].map(({ run }) => run.text).join(''));
}

function isSpace(run: Line['runs'][number]): boolean {
  return run.role === 'space';
}
