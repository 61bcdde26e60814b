import {
  altOf,
  type CitedInline,
  type Figure,
  imageKey,
  lowResolution,
  pictureSize,
  type Room,
  type Size,
} from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Picture } from '../../shape/drawing.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { captionName } from '../terms.js';
import { numberedId } from './caption.js';
import { figureCaption } from './figure-caption.js';
import type { Handler } from './handler.js';
import { picturePart } from './picture-part.js';

/** A picture as wide as it is or as its column, its caption below; the two never part. */
export const composeFigure: Handler<Figure<CitedInline>> = (figure, flow, scope) => {
  const { leading, styles, em } = flow.design;
  const { measure } = scope;
  const picture = flow.tools.images.get(imageKey(figure.image));
  const parent = captioned(figure, scope.parent);
  const owner = figureTag(figure, picture, parent, flow);
  const most = roomFor(flow);
  // The caption’s height depends on the picture’s width, and the other way round only where there is hardly room.
  const wanted = picture ? sizeOf(figure, picture, { measure, most, em }).width : measure;
  const caption = figureCaption(figure, wanted, flow, measure, parent);
  flow.space(leading);
  flow.resist(COSTS.lead);
  const first = flow.strips.length;
  if (picture) {
    const left = most - caption.lines.length * styles.caption.leading;
    const size = sizeOf(figure, picture, { measure, most: left, em });
    const box = { x: scope.left + (measure - size.width) / 2, y: 0, ...size, tag: owner };
    flow.push({ height: size.height, parts: [picturePart(picture, box)], place: figure.place }, size.height);
    reportResolution(figure, picture, size.width, flow);
  } else pushPlaceholder(figure, owner, flow, scope);
  flow.space(leading / 2);
  flow.keep(Math.min(caption.lines.length, 1));
  const column = { left: scope.left + caption.left, grid: false };
  flow.lines(caption.lines, caption.style, column, figure.place, COSTS.forbidden);
  // Only what has a caption is found elsewhere.
  flow.float(first, leading, scope.grid && caption.lines.length > 0 && !staysHere(figure));
};

/**
 * What holds a figure and its caption. The caption stands beside the Figure, not inside: alternative text is read in
 * the place of all that an element contains (ISO 32000-1, 14.9.3), and notes and links of the caption would be lost.
 */
export function captioned({ number, caption, place }: Figure<CitedInline>, parent: Tag): Tag {
  return number === null && caption.length === 0 ? parent : tag('Div', parent, { place });
}

/**
 * Without a description of its own a figure with a caption goes by its name, “Figure 1.”: the caption stands beside it,
 * and would be heard twice if it were the alternative text as well.
 */
export function figureTag<R>(
  figure: Figure<CitedInline>,
  picture: Picture | undefined,
  parent: Tag,
  { design: { terms } }: Flow<R>,
): Tag {
  const { image, caption, number, place } = figure;
  const name = number === null ? terms.figure : captionName(terms.figure, number).trim();
  const described = caption.length === 0 ? altOf(image, picture) : image.attributes.pairs.alt || picture?.title;
  const alt = described || (caption.length > 0 || number !== null ? name : picture ? '' : image.url);
  return tag('Figure', parent, { id: numberedId(figure), alt, place });
}

/** Height that picture and caption have together: a heading has to find room above them. */
export function roomFor<R>({ design, headed }: Flow<R>): number {
  return design.depth - 2 * design.leading - headed;
}

/** The size of a figure’s picture where there is room, but never too small to see. */
export function sizeOf(figure: Figure<CitedInline>, picture: Picture, { measure, most, em }: Room): Size {
  const pairs = { ...figure.image.attributes.pairs, ...figure.attributes.pairs };
  return pictureSize(pairs, picture, { measure, most: Math.max(most, measure / 8), em });
}

export function reportResolution<R>(
  { image }: Figure<CitedInline>,
  picture: Picture,
  width: number,
  flow: Flow<R>,
): void {
  const low = lowResolution(picture, width, image.place);
  if (low) flow.tools.diagnostics.push(low);
}

export function staysHere({ attributes, image }: Figure<CitedInline>): boolean {
  return [...attributes.classes, ...image.attributes.classes].includes('here');
}

/** Where the picture is missing its alternative text stands in a frame's stead. */
function pushPlaceholder<R>(figure: Figure<CitedInline>, owner: Tag, flow: Flow<R>, scope: Scope): void {
  const style = { ...flow.design.styles.caption, align: 'center' } as const;
  const text = generated(`[${figure.image.alt || figure.image.url}]`, figure.place);
  flow.lines(
    flow.setter.lines([text], style, scope.measure, tag('P', owner)),
    style,
    { left: scope.left, grid: false },
    figure.place,
  );
}
