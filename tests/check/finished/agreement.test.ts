import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FinishedElement, type FinishedReport, isElement } from '../../../scripts/check/finished/index.js';
import { builtPaper } from '../../built-paper.js';
import { type ReadElement, type ReadPdf, readPdf } from '../../reader.js';
import { reading } from './reading.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = join(root, '../shared/corpus/papers');
const papers = [
  '.',
  ...['arabic', 'hebrew', 'persian', 'chinese', 'japanese', 'specimen', 'every-block'].map(
    (name) => `tests/fixtures/${name}`,
  ),
  ...(existsSync(corpus)
    ? readdirSync(corpus)
        .sort()
        .map((name) => join('../shared/corpus/papers', name))
    : []),
];
if (!existsSync(corpus)) it.skip('the open test papers (their folder is not on this machine)', () => {});

/** Both readers see the same file: pdf.js and pdf-lib on one side, ours on the other. */
describe.each(papers)('%s, read back by us and by others', (paper) => {
  let ours: FinishedReport;
  let theirs: ReadPdf;
  beforeAll(async () => {
    const { pdf } = builtPaper(paper);
    ours = reading(pdf);
    theirs = await readPdf(pdf);
  });

  it('has the same pages, with the same labels', () => {
    const pages = (all: readonly { label: string; width: number; height: number }[]) =>
      all.map(({ label, width, height }) => [label, width, height]);
    expect(pages(ours.pages)).toEqual(pages(theirs.pages));
    expect([ours.title, ours.lang]).toEqual([theirs.info.get('Title'), theirs.lang]);
  });

  it('has the same tags with the same text', () => {
    expect(showOurs(ours.structure!)).toEqual(showTheirs(theirs.structure));
  });

  // pdf.js joins texts of other scripts in its own way, and says no longer where each began.
  it.skipIf(/arabic|hebrew|persian|chinese|japanese/.test(paper))('shows each text where others see it', () => {
    for (const page of ours.pages) {
      const items = theirs.pages[page.index]!.items;
      const strays = page.texts.filter(({ text, x, y, width, artifact }) => {
        // pdf.js leaves soft hyphens out.
        if (/^[\s\u00ad]*$/.test(text)) return false;
        return !items.some(
          (item) =>
            item.artifact === artifact &&
            Math.abs(item.y - y) < 0.1 &&
            item.x < x + width + 1 &&
            item.x + item.width > x - 1,
        );
      });
      expect(strays).toEqual([]);
      const baselines = (all: readonly { y: number }[]) => [...new Set(all.map(({ y }) => y.toFixed(1)))].sort();
      expect(baselines(page.texts)).toEqual(baselines(items.filter(({ string }) => string !== '')));
    }
  });

  it('has the same links', () => {
    const found = ours.pages.flatMap(({ links }) => links);
    const rounded = (...box: readonly number[]) => box.map((side) => side.toFixed(2));
    expect(
      found.map(({ page, left, bottom, right, top, url, destination, contents }) => [
        page + 1,
        ...rounded(left, bottom, right, top),
        url && new URL(url).href,
        destination,
        contents,
      ]),
    ).toEqual(
      theirs.links.map(({ page, rect: { left, bottom, right, top }, url, destination, contents }) => [
        page,
        ...rounded(left, bottom, right, top),
        url,
        destination,
        contents,
      ]),
    );
  });

  it('has the same outline and destinations', () => {
    const target = (place: { page: number; x: number | null; y: number | null } | null, first: number) =>
      place && { ...place, page: place.page - first };
    interface Entry {
      readonly title: string;
      readonly destination: string | null;
      readonly target: { page: number; x: number | null; y: number | null } | null;
      readonly children: readonly Entry[];
    }
    const entries = (all: readonly Entry[], first: number): unknown[] =>
      all.map((one) => [one.title, one.destination, target(one.target, first), entries(one.children, first)]);
    expect(entries(ours.outline, 0)).toEqual(entries(theirs.outline, 1));
    const places = (all: ReadonlyMap<string, { page: number; x: number | null; y: number | null }>, first: number) =>
      new Map([...all].map(([name, place]) => [name, target(place, first)]));
    expect(places(ours.destinations, 0)).toEqual(places(theirs.destinations, 1));
  });

  it('carries the same files', () => {
    const texts = (files: ReadonlyMap<string, Uint8Array>) =>
      [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
    expect(texts(ours.attachments)).toEqual(texts(theirs.attachments));
  });
});

/** Texts within a drawing are left out: their fonts need not say which characters they stand for. */
function showOurs(element: FinishedElement): string[] {
  const drawn = element.role === 'Figure';
  const lines = element.content.flatMap((part) => (isElement(part) ? showOurs(part) : letters(drawn ? '' : part.text)));
  return [head(element, element.links.length), ...lines.map((line) => ` ${line}`)];
}

function showTheirs(element: ReadElement): string[] {
  const drawn = element.role === 'Figure';
  const lines = element.content.flatMap((part) =>
    typeof part === 'string' ? letters(drawn ? '' : part) : showTheirs(part),
  );
  return [head(element, element.links.length), ...lines.map((line) => ` ${line}`)];
}

function head(
  { role, id, lang, alt, actualText, attributes }: Omit<FinishedElement, 'content' | 'links' | 'title' | 'parent'>,
  links: number,
): string {
  const given = [...attributes].map(([key, value]) => `${key}=${value.replace(/[\s[\]()]/g, '')}`);
  return JSON.stringify([role, id, lang, alt, actualText, given, links]);
}

/**
 * Glyphs of scripts from right to left lie as they are seen; the other reader turns them around. It reads emphasis
 * dots, which the file says to stand for nothing.
 */
function letters(text: string): string {
  const said = text.replaceAll('\u2060', '');
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(said) ? [...said].sort().join('') : said;
}
