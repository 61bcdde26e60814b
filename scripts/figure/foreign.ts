import type { Mark } from '../shape/drawing.js';
import { isElement, type SvgElement } from './element.js';
import { diagonal, readLength } from './length.js';
import type { Frame, Sketch } from './sketch.js';
import { type Style, styleOf } from './style.js';
import { drawLine, lineWidth } from './text.js';

/** Elements of HTML that begin a line. */
const BLOCKS: ReadonlySet<string> = new Set([
  'div',
  'p',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'pre',
  'h1',
  'h2',
  'h3',
]);
const LINE_HEIGHT = 1.2;

/**
 * HTML inside a drawing, which programs for diagrams use for labels: its text in the middle of its box, in one style.
 * Anything else of it is left out, and told of.
 */
export function drawForeign(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[] {
  const paragraphs: string[] = [''];
  const found = collect(element, frame.style, paragraphs, sketch);
  const texts = paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  if (!found || texts.length === 0) return [];
  sketch.complain('the layout of HTML inside it (its text is set in the middle of its box)', element.line);
  const { viewport } = frame;
  const em = Number(found['font-size']);
  const read = (name: string, whole: number) => readLength(element.attributes[name], whole, em);
  const [x, y] = [read('x', viewport.width) ?? 0, read('y', viewport.height) ?? 0];
  const [width, height] = [read('width', viewport.width) ?? diagonal(viewport), read('height', viewport.height) ?? 0];
  const style: Style = {
    ...found,
    fill: found.color,
    stroke: 'none',
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
  };
  const inner = { ...frame, style };
  const lines = texts.flatMap((text) => wrapped(text, width, inner, sketch));
  const top = y + (height - lines.length * em * LINE_HEIGHT) / 2;
  return lines.flatMap((line, at) => drawLine(line, x + width / 2, top + (at + 0.5) * em * LINE_HEIGHT, inner, sketch));
}

/** Adds the text to `paragraphs`; gives the style of the first letters, null where there are none. */
function collect(element: SvgElement, style: Style, paragraphs: string[], sketch: Sketch): Style | null {
  let found: Style | null = null;
  if (BLOCKS.has(element.name)) paragraphs.push('');
  for (const child of element.children) {
    sketch.count();
    if (!isElement(child)) {
      paragraphs[paragraphs.length - 1] += child;
      if (child.trim() !== '') found ??= style;
    } else if (child.name !== 'style' && child.name !== 'script') {
      const inner = styleOf(child, style, sketch.sheet);
      const first = inner.display === 'none' ? null : collect(child, inner, paragraphs, sketch);
      found ??= first;
    }
  }
  if (BLOCKS.has(element.name)) paragraphs.push('');
  return found;
}

/** Lines no wider than `width`, broken between words as late as can be. */
function wrapped(text: string, width: number, frame: Frame, sketch: Sketch): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const space = lineWidth('\u00a0', frame, sketch);
  for (const word of text.split(' ')) {
    const wide = lineWidth(word, frame, sketch);
    // Our faces are seldom as wide as those that the box was measured for.
    const fits = line === '' || used + space + wide <= width * 1.05;
    if (!fits) lines.push(line);
    used = fits && line !== '' ? used + space + wide : wide;
    line = fits && line !== '' ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
