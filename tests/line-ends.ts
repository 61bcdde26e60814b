import type { Report, TextFragment } from '../scripts/page/index.js';
import type { Run } from '../scripts/shape/index.js';

type Line = TextFragment<Run>;

/** Words on either side of each end of a line at which its paragraph goes on, on one page, as they were written. */
export function acrossLineEnds({ pages }: Report<Run>): readonly string[] {
  return pages.flatMap(({ fragments }) => {
    const lines = fragments.filter((fragment): fragment is Line => fragment.kind === 'text' && !!fragment.paragraph);
    return lines.flatMap((line, i) =>
      lines[i + 1]?.paragraph === line.paragraph ? [across(line, lines[i + 1]!)] : [],
    );
  });
}

function across(line: Line, next: Line): string {
  const goesOn = line.within || line.runs.some(({ role }) => role === 'hyphen');
  const [before, after] = [textOf(line).trimEnd(), textOf(next).trim()];
  if (IDEOGRAPHS.test(before.slice(-3) + after.slice(0, 3))) return before.slice(-3) + after.slice(0, 3);
  return before.split(' ').slice(-2).join(' ') + (goesOn ? '' : ' ') + after.split(' ').slice(0, 2).join(' ');
}

/** Ideographs, kana, and their punctuation. */
const IDEOGRAPHS = /^[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+$/;

function textOf({ runs }: Line): string {
  return runs.map(({ role, run }) => (role === 'hyphen' ? '' : run.text)).join('');
}
