import type { InlineImage } from '../paper/index.js';
import { pictureSize } from '../paper/picture-size.js';
import type { Drawing, Mark, Picture } from './drawing.js';
import type { DrawnRun } from './drawn-run.js';
import type { StyledFont } from './styled-font.js';

/** Finds the picture that an image shows; undefined for one that cannot be read. */
export type FindPicture = (image: InlineImage) => Picture | undefined;

/** A picture is no taller than this share of the measure, so that it fits on a page with its text. */
const TALLEST = 1.2;

/** Where nobody has said yet how wide a column is, a picture asks for so many ems, if it is that large. */
const MODEST = 10;

/** A picture among letters, on the baseline, no wider than `measure` points. */
export function inlinePicture(image: InlineImage, picture: Picture, font: StyledFont, measure: number): DrawnRun {
  const { pairs } = image.attributes;
  const asks = pairs.width !== undefined || pairs.height !== undefined;
  const most = Number.isFinite(measure) || asks ? measure : MODEST * font.style.size;
  const { width, height } = pictureSize(pairs, picture, { measure: most, most: most * TALLEST, em: font.style.size });
  const drawing: Drawing = { width, height, depth: 0, marks: [scaled(picture, width, height)] };
  return { kind: 'drawn', width, height, depth: 0, drawing, text: '', carrier: font.space(0x20).run };
}

function scaled(picture: Picture, width: number, height: number): Mark {
  const { drawing } = picture;
  if (!drawing) return { kind: 'pixels', image: picture, x: 0, y: 0, width, height };
  const transform = [width / drawing.width, 0, 0, height / drawing.height, 0, 0] as const;
  return { kind: 'group', transform, clip: null, opacity: 1, marks: drawing.marks };
}
