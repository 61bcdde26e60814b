import type { Paragraph, Report, TextFragment } from '../../page/index.js';
import type { Tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';

/** What is asked of a run here; a `GlyphRun` is one. */
export interface Words {
  readonly text: string;
  readonly width: number;
}

/** A line of a paragraph on its page, in the report's reading order. Lengths in points. */
export interface SetLine {
  /** Index of its page, from 0. */
  readonly page: number;
  /** Left edge of the measure, and baseline. */
  readonly x: number;
  readonly y: number;
  readonly line: Line<Words>;
  readonly paragraph: Paragraph;
  /** Which line of the paragraph it is, from 0. */
  readonly at: number;
  /** Number of the note that it belongs to; 0 for the body. */
  readonly note: number;
  readonly heading: boolean;
}

/** The lines of all paragraphs. */
export function setLines<R extends Words>(report: Report<R>): SetLine[] {
  const partOf = partFinder(report);
  const met = new Map<Paragraph, number>();
  const lines: SetLine[] = [];
  for (const { index, fragments } of report.pages) {
    for (const fragment of fragments) {
      if (fragment.kind !== 'text' || !fragment.line || !fragment.paragraph) continue;
      const { x, y, line, paragraph } = fragment;
      const at = met.get(paragraph) ?? 0;
      met.set(paragraph, at + 1);
      lines.push({ page: index, x, y, line, paragraph, at, ...partOf(fragment) });
    }
  }
  return lines;
}

/** Lines by paragraph: notes and floats stand between those that a page's end parts. */
export function byParagraph(lines: readonly SetLine[]): readonly (readonly SetLine[])[] {
  const found = new Map<Paragraph, SetLine[]>();
  for (const line of lines) {
    const known = found.get(line.paragraph);
    if (known) known.push(line);
    else found.set(line.paragraph, [line]);
  }
  return [...found.values()];
}

/** Whether a line is one that was filled. Neither a paragraph's last is, nor one that a forced break ends: it is as it is. */
export function isJustified({ paragraph, line, at }: SetLine): boolean {
  return paragraph.justified && at < paragraph.lines - 1 && line.ratio !== 0;
}

/** A gap between two words. Points from the page's left edge. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** The gaps between the words of a line, from left to right. */
export function gapsOf({ line: { runs }, x }: SetLine): Gap[] {
  const last = runs.findLastIndex(({ role }) => role === 'text');
  const gaps = runs.slice(0, last).filter(({ role }, at) => role === 'space' && at > 0);
  return gaps.map((gap) => ({ left: x + gap.x, right: x + gap.x + gap.width })).sort((a, b) => a.left - b.left);
}

/** The words of a line, for a person to find it by. */
export function wordsOf({ line: { runs } }: SetLine): string {
  const text = runs.map(({ run, role }) => (role === 'hyphen' ? '-' : run.text)).join('');
  return text.replace(/\s+/g, ' ').trim();
}

type Part = Pick<SetLine, 'note' | 'heading'>;

/** Lines of a paragraph share their tags: each is looked at once. */
function partFinder<R>({ noteTags }: Report<R>): (fragment: TextFragment<R>) => Part {
  const numbers = new Map([...noteTags].map(([number, tag]) => [tag, number]));
  const known = new Map<Tag, Part>();
  const find = (tag: Tag): Part => {
    for (let at: Tag | null = tag; at; at = at.parent) {
      const note = numbers.get(at);
      if (note !== undefined) return { note, heading: false };
      if (/^H[1-6]$/.test(at.role)) return { note: 0, heading: true };
    }
    return { note: 0, heading: false };
  };
  return ({ runs }) => {
    const tag = runs[0]?.tag;
    if (!tag) return { note: 0, heading: false };
    const part = known.get(tag) ?? find(tag);
    known.set(tag, part);
    return part;
  };
}
