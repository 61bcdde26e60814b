import { PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { elements, type ReadPdf, readPdf } from '../reader.js';
import { line, page, report, sample, write } from './toy.js';

describe('links', () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = await readPdf(await write(sample()));
  });

  it('lead from the mark to its note and back', () => {
    const [mark, back] = read.links;
    const note = read.pages[0]!.items.find(({ string }) => string.includes('A note'))!;
    expect(mark).toMatchObject({ page: 1, destination: 'note-1', contents: '1', target: { page: 1 } });
    expect(mark!.target!.y).toBeGreaterThan(note.y);
    expect(mark!.target!.y).toBeLessThan(note.y + 20);
    expect(back).toMatchObject({ page: 1, destination: 'mark-1' });
    expect(back!.target!.y).toBeGreaterThan(back!.rect.top);
  });

  it('cover their text, one rectangle a line, and belong to their element', () => {
    const link = elements(read.structure, 'Link').at(-1)!;
    expect(link.links).toHaveLength(2);
    for (const { rect, page: number, url } of link.links) {
      const item = read.pages[number - 1]!.items.find(
        ({ x, y }) => y > rect.bottom && y < rect.top && x >= rect.left - 1,
      )!;
      expect(url).toBe('https://example.org/a?b=(c)');
      expect(rect.right - rect.left).toBeCloseTo(item.width, 0);
    }
  });

  it('that lead nowhere are text; addresses are percent-encoded', async () => {
    const top = tag('Document', null);
    const p = tag('P', top);
    const lost = tag('Link', p, { href: '#nowhere' });
    const web = tag('Link', p, { href: 'https://example.org/ä b' });
    const bits = [
      { text: 'lost', tag: lost },
      { text: ' and ', tag: p },
      { text: 'web', tag: web },
    ];
    const made = await readPdf(await write(report(top, [page(0, [line(bits, 60, 80)])])));
    expect(made.links.map(({ url }) => url)).toEqual(['https://example.org/%C3%A4%20b']);
    expect(elements(made.structure, 'Link')).toHaveLength(1);
    expect(made.structure.text).toBe('lost and web');
  });
});

describe('finding one’s way', () => {
  it('has an outline that nests and leads to its headings, whatever letters their ids have', async () => {
    const top = tag('Document', null);
    const ids = ['b', 'İş', 'a', 'Z'];
    const headings = ids.map((id) => tag('H1', top, { id }));
    const lines = headings.map((heading, i) => line([{ text: ids[i]!, tag: heading }], 60, 80 + 20 * i));
    const leaf = (id: string) => ({ title: `Heading ${id}`, id, children: [] });
    const outline = [{ ...leaf('b'), children: [leaf('İş'), leaf('a')] }, leaf('Z')];
    const read = await readPdf(await write(report(top, [page(0, lines)], { outline })));
    expect(read.outline.map(({ title, children }) => [title, children.length])).toEqual([
      ['Heading b', 2],
      ['Heading Z', 0],
    ]);
    const flat = read.outline.flatMap((entry) => [entry, ...entry.children]);
    expect(flat.map(({ destination }) => destination)).toEqual(ids);
    const tops = flat.map(({ target }) => target!.y!);
    expect(tops).toEqual([...tops].sort((a, b) => b - a));
    expect(new Set(tops).size).toBe(4);
  });

  /** A file of so many pages with chapters of sections, as a program that shows its outline finds it. */
  async function outlined(pages: number, chapters: number, sections: number): Promise<PDFDict> {
    const top = tag('Document', null);
    const leaf = (id: string) => ({ title: id, id, children: [] });
    const outline = Array.from({ length: chapters }, (_, i) => ({
      ...leaf(`${i}`),
      children: Array.from({ length: sections }, (_, k) => leaf(`${i}.${k}`)),
    }));
    const made = Array.from({ length: pages }, (_, i) => page(i, [line([{ text: 'a', tag: tag('P', top) }], 60, 80)]));
    return (await PDFDocument.load(await write(report(top, made, { outline })))).catalog;
  }

  it.each([
    [3, 5, 18],
    [4, 10, 4],
    [40, 0, 40],
  ])(
    'opens the outline as deep as fits into a window: %i chapters of %i sections show %i lines',
    async (a, b, shown) => {
      const root = (await outlined(1, a, b)).lookup(PDFName.of('Outlines'), PDFDict);
      expect(root.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(shown);
      const first = root.lookup(PDFName.of('First'), PDFDict).get(PDFName.of('Count'))?.toString();
      expect(first).toBe(b === 0 ? undefined : `${shown > a ? b : -b}`);
    },
  );

  it('shows the outline at once where the report is too long to leaf through', async () => {
    const mode = async (pages: number) => (await outlined(pages, 2, 3)).get(PDFName.of('PageMode'))?.toString();
    expect(await mode(6)).toBeUndefined();
    expect(await mode(30)).toBe('/UseOutlines');
  });

  it('calls destinations by their lasting names, but never by an id that the author gave to something else', async () => {
    const top = tag('Document', null);
    const ids = ['note-1', 'note-2', 'note:b'];
    const lines = ids.map((id, i) => {
      const owner = tag('P', top, { id });
      return line([{ text: id, tag: tag('Link', owner, { href: `#${id}` }) }], 60, 80 + 20 * i);
    });
    const names = new Map([
      ['note-1', 'note:a'],
      ['note-2', 'note:b'],
    ]);
    const read = await readPdf(await write(report(top, [page(0, lines)], { names })));
    expect(read.links.map(({ contents, destination }) => [contents, destination])).toEqual([
      ['note-1', 'note:a'],
      ['note-2', 'note-2'],
      ['note:b', 'note:b'],
    ]);
    expect(new Set(read.links.map(({ target }) => target?.y)).size).toBe(3);
  });

  it('labels pages as they are numbered in print', async () => {
    const labels = ['i', 'ii', 'iii', '1', '2', 'A-1', 'A-2', 'cover', '9'];
    const top = tag('Document', null);
    const p = tag('P', top);
    const pages = labels.map((label, i) => ({ ...page(i, [line([{ text: label, tag: p }], 60, 80)]), label }));
    expect((await readPdf(await write(report(top, pages)))).labels).toEqual(labels);
  });
});
