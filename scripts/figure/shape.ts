import type { Mark } from '../shape/drawing.js';
import type { SvgElement } from './element.js';
import { outlineOf } from './geometry.js';
import { drawMarkers } from './marker.js';
import { fillOutline, strokeOf } from './paint.js';
import { share } from './share.js';
import type { Frame, Sketch } from './sketch.js';

/** A shape’s inside, its line and its markers, in the order of `paint-order`. */
export function drawShape(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  if (frame.style.visibility !== 'visible') return [];
  const outline = outlineOf(element, frame, sketch);
  if (!outline) return [];
  const fill = fillOutline(outline, element, frame, sketch);
  const stroke = strokeOf(outline, element, frame, sketch);
  const markers = drawMarkers(outline, Number.parseFloat(frame.style['stroke-width']) || 1, frame, sketch);
  const strokeFirst = /^stroke/.test(frame.style['paint-order']);
  const [only] = fill;
  if (stroke && only?.kind === 'path' && !strokeFirst && share(frame.style.opacity) === 1)
    return [{ ...only, stroke }, ...markers];
  const line: readonly Mark[] = stroke ? [{ kind: 'path', outline, fill: null, stroke }] : [];
  return strokeFirst ? [...line, ...fill, ...markers] : [...fill, ...line, ...markers];
}
