import { childrenOf, type Element, hasClass, plain } from './element.js';
import {
  type Box,
  EMPTY,
  fraction,
  glyphs,
  integral,
  limits,
  operator,
  root,
  row,
  scripts,
  space,
  table,
} from './formula-box.js';

/** About the room that MathML takes; `display` where it stands on a line of its own. */
export function mathmlBox(element: Element, display: boolean): Box {
  const handler = HANDLERS.get(element.tagName);
  return handler ? handler(element, display) : row(partsOf(element, display));
}

function partsOf(element: Element, display: boolean): Box[] {
  return inner(element).map((child) => mathmlBox(child, display));
}

function inner({ children }: Element): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

const LARGE = /^[∑∏∐⋃⋂⨁⨂⋀⋁]$/;
const INTEGRAL = /^[∫∬∭∮]$/;

type Handler = (element: Element, display: boolean) => Box;

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['mi', token],
  ['mn', token],
  ['mo', token],
  ['mtext', token],
  ['mspace', ({ attributes }) => space(Number.parseFloat(attributes.get('width') ?? '') || 0)],
  ['mphantom', (element, display) => row(partsOf(element, display))],
  [
    'mstyle',
    (element, display) => {
      const own = element.attributes.get('displaystyle');
      return row(partsOf(element, own === undefined ? display : own === 'true'));
    },
  ],
  [
    'mfrac',
    (element, display) => {
      const [top = EMPTY, bottom = EMPTY] = partsOf(element, false);
      return fraction(top, bottom, display);
    },
  ],
  ['msqrt', (element, display) => root(row(partsOf(element, display)))],
  ['mroot', (element, display) => root(partsOf(element, display)[0] ?? EMPTY)],
  ['msub', (element, display) => attached(element, display, (base, sub) => scripts(base, sub, null))],
  ['msup', (element, display) => attached(element, display, (base, sup) => scripts(base, null, sup))],
  ['msubsup', (element, display) => attached(element, display, scripts)],
  ['munder', (element, display) => attached(element, display, (base, under) => limits(base, under, null))],
  [
    'mover',
    (element, display) =>
      attached(element, display, (base, over) => (isAccented(element) ? base : limits(base, null, over))),
  ],
  ['munderover', (element, display) => attached(element, display, limits)],
  ['mtable', (element) => table(rowsOf(element), 0.4)],
]);

function token(element: Element, display: boolean): Box {
  const text = plain(element).trim();
  if (element.tagName === 'mo' && LARGE.test(text)) return operator(display);
  if (element.tagName === 'mo' && INTEGRAL.test(text)) return integral(display);
  // A sign before its operand stands close to it.
  const close = element.attributes.get('form') === 'prefix' && element.attributes.get('lspace') === '0em';
  const { width, ...rest } = glyphs(text);
  return { width: close ? Math.min(width, 0.8) : width, ...rest };
}

function attached(element: Element, display: boolean, join: (base: Box, a: Box, b: Box) => Box): Box {
  const [base, ...others] = inner(element);
  const [first = EMPTY, second = EMPTY] = others.map((one) => mathmlBox(one, false));
  return join(base ? mathmlBox(base, display) : EMPTY, first, second);
}

/** A bar or hat stands in the room that capitals have above small letters. */
function isAccented(element: Element): boolean {
  return inner(element)[1]?.attributes.get('class') === 'wbk-acc';
}

function rowsOf(element: Element): Box[][] {
  const display = element.attributes.get('displaystyle') === 'true';
  return childrenOf(element, 'mtr').map((one) =>
    childrenOf(one, 'mtd').map((cell) => {
      const box = row(partsOf(cell, display));
      return hasClass(cell, 'tml-left') ? { ...box, width: box.width + 0.3 } : box;
    }),
  );
}
