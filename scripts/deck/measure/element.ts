/** What a slide shows, as a tree: read from HTML, or from the Markdown that is still to become HTML. */
export interface Element {
  /** In lower case. */
  readonly tagName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const NONE: ReadonlySet<string> = new Set();

export function classesOf({ attributes }: Element): ReadonlySet<string> {
  const names = attributes.get('class');
  return names === undefined ? NONE : new Set(names.split(/\s+/));
}

export function hasClass(element: Element, name: string): boolean {
  const names = element.attributes.get('class');
  return names !== undefined && (names === name || classesOf(element).has(name));
}

/** Whether an element, or one below it, is `wanted`. */
export function some(element: Element, wanted: (element: Element) => boolean): boolean {
  return wanted(element) || element.children.some((child) => typeof child !== 'string' && some(child, wanted));
}

export function childrenOf({ children }: Element, ...names: readonly string[]): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && names.includes(child.tagName));
}

export function plain({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : plain(child))).join('');
}

/** Items of the longest list. */
export function longestList(element: Element): number {
  const own = /^[uo]l$/.test(element.tagName) ? childrenOf(element, 'li').length : 0;
  return element.children.reduce<number>(
    (most, child) => (typeof child === 'string' ? most : Math.max(most, longestList(child))),
    own,
  );
}
