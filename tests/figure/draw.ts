import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawFigures } from '../../scripts/figures.js';
import { measureImage } from '../../scripts/paper/index.js';
import { createSetter } from '../../scripts/setter.js';
import { createShaper, type Mark, type Picture } from '../../scripts/shape/index.js';
import { resources } from '../shape/resources.js';

const folder = fileURLToPath(new URL('../fixtures/svg/', import.meta.url));

export function fixture(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** An SVG drawn with the real fonts, and what was said of it. */
export async function drawn(svg: string): Promise<{ picture: Picture | undefined; found: string[] }> {
  const image = measureImage('x.svg', new TextEncoder().encode(svg));
  if (!image) throw new Error('it is no SVG');
  const setter = createSetter(await createShaper(resources));
  const load = () => import('../../scripts/figure/index.js');
  const { pictures, diagnostics } = await drawFigures(new Map([['x.svg', image]]), new Map(), setter, 'en', load);
  return { picture: pictures.get('x.svg'), found: diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
}

/** A drawing of 100 × 100 pixels. */
export function square(content: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" ${attributes}>${content}</svg>`;
}

/** Everything painted, groups opened. */
export function marksOf(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? marksOf(mark.marks) : [mark]));
}

/** The text of a drawing, a run a piece. */
export function textOf(picture: Picture | undefined): string {
  return marksOf(picture?.drawing?.marks ?? [])
    .map((mark) => (mark.kind === 'glyphs' ? mark.run.text : ''))
    .join('');
}

/** The colours filled, in order. */
export function coloursOf(picture: Picture | undefined): unknown[] {
  return marksOf(picture?.drawing?.marks ?? []).map((mark) => (mark.kind === 'path' ? mark.fill?.paint : mark.kind));
}
