import type { CitedInline, Figure, ImageFile } from '../../paper/index.js';
import { type Tag, tag } from '../../paper/tag.js';
import { COSTS } from '../costs.js';
import type { Flow, Scope } from '../flow.js';
import { generated } from '../generated.js';
import { captionLines, numberedId } from './caption.js';
import type { Handler } from './handler.js';
import { lowResolution } from './resolution.js';

/** A picture as wide as it is or as its column, its caption below; the two never part. */
export const composeFigure: Handler<Figure<CitedInline>> = (figure, flow, scope) => {
  const { leading, styles, terms } = flow.design;
  const file = flow.tools.images.get(figure.image.url);
  const owner = tag('Figure', scope.parent, { id: numberedId(figure), alt: figure.image.alt, place: figure.place });
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
  image: ImageFile,
  captionHeight: number,
  owner: Tag,
  flow: Flow<R>,
  scope: Scope,
): void {
  const { depth, leading } = flow.design;
  // A heading has to find room above it.
  const most = Math.max(depth - captionHeight - 2 * leading - flow.headed, 4 * leading);
  const wanted = wantedWidth({ ...figure.image.attributes.pairs, ...figure.attributes.pairs }, image, scope.measure);
  const width = Math.min(wanted, scope.measure, (most * image.width) / image.height);
  const height = (width * image.height) / image.width;
  const part = {
    kind: 'image',
    x: scope.left + (scope.measure - width) / 2,
    y: 0,
    width,
    height,
    image,
    tag: owner,
  } as const;
  flow.push({ height, parts: [part], place: figure.place }, height);
  const low = lowResolution(image, width, figure.image.place);
  if (low) flow.tools.diagnostics.push(low);
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

/** Points to each unit that `width=` may name, as in Pandoc. */
const UNITS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54, pc: 12 };

function wantedWidth(pairs: Readonly<Record<string, string>>, image: ImageFile, measure: number): number {
  const width = lengthOf(pairs.width, measure);
  if (width !== null) return width;
  const height = lengthOf(pairs.height, Number.NaN);
  return height === null ? image.width : (height * image.width) / image.height;
}

/** Null for no length, or none that is understood. */
function lengthOf(value: string | undefined, whole: number): number | null {
  const found = /^\s*(\d*\.?\d+)\s*(%|[a-z]*)\s*$/.exec(value ?? '');
  if (!found) return null;
  const points =
    found[2] === '%' ? (Number(found[1]) / 100) * whole : Number(found[1]) * (UNITS[found[2] || 'px'] ?? Number.NaN);
  return Number.isFinite(points) && points > 0 ? points : null;
}
