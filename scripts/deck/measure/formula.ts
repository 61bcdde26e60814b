import { type Element, plain } from './element.js';
import { type Box, scaled } from './formula-box.js';
import { mathmlBox } from './mathml.js';
import { texBox } from './tex.js';

/** Formulas are set a little larger than the text around them. */
const ENLARGED = 1.05;

/** About the room of a formula, MathML or TeX, in text of that size; px. */
export function formulaBox(element: Element, size: number): Box {
  const display = isDisplayed(element);
  const drawn = element.children.some((child) => typeof child !== 'string');
  return scaled(drawn ? mathmlBox(element, display) : texBox(plain(element), display), ENLARGED * size);
}

export function isDisplayed({ attributes }: Element): boolean {
  return attributes.get('display') === 'block';
}

/** Above and below the baseline of a line with this leading, with the ascender and descender of Source Sans 3; ems. */
export function roomOfLine(leading: number): { readonly above: number; readonly below: number } {
  return { above: leading / 2 + 0.29, below: leading / 2 - 0.29 };
}
