import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../golden/lay-out.js';
import { elements, type ReadElement, type ReadPdf, readPdf } from '../reader.js';

const corpus = '../shared/corpus/papers';
const papers = existsSync(corpus) ? readdirSync(corpus).sort() : [];
const folders = [
  'report',
  'tests/fixtures/book',
  'tests/fixtures/specimen',
  ...papers.map((name) => `${corpus}/${name}`),
];
const title = papers.length > 0 ? 'the bibliography' : 'the bibliography — corpus skipped: it is not here';

/** Names of the entries' destinations, as they stand below each other. */
function entryNames({ destinations }: ReadPdf): string[] {
  return [...destinations]
    .filter(([name]) => name.startsWith('ref-'))
    .sort(([, a], [, b]) => a.page - b.page || (b.y ?? 0) - (a.y ?? 0))
    .map(([name]) => name);
}

/** Pages on which citations begin that lead to each entry. */
function citedOn(pdf: ReadPdf): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { links } of elements(pdf.structure, 'Link')) {
    const name = links[0]?.destination;
    if (!name?.startsWith('ref-')) continue;
    const pages = found.get(name) ?? new Set();
    found.set(name, pages.add(Math.min(...links.map(({ page }) => page))));
  }
  return found;
}

/** Labels of the pages that an entry names, those within ranges too. */
function labelsIn(entry: ReadElement, labels: readonly string[]): string[] {
  const [, said = ''] = /Cited on pp?\.\s*([^;]*?)(?:;|\.$)/.exec(entry.text.replace(/\s+/g, ' ')) ?? [];
  return said
    .split(', ')
    .filter(Boolean)
    .flatMap((part) => {
      const [first = '', last = first] = part.trim().split('–');
      return labels.slice(labels.indexOf(first), labels.indexOf(last) + 1);
    });
}

describe(title, () => {
  it.each(folders)('of %s names the pages on which pdf.js finds the citations, and leads there', async (folder) => {
    const pdf = await readPdf((await layOut(folder)).pdf);
    const pages = citedOn(pdf);
    const entries = elements(pdf.structure, 'BibEntry');
    const names = entryNames(pdf);
    expect(entries.length).toBe(names.length);
    entries.forEach((entry, at) => {
      const cited = [...(pages.get(names[at] as string) ?? [])].sort((a, b) => a - b);
      expect(labelsIn(entry, pdf.labels), entry.text).toEqual(cited.map((page) => pdf.labels[page - 1]));
      for (const { text, links } of elements(entry, 'Link')) {
        const [link] = links;
        if (!link || link.url !== null) continue;
        expect(pdf.labels[(link.target?.page ?? 0) - 1], `${entry.text}: ${text}`).toBe(text.trim());
        expect(link.destination).toMatch(/^(?:mark|cited):/);
      }
    });
    expect([...pages.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});
