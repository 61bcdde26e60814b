import type { Mark } from '../shape/drawing.js';
import { clipOf } from './clip.js';
import { childElements, type SvgElement } from './element.js';
import { drawImage } from './embedded-image.js';
import { drawForeign } from './foreign.js';
import { group } from './group.js';
import { isIdentity, type Matrix, multiply, readTransform, translation } from './matrix.js';
import { drawShape } from './shape.js';
import { share } from './share.js';
import type { Frame, Sketch } from './sketch.js';
import { type Style, styleOf } from './style.js';
import { drawText } from './text.js';
import { drawSvg, drawSymbol } from './viewport.js';

type Handler = (element: SvgElement, frame: Frame, sketch: Sketch) => readonly Mark[];

/** One handler an element that is drawn where it stands. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  svg: drawSvg,
  g: (element, frame, sketch) => sketch.drawChildren(element, frame),
  a: (element, frame, sketch) => sketch.drawChildren(element, frame),
  switch: drawSwitch,
  use: drawUse,
  path: drawShape,
  rect: drawShape,
  circle: drawShape,
  ellipse: drawShape,
  line: drawShape,
  polyline: drawShape,
  polygon: drawShape,
  text: drawText,
  image: drawImage,
  foreignObject: drawForeign,
};

/** What is drawn only by reference, or says something and is not seen. */
const UNSEEN: ReadonlySet<string> = new Set([
  'defs',
  'symbol',
  'title',
  'desc',
  'metadata',
  'style',
  'script',
  'linearGradient',
  'radialGradient',
  'pattern',
  'clipPath',
  'mask',
  'marker',
  'filter',
  'view',
  'cursor',
  'font',
  'font-face',
  'color-profile',
]);

/** What an element and all in it paints, in its parent’s coordinates. */
export function draw(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  sketch.count();
  const handler = HANDLERS[element.name];
  if (!handler) {
    // Elements of other vocabularies are programs’ notes to themselves.
    if (!UNSEEN.has(element.name) && !element.name.includes('#'))
      sketch.complain(`the element \`${element.name}\``, element.line);
    return [];
  }
  const style = styleOf(element, frame.style, sketch.sheet);
  if (style.display === 'none') return [];
  const transform = readTransform(style.transform);
  const inner = { ...frame, style, matrix: multiply(frame.matrix, transform) };
  return enclose(handler(element, inner, sketch), element, transform, inner, sketch);
}

/** Marks with what applies to the element as a whole: its place, what is cut off, how much shows through. */
function enclose(
  marks: readonly Mark[],
  element: SvgElement,
  transform: Matrix,
  frame: Frame,
  sketch: Sketch,
): readonly Mark[] {
  if (marks.length === 0) return marks;
  const { style } = frame;
  complainOfEffects(element, style, sketch);
  const opacity = share(style.opacity);
  const clip = clipOf(element, marks, frame, sketch);
  if (clip === 'all' || opacity === 0) return [];
  if (!clip && opacity === 1 && isIdentity(transform)) return marks;
  return [group(transform, marks, clip, opacity)];
}

function complainOfEffects(element: SvgElement, style: Style, sketch: Sketch): void {
  if (style.mask !== 'none') sketch.complain('a mask', element.line);
  if (style.filter !== 'none') sketch.complain('a filter', element.line);
  if (style['mix-blend-mode'] !== 'normal') sketch.complain('the blending of colours', element.line);
}

/**
 * The first child that asks for nothing that is not there (SVG 2, 5.7); of two ways to say a thing, HTML and another, the
 * other.
 */
function drawSwitch(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  const able = childElements(element).filter(
    ({ name, attributes }) =>
      name in HANDLERS && !attributes.requiredExtensions && speaks(attributes.systemLanguage, sketch.tools.lang),
  );
  const chosen = able.find(({ name }) => name !== 'foreignObject') ?? able[0];
  return chosen ? draw(chosen, frame, sketch) : [];
}

function speaks(languages: string | undefined, lang: string): boolean {
  if (languages === undefined) return true;
  return languages.split(',').some((one) => lang.toLowerCase().startsWith(one.trim().toLowerCase()));
}

function drawUse(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  const { attributes } = element;
  const target = sketch.find(attributes.href);
  if (!target) {
    sketch.complain(`what \`${attributes.href ?? 'use'}\` refers to`, element.line);
    return [];
  }
  const [x, y] = [Number.parseFloat(attributes.x ?? '0') || 0, Number.parseFloat(attributes.y ?? '0') || 0];
  const place = translation(x, y);
  const moved = { ...frame, matrix: multiply(frame.matrix, place) };
  const marks = sketch.drawReferred(target, () =>
    target.name === 'symbol' || target.name === 'svg'
      ? drawSymbol(target, attributes, moved, sketch)
      : draw(target, moved, sketch),
  );
  return isIdentity(place) || marks.length === 0 ? marks : [group(place, marks)];
}
