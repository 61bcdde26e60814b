import { type CitedInline, type InlineImage, imageKey, type Paragraph } from '../../paper/index.js';
import type { Picture } from '../../shape/drawing.js';
import type { Flow } from '../flow.js';

/** Between two images of a row: an em, where a line may end. */
const GAP = '\u2003';

/**
 * The content of a paragraph that is nothing but images, some of them linked, as a row: large ones are made equally
 * tall and share the measure. Null for any other paragraph.
 */
export function imageRow<R>(
  { children }: Paragraph<CitedInline>,
  flow: Flow<R>,
  measure: number,
): readonly CitedInline[] | null {
  if (!children.some(isPictured) || !children.every((child) => isPictured(child) || isBlank(child))) return null;
  const pictured = children.filter(isPictured);
  const height = commonHeight(pictured.map(imageIn), flow, measure);
  return pictured.flatMap((child, at): CitedInline[] => {
    const gap: CitedInline = { kind: 'text', value: GAP, place: child.place };
    const shown = height === null ? child : resized(child, height);
    return at === 0 ? [shown] : [gap, shown];
  });
}

type Pictured = InlineImage | (Extract<CitedInline, { kind: 'link' }> & { readonly children: readonly [InlineImage] });

function isPictured(inline: CitedInline): inline is Pictured {
  if (inline.kind === 'image') return true;
  return inline.kind === 'link' && inline.children.length === 1 && inline.children[0]?.kind === 'image';
}

function isBlank(inline: CitedInline): boolean {
  return inline.kind === 'break' || (inline.kind === 'text' && inline.value.trim() === '');
}

function imageIn(inline: Pictured): InlineImage {
  return inline.kind === 'image' ? inline : inline.children[0];
}

/** The height at which several images fill one line; null where the author gives sizes, or they have room as they are. */
function commonHeight<R>(images: readonly InlineImage[], flow: Flow<R>, measure: number): number | null {
  if (images.length < 2 || images.some(({ attributes: { pairs } }) => pairs.width || pairs.height)) return null;
  const pictures = images
    .map((image) => flow.tools.images.get(imageKey(image)))
    .filter((picture): picture is Picture => picture !== undefined);
  const natural = pictures.reduce((sum, { width }) => sum + width, 0);
  const room = measure - (images.length - 1) * flow.design.em * 1.1;
  // Small ones, as badges are, go on lines as they are.
  if (natural <= room || pictures.every(({ width }) => width < measure / 3)) return null;
  return room / pictures.reduce((sum, { width, height }) => sum + width / height, 0);
}

function resized(inline: Pictured, height: number): CitedInline {
  const image = imageIn(inline);
  const attributes = { ...image.attributes, pairs: { ...image.attributes.pairs, height: `${height.toFixed(3)}pt` } };
  const made = { ...image, attributes };
  return inline.kind === 'image' ? made : { ...inline, children: [made] };
}
