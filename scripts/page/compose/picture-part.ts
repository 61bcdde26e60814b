import type { Tag } from '../../paper/tag.js';
import type { Picture } from '../../shape/drawing.js';
import type { DrawingFragment, ImageFragment } from '../page.js';

/** A picture as it is printed in a box. Points. */
export function picturePart(
  picture: Picture,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly tag: Tag },
): ImageFragment | DrawingFragment {
  const { drawing } = picture;
  return drawing ? { kind: 'drawing', drawing, ...box } : { kind: 'image', image: picture, ...box };
}
