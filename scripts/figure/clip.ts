import type { GroupMark, Mark, Outline } from '../shape/drawing.js';
import { boxTransform, marksBounds } from './bounds.js';
import { childElements, type SvgElement } from './element.js';
import { outlineOf } from './geometry.js';
import { IDENTITY, isIdentity, type Matrix, multiply, readTransform, translation } from './matrix.js';
import { joinOutlines, transformOutline } from './outline.js';
import type { Frame, Sketch } from './sketch.js';

/** What cuts off the marks of an element (CSS Masking 1, 5): null for nothing, `all` where nothing is left. */
export function clipOf(
  element: SvgElement,
  marks: readonly Mark[],
  frame: Frame,
  sketch: Sketch,
): GroupMark['clip'] | 'all' {
  const given = frame.style['clip-path'];
  if (given === 'none' || given === '') return null;
  const clip = sketch.find(given);
  if (clip?.name !== 'clipPath') {
    sketch.complain(`the clipping by \`${given}\``, element.line);
    return null;
  }
  const box = clip.attributes.clipPathUnits === 'objectBoundingBox' ? boxTransform(marksBounds(marks)) : IDENTITY;
  const style = sketch.styleThere(clip);
  if (style['clip-path'] !== 'none') sketch.complain('a clipping path inside another', clip.line);
  const matrix = multiply(box, readTransform(style.transform));
  const inner = { ...frame, style };
  const outlines = childElements(clip).flatMap((child) => outlinesOf(child, matrix, inner, sketch));
  if (outlines.length === 0) return 'all';
  const evenOdd = outlines.length === 1 && outlines[0]!.rule === 'evenodd';
  return { outline: joinOutlines(outlines.map(({ outline }) => outline)), rule: evenOdd ? 'evenodd' : 'nonzero' };
}

interface ClippingOutline {
  readonly outline: Outline;
  readonly rule: string;
}

function outlinesOf(element: SvgElement, matrix: Matrix, frame: Frame, sketch: Sketch): ClippingOutline[] {
  const style = sketch.styleThere(element);
  if (style.display === 'none' || style.visibility !== 'visible') return [];
  const placed = multiply(matrix, readTransform(style.transform));
  if (element.name === 'use') {
    const target = sketch.find(element.attributes.href);
    if (!target || target.name === 'use') return [];
    const [x, y] = [Number(element.attributes.x ?? 0) || 0, Number(element.attributes.y ?? 0) || 0];
    return outlinesOf(target, multiply(placed, translation(x, y)), frame, sketch);
  }
  if (element.name === 'text') sketch.complain('clipping by letters', element.line);
  const outline = outlineOf(element, { ...frame, style }, sketch);
  if (!outline) return [];
  return [{ outline: isIdentity(placed) ? outline : transformOutline(outline, placed), rule: style['clip-rule'] }];
}
