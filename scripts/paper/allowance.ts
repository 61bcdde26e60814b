import type { Block } from './block.js';
import type { SourceInline } from './inline.js';
import type { Paper } from './paper.js';
import type { Place } from './place.js';
import { sectionExtents } from './section-extent.js';
import { eachBlock, eachSection } from './walk.js';

/** `<!-- twofold-allow rule-id: why -->`: what it names is not to be reported where it holds. */
export interface Allowance {
  /** What stands behind the word: rules, a colon and a reason, if its author knew. */
  readonly text: string;
  readonly place: Place;
  /** The source for which it holds; null where nothing follows. */
  readonly holds: Place | null;
}

/** One that has been read, before it is known what stands around it. */
export interface AllowanceMark {
  readonly text: string;
  readonly place: Place;
  /** It has its lines for itself, and so concerns what follows. */
  readonly alone: boolean;
}

export const ALLOW = 'twofold-allow';

/** Those in a stretch of HTML that consists of comments, or in one comment. */
export function allowanceMarks(html: string, place: Place, alone: boolean): AllowanceMark[] {
  return [...html.matchAll(/<!--+\s*twofold-allow\b([\s\S]*?)-->/g)].map(([, text]) => ({
    text: withoutDashes(text!).trim(),
    place,
    alone,
  }));
}

/** A comment may end in a row of dashes. (An expression that looks for it takes the square of their number.) */
export function withoutDashes(comment: string): string {
  let end = comment.length;
  while (comment[end - 1] === '-') end--;
  return comment.slice(0, end);
}

/**
 * Where each holds: for the block in which it stands, or, alone on its lines, for the next block; at a heading for
 * the heading's section.
 */
export function settleAllowances(marks: readonly AllowanceMark[], paper: Omit<Paper, 'allowances'>): Allowance[] {
  if (marks.length === 0) return [];
  const extents = extentsOf(paper);
  return marks.map(({ text, place, alone }) => ({
    text,
    place,
    holds: (alone ? behind(extents, place) : around(extents, place)) ?? null,
  }));
}

/** What an exemption may hold for, in the order of the text, what holds others before them. */
function extentsOf(paper: Omit<Paper, 'allowances'>): Place[] {
  const extents: Place[] = [];
  const add = (blocks: readonly Block<SourceInline>[]) => eachBlock(blocks, ({ place }) => extents.push(place));
  const sections = sectionExtents(paper.sections, paper.source);
  add(paper.metadata.abstract);
  add(paper.preamble);
  eachSection(paper.sections, (section) => {
    extents.push(sections.get(section)!);
    add(section.blocks);
  });
  for (const note of paper.notes.values()) {
    extents.push(note.place);
    add(note.blocks);
  }
  return extents.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The first, and of those that begin together the widest, that begins behind `place`. */
function behind(extents: readonly Place[], place: Place): Place | undefined {
  return extents[firstBehind(extents, place.endLine, place.endColumn)];
}

/** The narrowest around `place`; a section only at its heading. */
function around(extents: readonly Place[], place: Place): Place | undefined {
  for (let i = firstBehind(extents, place.line, place.column + 1) - 1; i >= 0; i--) {
    const extent = extents[i]!;
    if (extent.endLine > place.endLine || (extent.endLine === place.endLine && extent.endColumn >= place.endColumn))
      return extent;
  }
  return undefined;
}

/** Index of the first that begins at a point or behind it. */
function firstBehind(extents: readonly Place[], line: number, column: number): number {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { line: at, column: from } = extents[middle]!;
    if (at < line || (at === line && from < column)) low = middle + 1;
    else high = middle;
  }
  return low;
}
