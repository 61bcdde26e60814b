import { elements } from './element.js';
import type { Element } from './parse.js';

/** Attributes that a browser loads from: of any element, and of some. */
const LOADS: readonly string[] = ['src', 'poster', 'background'];
const LOADS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['link', ['href']],
  ['image', ['href', 'xlink:href']],
  ['use', ['href', 'xlink:href']],
  ['feimage', ['href', 'xlink:href']],
  ['object', ['data']],
]);

/** Addresses that a browser would load something from: what lies in the file, or within the page, is none. */
export function readRequests(document: Element): readonly string[] {
  const found = elements(document, () => true).flatMap((element) => [...loaded(element), ...styled(element)]);
  return found.map((url) => url.trim()).filter((url) => url !== '' && !/^(?:data:|about:|blob:|#)/i.test(url));
}

function loaded({ tagName, attributes }: Element): string[] {
  const urls: string[] = [];
  const own = LOADS_OF.get(tagName);
  for (const [name, value] of attributes) {
    if (LOADS.includes(name) || own?.includes(name)) urls.push(value);
    else if (name === 'srcset' || name === 'imagesrcset')
      urls.push(...value.split(',').map((one) => one.trim().split(/\s/)[0]!));
  }
  return urls;
}

function styled({ tagName, attributes, children }: Element): string[] {
  const sheet = tagName === 'style' ? children.filter((child) => typeof child === 'string') : [];
  return [attributes.get('style') ?? '', ...sheet].flatMap(addressesIn);
}

/** What `url(…)` and `@import` name in CSS. */
function addressesIn(css: string): string[] {
  if (!/url\(|@import/i.test(css)) return [];
  const named = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))|@import\s+(?:"([^"]*)"|'([^']*)')/gi);
  return [...named].map(([, ...url]) => url.find((one) => one !== undefined) ?? '');
}
