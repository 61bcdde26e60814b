import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../scripts/figure/index.js';
import { textSetter } from '../../scripts/figures.js';
import { measureImage } from '../../scripts/paper/index.js';
import { createSetter } from '../../scripts/setter.js';
import { createShaper, type Mark } from '../../scripts/shape/index.js';
import { resources } from '../shape/resources.js';
import { randomFrom } from './random.js';

/* Drawings with something changed at random: each is drawn, or refused in a sentence. */

const folder = fileURLToPath(new URL('../fixtures/svg/', import.meta.url));
const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What an attribute may be changed to. */
const ODD = [
  '',
  '0',
  '-1',
  'NaN',
  '1e309',
  '50%',
  'none',
  'inherit',
  'url(#a)',
  'url(#nothing)',
  '#',
  'M',
  ',,',
  'calc(1px)',
  '"',
  '<',
  '&amp;',
  '1 2 3',
  'auto',
];

describe('a drawing with something changed at random', () => {
  it('is drawn in numbers that can be written, or refused in a sentence', async () => {
    const setter = createSetter(await createShaper(resources));
    const setText = textSetter(setter, null);
    const below = randomFrom(7);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    for (let round = 0; round < 400; round++) {
      const svg = changed(pick(sources), below, pick);
      const image = measureImage('x.svg', new TextEncoder().encode(svg));
      if (!image) continue;
      const marks = marksOrRefusal(() => drawSvg(image, setText, 'en').drawing.marks, svg);
      expect(numbersOf(marks).every(Number.isFinite), svg).toBe(true);
    }
  }, 60_000);
});

function marksOrRefusal(draw: () => readonly Mark[], svg: string): readonly Mark[] {
  try {
    return draw();
  } catch (error) {
    // Faults of ours are of kinds of their own: TypeError, RangeError.
    expect(error instanceof Error && error.constructor === Error, `${error}\n${svg}`).toBe(true);
    return [];
  }
}

function changed(svg: string, below: (most: number) => number, pick: <T>(list: readonly T[]) => T): string {
  const at = below(svg.length);
  const values = [...svg.matchAll(/="([^"]*)"/g)];
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  const value = pick(values);
  const replaced = (by: string) => svg.slice(0, value.index + 2) + by + svg.slice(value.index + 2 + value[1]!.length);
  return pick([
    () => svg.slice(0, at),
    () => svg.slice(0, at) + svg.slice(at + 1 + below(40)),
    () => svg.slice(0, at) + pick(ODD) + svg.slice(at),
    () => replaced(pick(ODD)),
    () => replaced(pick(ODD)),
    () => replaced(`url(#${pick(ids)})`),
    () => replaced(`#${pick(ids)}`),
  ])();
}

function numbersOf(marks: readonly Mark[]): number[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group')
      return [...mark.transform, mark.opacity, ...(mark.clip?.outline.coordinates ?? []), ...numbersOf(mark.marks)];
    if (mark.kind === 'path')
      return [
        ...mark.outline.coordinates,
        mark.fill?.opacity ?? 1,
        mark.stroke?.width ?? 1,
        mark.stroke?.miterLimit ?? 1,
      ];
    return [mark.x, mark.y];
  });
}
