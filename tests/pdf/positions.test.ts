import { expect, it } from 'vitest';
import type { TextFragment } from '../../scripts/page/index.js';
import { tag } from '../../scripts/paper/tag.js';
import type { GlyphRun } from '../../scripts/shape/index.js';
import { readPdf } from '../reader.js';
import { line, page, report, SANS, SERIF, shape, write } from './toy.js';

const top = () => tag('Document', null);

it('sets each run where layout put it, kerning and justified spaces included', async () => {
  const structure = top();
  const [p, q] = [tag('P', structure), tag('P', structure)];
  const set = line(
    [
      { text: 'AVATAR Tollway Yes', tag: p, size: 12 },
      { text: 'WAVE', tag: q, font: SANS, size: 9, shift: 5 },
    ],
    71.3,
    100.7,
    null,
    3.21,
  );
  const read = await readPdf(await write(report(structure, [page(0, [set])])));
  const end = set.runs.at(-1)!;
  const item = read.pages[0]!.items.find(({ string }) => string === 'WAVE')!;
  expect(item.x).toBeCloseTo(71.3 + end.x, 1);
  expect(item.y).toBeCloseTo(595 - 100.7 + 5, 1);
  expect(item.width).toBeCloseTo(end.width, 1);
  expect(item.font).toBe('SourceSans3-Semibold');
});

it('does not let rounding add up over a long line', async () => {
  const structure = top();
  const p = tag('P', structure);
  const far = tag('Span', p);
  const words = Array.from({ length: 32 }, () => 'Ty.').join(' ');
  const set = line(
    [
      { text: `${words} `, tag: p, size: 7.3 },
      { text: 'end', tag: far, size: 7.3 },
    ],
    10,
    80,
    null,
    0.017,
  );
  const read = await readPdf(await write(report(structure, [page(0, [set])])));
  const item = read.pages[0]!.items.find(({ string }) => string === 'end')!;
  expect(item.x).toBeCloseTo(10 + set.runs.at(-1)!.x, 1);
});

it('raises what is shifted and goes back to the baseline after it', async () => {
  const structure = top();
  const p = tag('P', structure);
  const bits = [
    { text: 'H', tag: p },
    { text: '2', tag: tag('Span', p), size: 7, shift: -2 },
    { text: 'O', tag: tag('Span', p) },
  ];
  const read = await readPdf(await write(report(structure, [page(0, [line(bits, 60, 95)])])));
  expect(read.pages[0]!.items.filter(({ string }) => string !== '').map(({ y }) => y)).toEqual([500, 498, 500]);
});

it('keeps a mark on its letter', async () => {
  const structure = top();
  const run = shape('x\u0301\u0323', 20, SERIF);
  expect(run.yOffsets ?? run.xOffsets).not.toBeNull();
  const p = tag('P', structure);
  const set = line(
    [
      { text: 'x\u0301\u0323', tag: p, size: 20 },
      { text: 'z', tag: tag('Span', p) },
    ],
    60,
    95,
  );
  const read = await readPdf(await write(report(structure, [page(0, [set])])));
  expect(read.pages[0]!.items.find(({ string }) => string === 'z')?.x).toBeCloseTo(60 + run.width, 1);
});

it('draws letters as wide as justification made them, and forgets nothing by it', async () => {
  const structure = top();
  const p = tag('P', structure);
  const expanded = (share: number, y: number): TextFragment<GlyphRun> => {
    const set = line([{ text: 'AVATAR Tollway Yes', tag: p, size: 12 }], 0, 0);
    let x = 0;
    const runs = set.runs.map((placed) => {
      const width = placed.width * (placed.role === 'space' ? 1.3 : share);
      x += width;
      return { ...placed, x: x - width, width };
    });
    return { ...set, x: 60, y, runs };
  };
  const lines = [expanded(1.02, 100), expanded(0.98, 120), expanded(1, 140)];
  const read = await readPdf(await write(report(structure, [page(0, lines)])));
  const { items } = read.pages[0]!;
  for (const set of lines) {
    const end = set.runs.at(-1)!;
    const last = items.filter(({ y, string }) => y === 595 - set.y && string.trim() !== '').at(-1)!;
    expect(last.x + last.width).toBeCloseTo(60 + end.x + end.width, 1);
  }
  expect(read.pages[0]!.text.match(/AVATAR Tollway Yes/g)).toHaveLength(3);
});
