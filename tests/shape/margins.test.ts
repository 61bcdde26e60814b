import { beforeAll, describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { createSetter } from '../../scripts/setter.js';
import type { Shaper } from '../../scripts/shape/index.js';
import { BODY, freshShaper, text } from './content.js';

const PROSE =
  'To Vienna, “Wherever they went”, thousands of uncounted travellers, on their way from, or towards, anywhere at all, ' +
  'brought extraordinary, yet incomprehensible, merchandise: typewriters, waterproof overcoats, kaleidoscopes. ';

const STYLE = { text: BODY, align: 'justify', leading: 14, indent: 0, hang: 0, expansion: 0.02 } as const;
const MEASURE = 260;

let shaper: Shaper;
beforeAll(async () => {
  shaper = await freshShaper();
});

/** What stands at the edges of each full line, and how far past them, points. */
function edges(protrusion: boolean, align: 'justify' | 'left' = 'justify', content = PROSE.repeat(4)) {
  const style = { ...STYLE, align, protrusion };
  const lines = createSetter(shaper).lines([text(content)], style, MEASURE, tag('P', null));
  return lines.slice(0, -1).map(({ runs }) => {
    const set = runs.filter(({ role }) => role !== 'space');
    const [first, last] = [set[0]!, set.at(-1)!];
    const end = last.role === 'hyphen' ? '‐' : last.run.text.at(-1)!;
    return { begin: first.run.text[0]!, left: -first.x, end, right: last.x + last.width - MEASURE };
  });
}

describe('the margins of justified text', () => {
  it('have hyphens, commas and points outside, so that the letters stand at the edge', () => {
    const lines = edges(true);
    expect(new Set(lines.map(({ end }) => end))).toContain('‐');
    for (const { end, right } of lines)
      if (/[‐,.:]/.test(end)) expect(right, end).toBeGreaterThan(1);
      else if (/[mndhlu]/.test(end)) expect(right, end).toBeCloseTo(0, 4);
  });

  it('have quotation marks and slanting capitals outside at the left', () => {
    const quoted = edges(true, 'justify', '“Wherever” To Vienna\u2028'.repeat(3));
    expect(quoted[0]).toMatchObject({ begin: '“' });
    expect(quoted[0]!.left).toBeGreaterThan(1);
    const [line] = edges(true, 'left', 'To Vienna they went by way of anywhere at all, with typewriters.');
    expect(line?.begin).toBe('T');
    expect(line?.left).toBeGreaterThan(0.2);
  });

  it('are straight to the point where an author wants them so', () => {
    for (const { left, right } of edges(false)) {
      expect(left).toBeCloseTo(0, 4);
      expect(right).toBeCloseTo(0, 4);
    }
  });
});
