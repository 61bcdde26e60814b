import { expect, it } from 'vitest';
import { builtPaper } from '../built-paper.js';
import { elements, readPdf } from '../reader.js';
import { saidBy } from '../tagged-text.js';

/* What pdf.js tells by tags where words alone are not enough. */

const { pdf } = builtPaper('tests/fixtures/specimen');

it('tells a table row by row and cell by cell', async () => {
  const rows = await saidBy(pdf, 'TR', 'TH TD');
  const plain = rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')));
  expect(plain).toContainEqual(['Size', 'Points', 'Old name']);
  expect(plain).toContainEqual(['footnote', '8.5', 'brevier']);
  expect(plain).toContainEqual([
    'serif',
    'long texts in books and papers, where the eye is to be led along the line',
    'on coarse screens its fine strokes may get lost',
    'in the text of this page',
  ]);
  expect(plain).toContainEqual(['1993', '103,456.75', '10.35', '+862.1']);
});

it('tells code line by line', async () => {
  const code = (await saidBy(pdf, 'Code', 'Code')).flat();
  const lines = code.find((text) => text.includes('def twice'))?.split(/\n/);
  expect(lines).toContain('def twice(f):');
  expect(lines).toContain('return lambda x: f(f(x)) # a comment');
});

it('has the spaces that code is indented by among its glyphs', async () => {
  const { structure } = await readPdf(pdf);
  const code = elements(structure, 'Code').find(({ text }) => text.includes('def twice'))!.text;
  expect(code).toContain('    return lambda x: f(f(x))  # a comment');
});

it('gives an address over several lines in one piece', async () => {
  const { structure } = await readPdf(pdf);
  const address =
    'https://example.org/a/rather/long/address/that/has/to/break/somewhere/near/its/end.html?with=a&query=too';
  const link = elements(structure, 'Link').find(({ text }) => text.replaceAll('\u2060', '') === address);
  expect(new Set(link?.links.map(({ written }) => written))).toEqual(new Set([address]));
});
