import { element, type Xml } from './xml.js';

/** A place on a slide, in CSS px from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** English Metric Units, in which Office measures: 914,400 to an inch of 96 px. */
export function emu(px: number): number {
  return Math.round(px * 9525);
}

/** Hundredths of a point, in which it measures type. */
export function hundredths(px: number): number {
  return Math.round(px * 75);
}

/** A place, as the element `name` (`a:xfrm`, or a graphic frame's `p:xfrm`). */
export function transform({ x, y, width, height }: Box, name = 'a:xfrm'): Xml {
  return element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(Math.max(1, width)), cy: emu(Math.max(1, height)) }),
  );
}

/** The same place on a slide that is read from the right. */
export function mirrored(box: Box, slideWidth: number): Box {
  return { ...box, x: slideWidth - box.x - box.width };
}

/** What has this shape, as large as fits a box, in its middle. */
export function contained(shape: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(box.width / shape.width, box.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
