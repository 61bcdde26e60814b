import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { twofold } from '../cli/run.js';
import { elements, type ReadElement, type ReadPdf, readPdf } from '../reader.js';
import { fixture, square } from './draw.js';

/* Images wherever a paper may have them, from the Markdown to what a reader of the PDF finds. */

const PAPER = `---
title: Images
---

Words before ![a dot](dot.svg){height=0.8em} and after, on one line.

![The left one](plot.svg) ![The right one](plot.svg)

[![](dot.svg){width=2cm}](https://example.org)

![A caption.](dot.svg){width=2cm #fig:short}

![A caption that goes over more than one line, because the author has so very much to say about what can be seen here.](dot.svg){width=2cm #fig:long}

::: {layout-ncol=2}
![First.](plot.svg){#fig:first}

![Second.](plot.svg){#fig:second}
:::

| picture | number |
|---|---|
| ![in a cell](dot.svg){width=1cm} | 1 |

![Nothing of this kind](animation.gif)
`;

describe('images of a paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-images-'));
  let pdf: ReadPdf;
  let output: string;
  beforeAll(async () => {
    writeFileSync(join(folder, 'paper.md'), PAPER);
    writeFileSync(join(folder, 'plot.svg'), fixture('plot.svg'));
    writeFileSync(join(folder, 'dot.svg'), square('<title>A round dot</title><circle cx="50" cy="50" r="50"/>'));
    writeFileSync(join(folder, 'animation.gif'), 'GIF89a');
    output = twofold(folder, ['build', 'paper.md', '--out', 'out', '--to', 'report.pdf']).stdout;
    pdf = await readPdf(new Uint8Array(readFileSync(join(folder, 'out/report.pdf'))));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const figure = (alt: string): ReadElement => {
    const found = elements(pdf.structure, 'Figure').find((element) => element.alt === alt);
    if (!found) throw new Error(`there is no figure “${alt}”`);
    return found;
  };
  /** The figure beside a caption with these words. */
  const captioned = (words: string): ReadElement =>
    elements(pdf.structure, 'Caption')
      .filter(({ text }) => text.includes(words))
      .flatMap(({ parent }) => elements(parent!, 'Figure'))[0]!;
  const box = (figured: string | ReadElement) => {
    const { attributes } = typeof figured === 'string' ? figure(figured) : figured;
    const [left, bottom, right, top] = (attributes.get('Layout.BBox') ?? '').match(/[\d.]+/g)!.map(Number);
    return { left: left!, bottom: bottom!, right: right!, top: top! };
  };
  const captionOf = ({ parent }: ReadElement) => elements(parent!, 'Caption')[0]!;
  const measure = { left: 113.64, right: 481.64 };

  it('stand among words on the line of the words', () => {
    const { left, bottom, right, top } = box('a dot');
    expect(top - bottom).toBeCloseTo(0.8 * 11, 1);
    const line = pdf.pages[0]!.items.filter(({ y }) => Math.abs(y - bottom) < 0.1);
    expect(line.map(({ string }) => string).join('')).toMatch(/Words before.*and after/);
    expect(right - left).toBeCloseTo(0.8 * 11, 1);
    expect(figure('a dot').parent?.role).toBe('P');
  });

  it('in a row are equally tall and fill the measure', () => {
    const [one, two] = [box('The left one'), box('The right one')];
    expect(one.bottom).toBeCloseTo(two.bottom, 1);
    expect(one.top).toBeCloseTo(two.top, 1);
    expect(one.left - measure.left).toBeLessThan(4);
    expect(measure.right - two.right).toBeLessThan(4);
    expect(two.left).toBeGreaterThan(one.right);
  });

  it('take the file’s own title where the author says nothing, and may be links', () => {
    const link = elements(pdf.structure, 'Link').find((element) => elements(element, 'Figure').length > 0);
    expect(elements(link!, 'Figure')[0]?.alt).toBe('A round dot');
    expect(pdf.links.some(({ url }) => url?.startsWith('https://example.org'))).toBe(true);
    expect(output).not.toContain('image-alt');
  });

  it('have a short caption in their middle, and a long one no wider than can be read', () => {
    const middle = (measure.left + measure.right) / 2;
    const lines = pdf.pages.flatMap(({ items }) => items);
    const short = lines.find(({ string }) => string.includes('A caption.') || string.endsWith('caption.'))!;
    const { left, right } = box(captioned('A caption.'));
    expect((left + right) / 2).toBeCloseTo(middle, 1);
    expect(short.x).toBeGreaterThan(measure.left + 100);
    const caption = captionOf(captioned('A caption that goes over'));
    expect(caption.text).toContain('very much to say');
  });

  it('side by side stand in columns of their own, each with its number', () => {
    const [first, second] = [figure('Figure\u00a03.'), figure('Figure\u00a04.')];
    expect(captionOf(first).text).toMatch(/Figure\s3/i);
    expect(captionOf(second).text).toMatch(/Figure\s4/i);
    expect(box('Figure\u00a03.').bottom).toBeCloseTo(box('Figure\u00a04.').bottom, 1);
    expect(box('Figure\u00a04.').left).toBeGreaterThan(box('Figure\u00a03.').right);
  });

  it('stand in cells of tables', () => {
    const { left, right } = box('in a cell');
    expect(right - left).toBeCloseTo(72 / 2.54, 1);
    expect(figure('in a cell').parent?.role).toBe('TD');
  });

  it('of a kind that cannot be placed are told of, with what to do', () => {
    expect(output).toMatch(/image-format\s+“animation\.gif” is GIF/);
    expect(output).toMatch(/hint\s+Save it as PNG/);
  });
});
