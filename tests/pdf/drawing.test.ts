import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawingFragment } from '../../scripts/page/index.js';
import { tag } from '../../scripts/paper/tag.js';
import type { Drawing, Fill, Mark, Outline, Run } from '../../scripts/shape/index.js';
import { contentStreams, elements, readPdf } from '../reader.js';
import { line, page, report, shape, write } from './toy.js';

const SIDE = 100;

/** A rectangle. */
function box(x: number, y: number, width: number, height: number): Outline {
  const coordinates = Float64Array.of(x, y, x + width, y, x + width, y + height, x, y + height);
  return { commands: 'MLLLZ', coordinates };
}

function fill(paint: Fill['paint'], opacity = 1): Fill {
  return { paint, rule: 'nonzero', opacity };
}

const unit = box(0, 0, 1, 1);
const path = (outline: Outline, painted: Fill | null): Mark => ({ kind: 'path', outline, fill: painted, stroke: null });
const group = (marks: readonly Mark[], more: Partial<Extract<Mark, { kind: 'group' }>> = {}): Mark => ({
  kind: 'group',
  transform: [1, 0, 0, 1, 0, 0],
  clip: null,
  opacity: 1,
  marks,
  ...more,
});

/** Everything that a drawing can have, a ten-point square each, from the left along the bottom. */
const DRAWING: Drawing = {
  width: SIDE,
  height: SIDE,
  depth: 0,
  marks: [
    group([path(unit, fill('#ff0000'))], { transform: [10, 0, 0, 10, 0, 0] }),
    group([path(unit, fill('#0000ff'))], { transform: [10, 0, 0, 10, 10, 0] }),
    path(box(20, 0, 10, 10), fill('#000000', 0.5)),
    // Where the two overlap nothing shows through, because the group is seen through as a whole.
    group([path(box(30, 0, 10, 10), fill('#ff0000')), path(box(30, 0, 10, 10), fill('#0000ff'))], { opacity: 0.5 }),
    group([path(box(40, 0, 20, 10), fill('#00ff00'))], { clip: { outline: box(40, 0, 10, 10), rule: 'nonzero' } }),
    path(
      box(60, 0, 20, 10),
      fill({
        kind: 'linear',
        geometry: [60, 0, 80, 0],
        stops: [
          { offset: 0, colour: '#ff0000' },
          { offset: 1, colour: '#0000ff' },
        ],
      }),
    ),
    {
      kind: 'path',
      outline: { commands: 'ML', coordinates: Float64Array.of(80, 5, 90, 5) },
      fill: null,
      stroke: {
        paint: '#ff00ff',
        width: 8,
        cap: 'butt',
        join: 'miter',
        miterLimit: 4,
        dash: [],
        dashOffset: 0,
        opacity: 1,
      },
    },
    { kind: 'glyphs', run: shape('Legend'), x: 10, y: 50, colour: '#000000' },
  ],
};

const installed = (command: string) => spawnSync(command, ['-v']).error === undefined;

describe('a drawing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-'));
  const file = join(folder, 'drawing.pdf');
  const top = tag('Document', null);
  const figure = tag('Figure', top, { alt: 'Squares' });
  const paragraph = tag('P', top);
  let bytes: Uint8Array;

  beforeAll(async () => {
    const fragment: DrawingFragment = {
      kind: 'drawing',
      x: 100,
      y: 100,
      width: SIDE,
      height: SIDE,
      drawing: DRAWING,
      tag: figure,
    };
    const before = line([{ text: 'Before it ', tag: paragraph }], 60, 300);
    const formula = tag('Formula', paragraph, { alt: 'a square' });
    const run: Run = {
      kind: 'drawn',
      width: SIDE,
      height: SIDE,
      depth: 0,
      drawing: DRAWING,
      text: '\\square',
      carrier: shape(' '),
    };
    const drawn = { run, x: 60, width: SIDE, shift: 0, tag: formula, colour: '#000000', strike: false } as const;
    const lines = { ...before, runs: [...before.runs, { ...drawn, role: 'text' as const }] };
    const after = line([{ text: 'and after.', tag: paragraph }], 60, 314);
    bytes = await write(report(top, [page(0, [fragment, lines, after])]));
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(!installed('pdftoppm'))('looks as it should to another reader', () => {
    const raster = join(folder, 'page');
    execFileSync('pdftoppm', ['-r', '72', '-singlefile', '-aa', 'no', '-aaVector', 'no', file, raster]);
    const pixels = readFileSync(`${raster}.ppm`);
    const data = pixels.length - 420 * 595 * 3;
    const colour = (x: number) => {
      const at = data + (194 * 420 + 100 + x) * 3;
      return [...pixels.subarray(at, at + 3)].map((value) => Math.round(value / 51));
    };
    const shown = [5, 15, 25, 35, 45, 55, 61, 78, 85, 95].map((x) => colour(x).join(''));
    expect(shown).toEqual(['500', '005', '222', '225', '050', '555', '500', '005', '505', '555']);
  });

  it('is a Figure with its box, and its text can be read', async () => {
    const read = await readPdf(bytes);
    const [found] = elements(read.structure, 'Figure');
    expect(found?.alt).toBe('Squares');
    expect(found?.attributes.get('Layout.BBox')).toBe('[ 100 395 200 495 ]');
    expect(found?.text).toBe('Legend');
  });

  it('in a line is read in its place as the text that it stands for', async () => {
    const read = await readPdf(bytes);
    expect(elements(read.structure, 'P')[0]?.text).toMatch(/^Before it Legend\\square and after\.$/);
    expect(elements(read.structure, 'Formula')[0]?.alt).toBe('a square');
  });

  it('has an outline that recurs only once in the file', async () => {
    const content = (await contentStreams(bytes))[0]!;
    expect(content).not.toMatch(/\b1 1 l\b/);
    expect(content.match(/q 10 0 0 10 \S+ \S+ cm\n(?:.* rg\n)?\/X0 Do/g)).toHaveLength(4);
  });
});
