import { altOf, type CitedInline, type Figure, imageKey } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import type { Picture } from '../../shape/drawing.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import type { DrawingFragment, ImageFragment } from '../page.js';
import { captionLines, numberedId } from './caption.js';
import type { Handler } from './handler.js';
import { pictureSize } from './picture-size.js';
import { lowResolution } from './resolution.js';

/** A picture as wide as it is or as its column, its caption below; the two never part. */
export const composeFigure: Handler<Figure<CitedInline>> = (figure, flow, scope) => {
  const { leading, styles, terms } = flow.design;
  const file = flow.tools.images.get(imageKey(figure.image));
  const owner = tag('Figure', scope.parent, {
    id: numberedId(figure),
    alt: altOf(figure.image, file),
    place: figure.place,
  });
  const caption = captionLines(terms.figure, figure.number, figure.caption, figure.place, flow, scope.measure, () =>
    tag('Caption', owner),
  );
  flow.space(leading);
  flow.resist(COSTS.lead);
  const first = flow.strips.length;
  if (file) pushImage(figure, file, caption.length * styles.caption.leading, owner, flow, scope);
  else pushPlaceholder(figure, owner, flow, scope);
  flow.space(leading / 2);
  flow.keep(Math.min(caption.length, 1));
  flow.lines(caption, styles.caption, { left: scope.left, grid: false }, figure.place, COSTS.forbidden);
  // Only what has a caption is found elsewhere.
  const here = [...figure.attributes.classes, ...figure.image.attributes.classes].includes('here');
  flow.float(first, leading, scope.grid && caption.length > 0 && !here);
};

function pushImage<R>(
  figure: Figure<CitedInline>,
  picture: Picture,
  captionHeight: number,
  owner: Tag,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { depth, leading } = flow.design;
  // A heading has to find room above it.
  const most = Math.max(depth - captionHeight - 2 * leading - flow.headed, 4 * leading);
  const pairs = { ...figure.image.attributes.pairs, ...figure.attributes.pairs };
  const { width, height } = pictureSize(pairs, picture, scope.measure, most);
  const box = { x: scope.left + (scope.measure - width) / 2, y: 0, width, height, tag: owner };
  flow.push({ height, parts: [picturePart(picture, box)], place: figure.place }, height);
  const low = lowResolution(picture, width, figure.image.place);
  if (low) flow.tools.diagnostics.push(low);
}

function picturePart(picture: Picture, box: Omit<ImageFragment, 'kind' | 'image'>): ImageFragment | DrawingFragment {
  const { drawing } = picture;
  return drawing ? { kind: 'drawing', drawing, ...box } : { kind: 'image', image: picture, ...box };
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
