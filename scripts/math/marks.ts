import { LiteElement } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import { LiteText } from '@mathjax/src/mjs/adaptors/lite/Text.js';
import type { FormulaMark } from '../shape/mathematics.js';
import { colourOf } from './colour.js';
import { ellipse, outlineOf, rectangle } from './outlines.js';
import { multiply, type Transform, transformOf, translation } from './transform.js';

/** What drawing a tree collects. */
export interface Ink {
  readonly marks: FormulaMark[];
  /** What has no glyph here. */
  readonly letters: string[];
}

/** What a node's drawing inherits. */
interface Within {
  readonly transform: Transform;
  readonly colour: string | null;
}

/** Thickness of rules in tables, as MathJax's style sheet has it. */
const RULE = 70;

/** Adds what `element`, a tree of SVG as MathJax makes it, shows; its y runs upward. */
export function collect(element: LiteElement, transform: Transform, ink: Ink): void {
  visit(element, { transform, colour: null }, ink);
}

type Handler = (element: LiteElement, within: Within, ink: Ink) => void;

/** One handler a kind of element. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  g: visitChildren,
  a: visitChildren,
  svg: visitStretched,
  path: (element, within, ink) => add(outlineOf(text(element, 'd')), element, within, ink),
  rect: visitRectangle,
  polygon: (element, within, ink) => add(outlineOf(`M${text(element, 'points')}Z`), element, within, ink),
  line: visitLine,
  ellipse: (element, within, ink) => {
    const at = { ...within, transform: moved(within.transform, number(element, 'cx'), number(element, 'cy')) };
    add(ellipse(number(element, 'rx'), number(element, 'ry')), element, at, ink);
  },
  text: visitLetters,
};

function visit(element: LiteElement, { transform, colour }: Within, ink: Ink): void {
  const { fill, stroke } = element.attributes;
  const named = [fill, stroke].find((value) => typeof value === 'string' && value !== 'none');
  HANDLERS[element.kind]?.(
    element,
    {
      transform: multiply(transformOf(text(element, 'transform')), transform),
      colour: named === undefined || named === 'currentColor' ? colour : colourOf(named),
    },
    ink,
  );
}

function visitChildren(element: LiteElement, within: Within, ink: Ink): void {
  for (const child of element.children) if (child instanceof LiteElement) visit(child, within, ink);
}

/** Letters are drawn by the text's fonts; their y runs upward like everything's. */
function visitLetters(element: LiteElement, { transform, colour }: Within, { marks, letters }: Ink): void {
  const scale = Number.parseFloat(text(element, 'font-size')) / 1000 || 1;
  for (const child of element.children) {
    if (!(child instanceof LiteText) || child.value === '') continue;
    letters.push(child.value);
    marks.push({
      kind: 'letters',
      text: child.value,
      transform: multiply([scale, 0, 0, -scale, 0, 0], transform),
      colour,
    });
  }
}

/** A filled box, or a frame. */
function visitRectangle(element: LiteElement, within: Within, ink: Ink): void {
  const { fill, stroke } = element.attributes;
  if (fill === 'none' && stroke === 'none') return;
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  const at = { ...within, transform: moved(within.transform, number(element, 'x'), number(element, 'y')) };
  if (width > 0 && height > 0) add(rectangle(width, height), element, at, ink);
}

function visitLine(element: LiteElement, within: Within, ink: Ink): void {
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => number(element, name)) as [
    number,
    number,
    number,
    number,
  ];
  const at = { ...within, transform: moved(within.transform, x1, y1) };
  push(outlineOf(`M0 0L${x2 - x1} ${y2 - y1}`), strokeOf(element) ?? RULE, at, ink);
}

/**
 * The middle of a stretched sign: MathJax makes it too long by half and shows a window of it. A bar looks the same
 * when it is made just as long as the window.
 */
function visitStretched(element: LiteElement, within: Within, ink: Ink): void {
  const [glyph] = element.children;
  const [vx, vy, width, height] = text(element, 'viewBox').split(' ').map(Number) as [number, number, number, number];
  if (!(glyph instanceof LiteElement) || glyph.kind !== 'path') {
    visitChildren(element, within, ink);
    return;
  }
  const outline = outlineOf(text(glyph, 'd'));
  const [sx] = transformOf(text(glyph, 'transform'));
  const upright = sx === 1;
  const { coordinates } = outline;
  const along = Array.from(coordinates).filter((_, at) => at % 2 === (upright ? 1 : 0));
  const [least, most] = [Math.min(...along), Math.max(...along)];
  const scale = (upright ? height : width) / (most - least);
  const stretch: Transform = upright ? [1, 0, 0, scale, -vx, -least * scale] : [scale, 0, 0, 1, -least * scale, -vy];
  const place = translation(number(element, 'x'), number(element, 'y'));
  push(outline, null, { ...within, transform: multiply(multiply(stretch, place), within.transform) }, ink);
}

function add(outline: ReturnType<typeof outlineOf>, element: LiteElement, within: Within, ink: Ink): void {
  push(outline, strokeOf(element), within, ink);
}

function push(outline: ReturnType<typeof outlineOf>, stroke: number | null, within: Within, { marks }: Ink): void {
  if (outline.commands !== '')
    marks.push({ kind: 'outline', outline, stroke, transform: within.transform, colour: within.colour });
}

/** Width of the line along an outline; null where it is filled. */
function strokeOf({ attributes }: LiteElement): number | null {
  if (attributes['data-frame'] !== undefined) return Number(attributes['stroke-thickness'] ?? RULE);
  if (attributes['stroke-thickness'] !== undefined) return Number(attributes['stroke-thickness']);
  const styled = /stroke-width:\s*([\d.]+)/.exec(String(attributes.style ?? ''))?.[1];
  const width = Number(attributes['stroke-width'] ?? styled ?? Number.NaN);
  return Number.isFinite(width) ? width : null;
}

function moved(transform: Transform, x: number, y: number): Transform {
  return multiply(translation(x, y), transform);
}

function text({ attributes }: LiteElement, name: string): string {
  return String(attributes[name] ?? '');
}

function number({ attributes }: LiteElement, name: string): number {
  return Number(attributes[name] ?? 0) || 0;
}
