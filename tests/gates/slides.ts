import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** One slide as it stands in the finished HTML file. */
export interface ReadSlide {
  /** Id of the section; null for the title and the like. */
  readonly section: string | null;
  readonly heading: string;
  /** The line at the top. */
  readonly header: string;
  /** Numbers of the marks in its text, in order. */
  readonly marks: readonly number[];
  /** At its foot. */
  readonly notes: readonly { readonly number: number; readonly text: string }[];
}

/** The slides of the deck, in order, read with an HTML parser of its own. */
export function readSlides(html: string): ReadSlide[] {
  return all(parse(html), ({ tagName, attrs }) => tagName === 'section' && attrs.some(isMarpit)).map((slide) => {
    const headings = all(slide, ({ tagName }) => /^h[1-3]$/.test(tagName));
    const marks = all(slide, ({ tagName }) => tagName === 'sup', isFoot);
    return {
      section: attribute(slide, 'data-section'),
      heading: textOf(headings[0]),
      header: textOf(all(slide, ({ tagName }) => tagName === 'header')[0]),
      marks: marks.map((mark) => Number(textOf(mark))).filter((number) => number > 0),
      notes: all(slide, isNote).map((note) => {
        const [, number = '', text = ''] = /^\s*(\d+)\s*([\s\S]*)$/.exec(textOf(note)) ?? [];
        return { number: Number(number), text };
      }),
    };
  });
}

function isMarpit({ name }: { readonly name: string }): boolean {
  return name === 'data-marpit-pagination' || name === 'data-theme';
}

function isFoot(element: Element): boolean {
  return hasClass(element, 'notes');
}

function isNote(element: Element): boolean {
  return hasClass(element, 'note');
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Elements below that are `wanted`, in order, without looking into those that are `closed`. */
function all(node: Node, wanted: (element: Element) => boolean, closed?: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (closed?.(child)) return [];
    return [...(wanted(child) ? [child] : []), ...all(child, wanted, closed)];
  });
}

function textOf(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
