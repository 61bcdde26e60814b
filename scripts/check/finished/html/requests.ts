import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Element, elements } from './element.js';

/** Attributes that a browser loads from, by element; `*` is any. */
const LOADS: Readonly<Record<string, readonly string[]>> = {
  '*': ['src', 'poster', 'background'],
  link: ['href'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feImage: ['href', 'xlink:href'],
  object: ['data'],
};

/** Addresses that a browser would load something from: what lies in the file, or within the page, is none. */
export function readRequests(document: DefaultTreeAdapterTypes.Document): readonly string[] {
  const found = elements(document, () => true).flatMap((element) => [...loaded(element), ...styled(element)]);
  return found.map((url) => url.trim()).filter((url) => url !== '' && !/^(?:data:|about:|blob:|#)/i.test(url));
}

function loaded({ tagName, attrs }: Element): string[] {
  const names = [...LOADS['*']!, ...(Object.hasOwn(LOADS, tagName) ? LOADS[tagName]! : [])];
  return attrs.flatMap(({ name, prefix, value }) => {
    if (/^(?:srcset|imagesrcset)$/.test(name)) return value.split(',').map((one) => one.trim().split(/\s/)[0]!);
    return names.includes(prefix ? `${prefix}:${name}` : name) ? [value] : [];
  });
}

function styled(element: Element): string[] {
  const inline = element.attrs.filter(({ name }) => name === 'style').map(({ value }) => value);
  const sheet =
    element.tagName === 'style' ? element.childNodes.map((node) => ('value' in node ? node.value : '')) : [];
  return [...inline, ...sheet].flatMap(addressesIn);
}

/** What `url(…)` and `@import` name in CSS. */
function addressesIn(css: string): string[] {
  const named = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))|@import\s+(?:"([^"]*)"|'([^']*)')/gi);
  return [...named].map(([, ...url]) => url.find((one) => one !== undefined) ?? '');
}
