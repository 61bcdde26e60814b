import { SaxesParser } from 'saxes';

/** An element of an SVG file. Names without the prefix of the SVG and XLink namespaces. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  readonly parent: SvgElement | null;
  /** Line of the file on which its start tag ends; from 1. */
  readonly line: number;
}

export type SvgNode = SvgElement | string;

/** More than any drawing that a page can show. */
const MOST_ELEMENTS = 200_000;
const DEEPEST = 200;

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** An element while its end tag has not been read. */
interface OpenElement extends SvgElement {
  readonly children: SvgNode[];
}

/**
 * The tree of an SVG file; elements of other vocabularies are left out, XHTML kept under its names. Entities that a
 * document type declares are not expanded: they stand as they are written. Throws with a sentence if it is no XML, or too large.
 */
export function readElements(text: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: SvgElement | null = null;
  let count = 0;
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++count > MOST_ELEMENTS) throw new Error(`it has more than ${MOST_ELEMENTS} elements`);
    if (open.length >= DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
    const parent = open.at(-1) ?? null;
    const known = uri === SVG || uri === XHTML || uri === '';
    const element: OpenElement = {
      name: known ? local : `${uri}#${local}`,
      attributes: namedAttributes(Object.values(attributes)),
      children: [],
      parent,
      line: parser.line,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (value: string) => void open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    // Drawing programs declare entities for their namespaces.
    if (/entity/.test(error.message)) return;
    throw new Error(error.message.replace(/^(\d+):(\d+): (.*?)\.?$/, 'line $1, column $2: $3'));
  });
  parser.write(text).close();
  const found = root as SvgElement | null;
  if (found?.name !== 'svg') throw new Error('its first element is not `svg`');
  return found;
}

/** `xlink:href` and `href` are the same; `xml:space` and `xml:lang` keep their prefix. */
function namedAttributes(
  attributes: readonly {
    readonly name: string;
    readonly local: string;
    readonly prefix: string;
    readonly value: string;
  }[],
): Record<string, string> {
  const named: Record<string, string> = {};
  for (const { name, local, prefix, value } of attributes) {
    if (prefix === '') named[name] = value;
    else if (prefix === 'xml') named[`xml:${local}`] = value;
    else if (local === 'href') named.href ??= value;
  }
  return named;
}

export function isElement(node: SvgNode): node is SvgElement {
  return typeof node !== 'string';
}

export function childElements(element: SvgElement): readonly SvgElement[] {
  return element.children.filter(isElement);
}

/** All text inside. */
export function textOf(element: SvgElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** Every element with an id, by id; the first where several have one. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const byId = new Map<string, SvgElement>();
  const visit = (element: SvgElement): void => {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return byId;
}
