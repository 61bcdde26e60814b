import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CitedInline } from '../../scripts/paper/index.js';
import { fontFiles, type Piece } from '../../scripts/shape/index.js';
import { firstRun, mark, shaped, text, words, wrap } from './content.js';

const glyphs = async (value: string, style = {}) => [...firstRun((await shaped(value, style)).pieces).glyphs];

describe('letters', () => {
  it('are kerned', async () => {
    const pair = firstRun((await shaped('AV')).pieces).width;
    const single = firstRun((await shaped('A')).pieces).width + firstRun((await shaped('V')).pieces).width;
    expect(pair).toBeLessThan(single - 0.3);
  });

  it('join in ligatures that still stand for their letters', async () => {
    const run = firstRun((await shaped('fjord', { hyphenate: false })).pieces);
    expect(run.text).toBe('fjord');
    const office = firstRun((await shaped('office', { hyphenate: false })).pieces);
    expect(office.glyphs.length).toBeLessThan(6);
    expect(office.clusters[2]).toBeGreaterThan(2);
  });

  it('stand apart when tracked, without ligatures, by thousandths of the size', async () => {
    const plain = firstRun((await shaped('Hamburg', { hyphenate: false })).pieces);
    const tracked = firstRun((await shaped('Hamburg', { tracking: 50, hyphenate: false })).pieces);
    expect(tracked.width - plain.width).toBeCloseTo(6 * 0.05 * 11, 2);
    expect(await glyphs('office', { tracking: 50, hyphenate: false })).toHaveLength(6);
  });

  it('are drawn for their size: the smallest in Caption, notes in SmText, titles in Display', async () => {
    const face = async (size: number) => firstRun((await shaped('a', { size })).pieces).face.postScriptName;
    expect([await face(8), await face(9), await face(11), await face(24)]).toEqual([
      'SourceSerif4Caption-Regular',
      'SourceSerif4SmText-Regular',
      'SourceSerif4-Regular',
      'SourceSerif4Display-Regular',
    ]);
  });
});

describe('what stands beside a letter', () => {
  const width = (pieces: readonly Piece<{ readonly width: number }>[]) =>
    pieces.reduce((sum, piece) => sum + ('run' in piece ? (piece.run?.width ?? 0) : 0), 0);

  it('is as near across a space as its font wants it', async () => {
    const [apart] = (await shaped('n n')).pieces.filter(({ kind }) => kind === 'space');
    const [near] = (await shaped('T V')).pieces.filter(({ kind }) => kind === 'space');
    expect(near?.kind === 'space' && apart?.kind === 'space' && near.run.width < apart.run.width * 0.9).toBe(true);
  });

  it('does not touch an italic letter that leans over', async () => {
    const sum = async (...content: CitedInline[]) => width((await shaped(content)).pieces);
    const slanted = await sum(text('('), wrap('emphasis', text('f')), text(')'));
    const alone = (await sum(text('('))) + (await sum(wrap('emphasis', text('f')))) + (await sum(text(')')));
    expect(slanted - alone).toBeGreaterThan(1);
    const upright = await sum(text('('), wrap('emphasis', text('n')), text(')'));
    expect(upright).toBeLessThan((await sum(text('()'))) + (await sum(wrap('emphasis', text('n')))) + 0.5);
  });
});

describe('capitals', () => {
  it('of an abbreviation are small ones where the author asks for that, and read as they are written', async () => {
    const plain = await glyphs('ISK', { hyphenate: false });
    const small = firstRun((await shaped([wrap('smallcaps', text('ISK'))])).pieces);
    expect(small.text).toBe('ISK');
    expect([...small.glyphs].some((glyph) => plain.includes(glyph))).toBe(false);
    expect([...small.glyphs]).toEqual([...firstRun((await shaped([wrap('smallcaps', text('isk'))])).pieces).glyphs]);
  });

  it('are spaced a little, with figures of their own height', async () => {
    const width = async (value: string) => firstRun((await shaped(value)).pieces).width;
    expect(await width('ISKP')).toBeGreaterThan(
      ((await width('I')) + (await width('S')) + (await width('K')) + (await width('P'))) * 1.01,
    );
    const lining = await glyphs('19', { figures: 'lining' });
    expect((await glyphs('COVID-19')).slice(-2)).toEqual(lining);
    expect(await glyphs('19')).not.toEqual(lining);
    expect((await glyphs('Covid')).length).toBe(5);
  });
});

describe('figures', () => {
  it('are old-style, lining or tabular as asked', async () => {
    const [old, lining, tabular] = [
      await glyphs('2015', { figures: 'oldstyle' }),
      await glyphs('2015', { figures: 'lining' }),
      await glyphs('2015', { figures: 'tabular' }),
    ];
    expect(old).not.toEqual(lining);
    expect(lining).not.toEqual(tabular);
    const one = firstRun((await shaped('1', { figures: 'tabular' })).pieces).width;
    const zero = firstRun((await shaped('0', { figures: 'tabular' })).pieces).width;
    expect(one).toBeCloseTo(zero, 4);
  });

  it('of a note’s mark are real superior glyphs, on the line’s own size, and read as the number', async () => {
    const { pieces } = await shaped([text('end.'), mark(12)]);
    const word = words(pieces)[1];
    expect(word).toMatchObject({ note: 12, shift: 0 });
    expect(word?.run.text).toBe('12');
    expect(word?.run.size).toBe(11);
    expect([...(word?.run.glyphs ?? [])]).not.toEqual(await glyphs('12'));
  });

  it('and letters without a superior glyph are scaled and raised', async () => {
    const { pieces } = await shaped([text('x'), wrap('superscript', text('α'))]);
    const word = words(pieces)[1];
    expect(word?.shift).toBeGreaterThan(2);
    expect(word?.run.size).toBeLessThan(8);
  });
});

describe('small capitals', () => {
  it('are the face’s own and keep their text', async () => {
    const { pieces } = await shaped([wrap('smallcaps', text('Isis'))]);
    const [run, plain] = [firstRun(pieces), await glyphs('Isis')];
    expect(run.text).toBe('Isis');
    expect(run.glyphs[0]).toBe(plain[0]);
    expect(run.glyphs[1]).not.toBe(plain[1]);
  });

  it('are made from capitals in a face without them', async () => {
    const { pieces } = await shaped([wrap('emphasis', wrap('smallcaps', text('Isis')))]);
    const [first, rest] = words(pieces);
    expect([first?.run.text, rest?.run.text]).toEqual(['I', 'sis']);
    expect([...(rest?.run.glyphs ?? [])]).toEqual(await glyphs('SIS', { italic: true }));
    expect(rest?.run.size).toBeCloseTo(11 * 0.78);
  });
});

describe('emphasis', () => {
  it('inside emphasis is upright again', async () => {
    const { pieces } = await shaped([wrap('emphasis', text('a '), wrap('emphasis', text('b')))]);
    expect(words(pieces).map(({ run }) => run.face.italicAngle !== 0)).toEqual([true, false]);
  });
});

describe('font files', () => {
  it('named in the table are all installed', () => {
    const absent = fontFiles().filter((one) => !one.optional && !existsSync(`node_modules/${one.package}/${one.path}`));
    expect(absent).toEqual([]);
  });
});
