import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImageFragment } from '../../scripts/page/index.js';
import { type ImageFile, lowResolution } from '../../scripts/paper/index.js';
import { tag } from '../../scripts/paper/tag.js';
import { line, page, report, write } from './toy.js';

/* Pixel images as Poppler paints them: every pixel of the file is a point of the page. */

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Four pixels: red at half opacity, green, blue, nothing. */
const PIXELS = [
  [255, 0, 0, 128],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [9, 9, 9, 0],
] as const;
const ON_WHITE = [
  [255, 127, 127],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of 2 × 2 pixels from its rows, each with its filter. */
function png(depth: number, colourType: number, rows: readonly (readonly number[])[], before: readonly Buffer[] = []) {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, depth, colourType, 0, 0, 0])),
    ...before,
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of `samples` filtered by the five filters of PNG (9.2), `bytes` a pixel. */
function filtered(filters: readonly number[], rows: readonly (readonly number[])[], bytes: number): number[][] {
  return rows.map((row, y) => {
    const filter = filters[y]!;
    const above = (at: number) => (at < 0 ? 0 : (rows[y - 1]?.[at] ?? 0));
    const left = (at: number) => (at < bytes ? 0 : row[at - bytes]!);
    const corner = (at: number) => above(at < bytes ? -1 : at - bytes);
    const guesses = [
      () => 0,
      left,
      above,
      (at: number) => (left(at) + above(at)) >> 1,
      (at: number) => {
        const guess = left(at) + above(at) - corner(at);
        const candidates = [left(at), above(at), corner(at)];
        return candidates.reduce((best, one) => (Math.abs(guess - one) < Math.abs(guess - best) ? one : best));
      },
    ];
    return [filter, ...row.map((value, at) => (value - guesses[filter]!(at) + 512) & 255)];
  });
}

const ROWS = [PIXELS.slice(0, 2).flat(), PIXELS.slice(2).flat()];
const wide = (row: readonly number[]) => row.flatMap((value) => [value, value]);

/** The colours of an image of 2 × 2 pixels on white paper, in reading order. */
async function painted(format: ImageFile['format'], bytes: Uint8Array, size = 100): Promise<number[][]> {
  const top = tag('Document', null);
  const image: ImageFile = { url: `x.${format}`, format, bytes, width: size, height: size };
  const figure = tag('Figure', top, { alt: 'Four pixels' });
  const fragment: ImageFragment = { kind: 'image', x: 60, y: 100, width: size, height: size, image, tag: figure };
  const pdf = await write(report(top, [page(0, [fragment, line([{ text: 'x', tag: tag('P', top) }], 60, 320)])]));
  const folder = mkdtempSync(join(tmpdir(), 'twofold-pixels-'));
  try {
    writeFileSync(join(folder, 'x.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '72', '-singlefile', join(folder, 'x.pdf'), join(folder, 'x')]);
    const ppm = readFileSync(join(folder, 'x.ppm'));
    const start = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 40))![0].length;
    const at = (x: number, y: number) => [...ppm.subarray(start + 3 * (y * 420 + x), start + 3 * (y * 420 + x) + 3)];
    const [near, far] = [size / 4, (3 * size) / 4];
    return [at(60 + near, 100 + near), at(60 + far, 100 + near), at(60 + near, 100 + far), at(60 + far, 100 + far)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectNear(colours: number[][], wanted: readonly (readonly number[])[], by = 2): void {
  for (const [at, colour] of wanted.entries())
    for (const [channel, value] of colour.entries())
      expect(Math.abs(colours[at]![channel]! - value), `${JSON.stringify(colours)}`).toBeLessThanOrEqual(by);
}

describe.skipIf(!hasPoppler)('a PNG, painted (if Poppler is installed)', () => {
  const kinds: readonly (readonly [string, Buffer])[] = [
    ...[0, 1, 2, 3, 4].map(
      (filter) =>
        [`with alpha, filter ${filter}`, png(8, 6, filtered([filter === 2 ? 0 : filter, filter], ROWS, 4))] as const,
    ),
    ['with alpha in 16 bits', png(16, 6, filtered([1, 4], ROWS.map(wide), 8))],
    [
      'with a palette of which some is transparent',
      png(
        8,
        3,
        filtered(
          [1, 2],
          [
            [0, 1],
            [2, 3],
          ],
          1,
        ),
        [
          chunk('PLTE', Buffer.from(PIXELS.flatMap(([r, g, b]) => [r, g, b]))),
          chunk('tRNS', Buffer.from(PIXELS.map(([, , , alpha]) => alpha))),
        ],
      ),
    ],
  ];
  for (const [name, bytes] of kinds)
    it(`${name} has its colours and its transparency`, async () => {
      expectNear(await painted('png', bytes), ON_WHITE);
    });

  it('with one transparent colour shows the paper there', async () => {
    const rows = filtered(
      [0, 0],
      [
        [255, 0, 0, 0, 255, 0],
        [0, 0, 255, 9, 9, 9],
      ],
      3,
    );
    const key = chunk('tRNS', Buffer.from([0, 9, 0, 9, 0, 9]));
    expectNear(await painted('png', png(8, 2, rows, [key])), [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ]);
  });

  it('with gray and alpha is gray', async () => {
    const rows = filtered(
      [0, 2],
      [
        [0, 255, 0, 128],
        [200, 255, 0, 0],
      ],
      2,
    );
    expectNear(await painted('png', png(8, 4, rows)), [
      [0, 0, 0],
      [127, 127, 127],
      [200, 200, 200],
      [255, 255, 255],
    ]);
  });
});

/** 16 × 16 pixels in three inks, as Adobe’s programs write them, the upper half cyan, the lower black. */
const CMYK = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGBwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAaEQABBQEAAAAAAAAAAAAAAAAAFBZhY6Hh/9oADgQBAAIRAxEEAAA/AJ8SAGkkpHDXvDThzEP/2Q==',
  'base64',
);
/** 16 × 16 pixels, dark at the left, to be turned so that the left is at the top. */
const TURNED = Buffer.from(
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAQABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAACAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJgToxE6/9k=',
  'base64',
);

describe.skipIf(!hasPoppler)('a JPEG, painted (if Poppler is installed)', () => {
  it('in the inks of print has the colours that they mean', async () => {
    expectNear(
      await painted('jpeg', CMYK),
      [
        [0, 255, 255],
        [0, 255, 255],
        [0, 0, 0],
        [0, 0, 0],
      ],
      40,
    );
  });

  it('is turned as the camera says that it was held', async () => {
    expectNear(
      await painted('jpeg', TURNED),
      [
        [0, 0, 0],
        [0, 0, 0],
        [255, 255, 255],
        [255, 255, 255],
      ],
      40,
    );
  });
});

describe('an image of pixels', () => {
  const place = { file: 'paper.md', line: 3, column: 1, endLine: 3, endColumn: 20 };
  const photograph = (pixels?: number): ImageFile => ({
    url: 'photo.jpg',
    format: 'jpeg',
    bytes: new Uint8Array(),
    width: 100,
    height: 100,
    ...(pixels && { pixels }),
  });

  it('printed so large that its pixels show is told of, with what it needs', () => {
    const found = lowResolution(photograph(400), 288, place);
    expect(found).toMatchObject({ ruleId: 'image-resolution', line: 3, actual: '100 pixels to the inch' });
    expect(found?.note).toContain('1200 pixels');
  });

  it('that has pixels enough, or none, is not', () => {
    expect(lowResolution(photograph(600), 288, place)).toBeNull();
    expect(lowResolution(photograph(), 288, place)).toBeNull();
  });
});
