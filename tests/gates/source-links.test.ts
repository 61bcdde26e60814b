import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, readPdf } from '../reader.js';
import { type Built, buildShippedPaper, removeBuilt } from './built.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function all(node: Node, wanted: (element: Element) => boolean): Element[] {
  const here = 'tagName' in node && wanted(node) ? [node] : [];
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => all(child, wanted)) : [];
  return [...here, ...inside];
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value ?? '';
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** Numbers of the slides that the links of an element lead to. */
function targets(element: Element): number[] {
  return all(element, ({ tagName }) => tagName === 'a')
    .map((link) => /^#(\d+)$/.exec(attribute(link, 'href'))?.[1])
    .filter((number) => number !== undefined)
    .map(Number);
}

describe('sources and the slides that cite them', () => {
  let built: Built;
  let slides: Element[];
  beforeAll(() => {
    built = buildShippedPaper();
    slides = all(parse(built.slides), ({ tagName, attrs }) => tagName === 'section' && attrs.some(isKind));
  });
  afterAll(() => removeBuilt(built));

  const isKind = ({ name }: { readonly name: string }) => name === 'data-kind';

  it('lead to each other', () => {
    const cites = new Set<string>();
    const backs = new Set<string>();
    slides.forEach((slide, index) => {
      const foot = all(slide, (element) => attribute(element, 'class') === 'notes');
      for (const target of foot.flatMap(targets)) {
        expect(attribute(slides[target - 1] as Element, 'data-kind')).toBe('sources');
        cites.add(`${index + 1}`);
      }
      if (attribute(slide, 'data-kind') !== 'sources') return;
      for (const cited of all(slide, (element) => attribute(element, 'class') === 'cited')) {
        for (const number of targets(cited)) backs.add(`${number}`);
      }
    });
    expect(cites.size).toBeGreaterThan(5);
    // Of slides that follow each other only the first and last are named.
    for (const number of backs) expect(cites).toContain(number);
  });

  it('are the same in the report', async () => {
    const { structure } = await readPdf(built.report);
    const inReport = elements(structure, 'BibEntry').map(({ text }) => /slides?\s+([\d\s,–]+)\.$/.exec(text)?.[1]);
    const sources = slides.filter((slide) => attribute(slide, 'data-kind') === 'sources');
    const inDeck = sources
      .flatMap((slide) => all(slide, ({ tagName }) => tagName === 'li'))
      .map((entry) => all(entry, (element) => attribute(element, 'class') === 'cited').map(textOf)[0])
      .map((said) => said?.replace(/^Slides?\s+/, ''));
    const even = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
    expect(inReport.map(even)).toEqual(inDeck.map(even));
    expect(inReport.filter(Boolean).length).toBeGreaterThan(5);
  });
});
