import { textPart } from '../page/flow.js';
import { stack } from '../page/line-room.js';
import type { ParagraphStyle, Setter } from '../page/setter.js';
import type { Part } from '../page/strip.js';
import type { CitedInline } from '../paper/index.js';
import type { Tag } from '../paper/tag.js';

/** A column for text, from where its strip begins. Points. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Something to be printed as one, and how high it is. Points. */
export interface Placed<R> {
  readonly parts: readonly Part<R>[];
  readonly height: number;
}

/** Lines one under the other; an artifact where they have no tag. */
export function placeLines<R>(
  content: readonly CitedInline[],
  style: ParagraphStyle,
  { x, y, width }: Column,
  owner: Tag,
  setter: Setter<R>,
): Placed<R> {
  const lines = setter.lines(content, style, width, owner);
  const stacked = stack(lines, style);
  const parts = lines.map((line, at) => {
    const part = textPart(line, x, y + (stacked[at]?.baseline ?? 0));
    return owner.parent === null ? { ...part, artifact: 'layout' as const } : part;
  });
  return { parts, height: stacked.reduce((sum, { height }) => sum + height, 0) };
}
