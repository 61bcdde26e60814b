import type { GroupMark, Mark } from '../shape/drawing.js';
import type { Matrix } from './matrix.js';

export function group(
  transform: Matrix,
  marks: readonly Mark[],
  clip: GroupMark['clip'] = null,
  opacity = 1,
): GroupMark {
  return { kind: 'group', transform, clip, opacity, marks };
}
