import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../scripts/print/arrange.js';
import type { PrintOrder } from '../../scripts/print/index.js';
import type { Side } from '../../scripts/print/side.js';
import { leafThrough } from './folding.js';
import { type ReadSide, readSides } from './sides.js';
import { A4, A5, BOOKLET, LETTER, printed, toy } from './toy.js';

type Binding = Extract<PrintOrder['layout'], { readonly kind: 'booklet' }>;

const booklet = (binding: Partial<Binding>, order: Partial<PrintOrder> = {}): PrintOrder => ({
  ...BOOKLET,
  ...order,
  layout: { ...(BOOKLET.layout as Binding), ...binding },
});

const SIGNATURES = [4, 8, 16, 32, null];

/** A side as it would be read if each page said its number in its middle. */
function asRead({ width, height, placements, turned }: Side): ReadSide {
  const items = placements.map(({ page, matrix: [scale, , , , x, y] }) => {
    const [middle, line] = [x + (scale * A5.width) / 2, y + (scale * A5.height) / 2];
    const [left, bottom] = turned ? [width - middle, height - line] : [middle, line];
    return {
      text: String(page + 1),
      x: left,
      y: bottom,
      width: 0,
      size: 10,
      upright: !turned,
      turned: turned ? 180 : 0,
    };
  });
  return { width, height, items };
}

/** The numbers that the folded booklet shows, a blank page as null. */
async function read(pages: number, order: PrintOrder, rightToLeft: boolean): Promise<(number | null)[]> {
  const { bytes, facts } = await printed(await toy(pages, { rightToLeft }), order);
  const leaves = leafThrough(await readSides(bytes), {
    flip: facts.flip!,
    boundRight: rightToLeft,
    sheetsOf: facts.signatures.map((count) => count / 4),
  });
  expect(leaves.every((texts) => texts.length <= 1)).toBe(true);
  return leaves.map(([text]) => (text === undefined ? null : Number(text)));
}

/** 1, 2, 3 …, then blank pages to the end of the last sheet. */
function inOrder(pages: number): (number | null)[] {
  const blanks = Array<null>((4 - (pages % 4)) % 4).fill(null);
  return [...Array.from({ length: pages }, (_, at) => at + 1), ...blanks];
}

describe('a booklet, printed on both sides and folded', () => {
  for (const duplex of ['short-edge', 'long-edge'] as const)
    for (const rightToLeft of [false, true]) {
      const way = `bound at the ${rightToLeft ? 'right' : 'left'}, flipped on the ${duplex}`;

      it(`reads 1, 2, 3 … in the finished file, ${way}`, async () => {
        for (const [at, pages] of [1, 4, 5, 8, 13, 24, 37, 70].entries()) {
          const signature = SIGNATURES[at % SIGNATURES.length]!;
          const found = await read(pages, booklet({ signature }, { duplex }), rightToLeft);
          expect(found, `${pages} pages by ${signature ?? 'all'}`).toEqual(inOrder(pages));
        }
      });

      it(`reads 1, 2, 3 … for every number of pages and every size of signature, ${way}`, () => {
        for (let pages = 1; pages <= 70; pages++)
          for (const signature of SIGNATURES) {
            const order = booklet({ signature }, { duplex });
            const all = Array.from({ length: pages }, () => A5);
            const { sides, signatures } = arrange({ pages: all, cover: [], back: null }, rightToLeft, order);
            const sheetsOf = signatures.map((count) => count / 4);
            const leaves = leafThrough(sides.map(asRead), { flip: duplex, boundRight: rightToLeft, sheetsOf });
            const found = leaves.map(([text]) => (text === undefined ? null : Number(text)));
            expect(found, `${pages} pages by ${signature ?? 'all'}`).toEqual(inOrder(pages));
          }
      });
    }

  it('of landscape pages and of narrow ones reads so too', async () => {
    for (const size of [
      { width: 960, height: 540 },
      { width: 200, height: 600 },
    ])
      for (const duplex of ['short-edge', 'long-edge', null] as const) {
        const { bytes, facts } = await printed(await toy(7, { size }), booklet({}, { duplex }));
        const leaves = leafThrough(await readSides(bytes), { flip: facts.flip!, boundRight: false, sheetsOf: [2] });
        expect(leaves.flat()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      }
  });

  it('ends with a small signature rather than with blank sheets', async () => {
    const { facts } = await printed(await toy(37), booklet({ signature: 16 }));
    expect([facts.signatures, facts.blanks]).toEqual([[16, 16, 8], 3]);
  });
});

describe('the paper of a booklet', () => {
  it.each([
    ['A5 on A4, full size', A5, null, [841.89, 595.28], 1],
    ['A4 on A4, 71 %', A4, null, [841.89, 595.28], 841.89 / 2 / 595.276],
    ['Letter on Letter', LETTER, null, [792, 612], 396 / 612],
    ['A4 on A3, full size', A4, { width: 841.89, height: 1190.55 }, [1190.55, 841.89], 1],
  ] as const)('%s', async (_, size, paper, wanted, scale) => {
    const { bytes } = await printed(await toy(8, { size }), booklet({}, { paper }));
    for (const side of await readSides(bytes)) {
      expect(side.width).toBeCloseTo(wanted[0], 1);
      expect(side.height).toBeCloseTo(wanted[1], 1);
      for (const item of side.items) expect(item.size).toBeCloseTo(10 * scale, 2);
    }
  });
});

describe('creep', () => {
  it('moves pages towards the spine, by one thickness more for each sheet inside another', async () => {
    const report = await toy(16);
    const [flat, crept] = await Promise.all(
      [0, 0.5].map(async (creep) => readSides((await printed(report, booklet({ creep }))).bytes)),
    );
    flat!.forEach(({ items, width }, at) => {
      const moved = items.map(({ x }, i) => Math.abs(width / 2 - x) - Math.abs(width / 2 - crept![at]!.items[i]!.x));
      // What stands left of the spine is measured at its left end as well: the same distance for both.
      for (const distance of moved) expect(distance).toBeCloseTo(0.5 * Math.floor(at / 2), 2);
    });
  });

  it('begins anew with each signature', async () => {
    const report = await toy(16);
    const order = (creep: number) => booklet({ creep, signature: 8 });
    const [flat, crept] = await Promise.all(
      [0, 0.5].map(async (creep) => readSides((await printed(report, order(creep))).bytes)),
    );
    const shifts = flat!.map(({ items }, at) => Math.abs(items[0]!.x - crept![at]!.items[0]!.x));
    expect(shifts.map((shift) => Math.round(shift * 10) / 10)).toEqual([0, 0, 0.5, 0.5, 0, 0, 0.5, 0.5]);
  });
});

describe('a cover', () => {
  const leaves = async (order: PrintOrder, others: Parameters<typeof printed>[2], sheetsOf: number[]) => {
    const { bytes, facts } = await printed(await toy(5), order, others);
    const read = leafThrough(await readSides(bytes), { flip: facts.flip!, boundRight: false, sheetsOf });
    return read.map(([text = '']) => text);
  };

  it('repeats the title on a sheet around the others, blank inside', async () => {
    expect(await leaves(booklet({ cover: true }), {}, [3])).toEqual([
      '1',
      '',
      '1',
      '2',
      '3',
      '4',
      '5',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('is a file’s, of one page, of two, or of four', async () => {
    const cover = (pages: number) => toy(pages, { prefix: 'c' });
    const body = ['1', '2', '3', '4', '5', '', '', ''];
    expect(await leaves(BOOKLET, { cover: await cover(1) }, [3])).toEqual(['c1', '', ...body, '', '']);
    expect(await leaves(BOOKLET, { cover: await cover(2) }, [3])).toEqual(['c1', '', ...body, '', 'c2']);
    expect(await leaves(BOOKLET, { cover: await cover(4) }, [3])).toEqual(['c1', 'c2', ...body, 'c3', 'c4']);
  });

  it('ends with the back that is given, with or without a front', async () => {
    const back = await toy(1, { prefix: 'b' });
    expect(await leaves(booklet({ cover: true }), { back }, [3])).toEqual([
      '1',
      '',
      '1',
      '2',
      '3',
      '4',
      '5',
      '',
      '',
      '',
      '',
      'b1',
    ]);
    expect(await leaves(BOOKLET, { back }, [2])).toEqual(['1', '2', '3', '4', '5', '', '', 'b1']);
  });

  it('is fitted to the pages where it is larger', async () => {
    const { bytes } = await printed(await toy(4), BOOKLET, { cover: await toy(1, { size: A4, prefix: 'c' }) });
    const sizes = (await readSides(bytes)).flatMap(({ items }) => items).map(({ text, size }) => [text, size]);
    expect(Object.fromEntries(sizes).c1).toBeCloseTo(7.07, 1);
    expect(Object.fromEntries(sizes)['3']).toBeCloseTo(10, 2);
  });
});

describe('chosen pages', () => {
  it('come in the order in which they are named', async () => {
    const pages = [
      { first: 3, last: 1 },
      { first: 6, last: null },
    ];
    const { bytes, facts } = await printed(await toy(7), booklet({}, { pages }));
    const read = leafThrough(await readSides(bytes), { flip: facts.flip!, boundRight: false, sheetsOf: [2] });
    expect(read.flat()).toEqual(['3', '2', '1', '6', '7']);
  });

  it('have to be there', async () => {
    const pages = [{ first: 8, last: 8 }];
    await expect(printed(await toy(7), booklet({}, { pages }))).rejects.toThrow('it has 7 pages, and no page 8');
  });
});

describe('a page', () => {
  it('stands as it is shown, however its file turns it and wherever its corner is', async () => {
    const file = await PDFDocument.create({ updateMetadata: false });
    const font = await file.embedFont(StandardFonts.Helvetica);
    const shifted = file.addPage([A5.width, A5.height]);
    shifted.setMediaBox(50, 70, A5.width + 30, A5.height + 30);
    shifted.setCropBox(60, 80, A5.width, A5.height);
    shifted.drawText('shifted', { x: 60 + 100, y: 80 + 200, size: 10, font });
    const turned = file.addPage([A5.height, A5.width]);
    turned.setRotation(degrees(90));
    turned.drawText('turned', { x: A5.height - 200, y: 100, size: 10, font, rotate: degrees(90) });
    const { bytes } = await printed(await file.save(), booklet({}));
    const items = (await readSides(bytes)).flatMap((side) => side.items.map((item) => ({ ...item, side })));
    for (const name of ['shifted', 'turned']) {
      const { x, y, upright, side } = items.find(({ text }) => text === name)!;
      const page = name === 'shifted' ? side.width / 2 : side.width / 2 - A5.width;
      expect([name, Math.round(x - page), Math.round(y), upright]).toEqual([name, 100, 200, true]);
    }
  });
});
