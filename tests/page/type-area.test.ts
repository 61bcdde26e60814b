import { describe, expect, it } from 'vitest';
import { type Design, designFor } from '../../scripts/page/index.js';
import { DESIGN_NAMES, NO_MARGINS, PAPERS, type PaperName } from '../../scripts/paper/page-setup.js';

const papers = Object.keys(PAPERS) as PaperName[];
const all = DESIGN_NAMES.flatMap((design) => papers.map((paper) => ({ design, paper })));
const asked = { fontSize: null, lang: 'en', paper: 'a4' } as const;

/** Margins of a recto: left, right, top, and below the last line. */
function margins({ left, measure, width, top, depth, height }: Design): number[] {
  return [left, width - left - measure, top, height - top - depth];
}

describe('a page for which the front matter says only the paper', () => {
  it.each(all)('$design on $paper has lines that read well, within margins, and room for the folio', (setup) => {
    const design = designFor({ ...asked, ...setup });
    expect(design.letters).toBeGreaterThan(setup.paper === 'a6' || setup.paper === 'b6' ? 50 : 60);
    expect(design.letters).toBeLessThan(77);
    expect(Math.min(...margins(design))).toBeGreaterThan(30);
    expect(design.top + design.depth + design.folioDrop).toBeLessThan(design.height - 10);
    expect(design.headRise).toBeLessThan(design.top - 10);
    expect(design.em).toBeGreaterThanOrEqual(9);
    const { abstract, bibliography, caption, note, tableCell } = design.styles;
    const sizes = [abstract, bibliography, caption, note, tableCell].map(({ text }) => text.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.9);
  });

  it('has an inner margin of two parts and an outer one of three where it is printed on two sides', () => {
    for (const design of DESIGN_NAMES) {
      const { left, versoLeft, width, measure } = designFor({ ...asked, design, twoSided: true });
      expect(left / (width - left - measure)).toBeCloseTo(2 / 3, 2);
      expect(versoLeft).toBeCloseTo(width - left - measure, 1);
    }
  });

  it('has its spine on the other side where it is read from the right', () => {
    const { left, width, measure } = designFor({ ...asked, lang: 'he', twoSided: true });
    expect((width - left - measure) / left).toBeCloseTo(2 / 3, 2);
  });
});

describe('a page with margins of its own', () => {
  const inch = { top: 72, bottom: 72, inner: 72, outer: 72 };

  it('keeps them, below up to the last whole line', () => {
    const design = designFor({ ...asked, paper: 'letter', margins: inch });
    const [left, right, top, bottom] = margins(design) as [number, number, number, number];
    expect([left, right, top]).toEqual([72, 72, 72]);
    expect(bottom).toBeGreaterThanOrEqual(72);
    expect(bottom).toBeLessThan(72 + design.leading);
  });

  it('shares out what is not said: the text keeps its measure', () => {
    const measure = designFor(asked).measure;
    const left = designFor({ ...asked, margins: { ...NO_MARGINS, inner: 60 } });
    expect([left.left, left.measure]).toEqual([60, measure]);
    const right = designFor({ ...asked, margins: { ...NO_MARGINS, outer: 60 } });
    expect(right.width - right.left - right.measure).toBeCloseTo(60, 1);
    expect(right.measure).toBe(measure);
  });

  it('keeps folio and running head on the sheet where margins are narrow', () => {
    const margins = { top: 25, bottom: 25, inner: 40, outer: 40 };
    const design = designFor({ ...asked, margins });
    expect(design.headRise).toBeLessThan(25);
    expect(design.top + design.depth + design.folioDrop).toBeLessThan(design.height);
  });
});

it('linestretch moves the lines of the text apart, and not those of its notes', () => {
  const plain = designFor(asked);
  const wide = designFor({ ...asked, lineStretch: 1.5 });
  expect(wide.leading).toBeCloseTo(plain.leading * 1.5, 2);
  expect(wide.styles.body.leading).toBe(wide.leading);
  expect(wide.styles.note.leading).toBe(plain.styles.note.leading);
  expect(wide.depth / wide.leading).toBeCloseTo(Math.round(wide.depth / wide.leading), 6);
});
