import { describe, expect, it } from 'vitest';
import { paginate } from '../../scripts/page/index.js';
import type { Layout } from '../../scripts/page/lay-out.js';
import { settle } from '../../scripts/page/settle.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import { tag } from '../../scripts/paper/tag.js';
import { inlines, PLACE, paper, type Squares, section, squareDesign, squareSetter } from '../page/squares.js';
import { randomFrom } from './random.js';

/** `\pageref{target}`; each stands somewhere else. */
function pageReference(target: string, line: number): CitedInline {
  return { kind: 'crossReference', target, text: '…', toPage: true, place: { ...PLACE, line } };
}

/** Sections full of references to the pages of all sections: their widths decide where lines and pages end. */
function crowded(seed: number) {
  const random = randomFrom(seed);
  const count = 8 + random(12);
  let line = 1;
  const block = (): Block<CitedInline> => ({
    kind: 'paragraph',
    children: Array.from({ length: 4 + random(20) }, () => [
      ...inlines(`${'w'.repeat(1 + random(5))} `),
      pageReference(`s${random(count)}`, line++),
      ...inlines(` ${'w '.repeat(1 + random(4))}`),
    ]).flat(),
    place: PLACE,
  });
  const sections = Array.from({ length: count }, (_, at) => section(`S${at}`, [block(), block()]));
  return paper({ sections });
}

describe('references to pages', () => {
  it('print the folio of the page on which their target stands, however they move it', () => {
    for (let seed = 0; seed < 40; seed++) {
      const cited = crowded(seed);
      const { pages } = paginate(cited, squareDesign(17, 9), squareSetter, new Map());
      const labelOf = new Map<string, string>();
      for (const { fragments, label } of pages) {
        for (const one of fragments) {
          if (one.kind !== 'text' || one.artifact) continue;
          for (const { tag: owner } of one.runs) if (owner.id && owner.role === 'H1') labelOf.set(owner.id, label);
        }
      }
      expect(pages.length).toBeGreaterThan(9);
      for (const { fragments } of pages) {
        for (const one of fragments) {
          if (one.kind !== 'text') continue;
          for (const { run, tag: owner } of one.runs) {
            if (owner.role === 'Link') expect(run.text, `seed ${seed}`).toBe(labelOf.get(owner.href?.slice(1) ?? ''));
          }
        }
      }
    }
  });

  it('settle after a few passes even where no width is right: what one digit moves away, two bring back', () => {
    let passes = 0;
    const text = [pageReference('x', 1)];
    const layout = (label: string, printed: string): Layout<Squares> & { printed: string } => ({
      report: { pages: [], structure: tag('Document', null), noteTags: new Map(), outline: [], diagnostics: [] },
      labelOf: () => label,
      printed,
    });
    const { layout: settled } = settle(squareSetter, (setter) => {
      passes++;
      const { max } = setter.widths(text, squareDesign(10, 10).styles.body);
      const [line] = setter.lines(text, squareDesign(10, 10).styles.body, 10, tag('P', null));
      return layout(max === 1 ? '10' : '9', line?.runs[0]?.run.text ?? '');
    });
    expect(passes).toBeLessThanOrEqual(5);
    expect((settled as ReturnType<typeof layout>).printed).toBe(settled.labelOf('x'));
  });

  it('to something that is on no page are told of', () => {
    const cited = paper({ preamble: [{ kind: 'paragraph', children: [pageReference('nowhere', 7)], place: PLACE }] });
    const { diagnostics } = paginate(cited, squareDesign(17, 9), squareSetter, new Map());
    expect(diagnostics).toMatchObject([{ ruleId: 'reference-unresolved', line: 7, actual: 'nowhere' }]);
  });

  it('cost one pass where there are none', () => {
    let passes = 0;
    settle(squareSetter, () => {
      passes++;
      return {} as Layout<Squares>;
    });
    expect(passes).toBe(1);
  });
});
