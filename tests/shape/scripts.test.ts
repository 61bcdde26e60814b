import { describe, expect, it } from 'vitest';
import type { CitedInline } from '../../scripts/paper/index.js';
import { tag } from '../../scripts/paper/tag.js';
import { BODY, drawn, firstRun, freshShaper, letters, shaped, text, textOf, words, wrap } from './content.js';

const SITE = 'بوابة المجلة العلمية لجامعة قطر';

describe('an Arabic name in an English sentence', () => {
  it('runs right to left, and the date and pages after it stay outside', async () => {
    const { pieces, rtl } = await shaped(`“View,” ${SITE}, 12–34 (2021), 5.`);
    expect(rtl).toBe(false);
    const arabic = words(pieces).filter(({ level }) => level === 1);
    expect(arabic.map(({ run }) => run.text)).toEqual(SITE.split(' '));
    const after = words(pieces).slice(words(pieces).indexOf(arabic.at(-1) as (typeof arabic)[0]) + 1);
    expect(after.map(({ run, level }) => [run.text, level])).toEqual([
      [',', 0],
      ['12–34', 0],
      ['(2021),', 0],
      ['5.', 0],
    ]);
  });

  it('ends with its last letter, whatever punctuation and figures stand inside', async () => {
    const { pieces } = await shaped('قطر: عام 2020 في الدوحة, قطر 12');
    const levels = words((await shaped('In قطر: عام 2020 في الدوحة, قطر 12')).pieces).map(({ level }) => level);
    expect(levels).toEqual([0, 1, 1, 2, 1, 1, 0, 1, 0]);
    expect(words(pieces).at(-1)?.level).toBe(2);
  });

  it('keeps figures in their place when it is isolated, and the isolates leave no trace', async () => {
    const { pieces } = await shaped(`see \u2068${SITE}\u2069 39 (2021)`);
    expect(textOf(pieces)).toBe(`see ${SITE} 39 (2021)`);
    expect(words(pieces).map(({ level }) => level)).toEqual([0, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('has its glyphs in visual order, joined, in Amiri', async () => {
    const run = firstRun((await shaped('قطر')).pieces);
    expect(run.face.postScriptName).toBe('Amiri-Regular');
    expect(run.rtl).toBe(true);
    expect([...run.clusters]).toEqual([2, 1, 0]);
    const isolated = firstRun((await shaped('ق')).pieces).glyphs[0];
    expect(run.glyphs[2]).not.toBe(isolated);
  });

  it('has its punctuation from the font of its letters', async () => {
    const [first] = words((await shaped('قطر:')).pieces);
    expect([first?.run.text, first?.run.face.postScriptName]).toEqual(['قطر:', 'Amiri-Regular']);
  });

  it('leaves brackets whole in a sentence that runs right to left, and outside what is inside them', async () => {
    const shaper = await freshShaper();
    const levels = async (value: string) =>
      words(letters(shaper.shape([text(value)], { ...BODY, lang: 'ar' }, tag('P', null)).pieces)).map(
        ({ run, level }) => `${run.text}${level}`,
      );
    expect(await levels('قال Nicholas Barker (2001) إن')).toEqual(['قال1', 'Nicholas2', 'Barker2', '(2001)2', 'إن1']);
    expect(await levels('قال آخر (Barker 2001) إن')).toEqual(['قال1', 'آخر1', '(1', 'Barker2', '20012', ')1', 'إن1']);
    expect(await levels('قال Barker (2001 في قطر) إن')).toContain('(1');
  });

  it('in a paragraph of its own makes the paragraph run right to left', async () => {
    const { rtl, pieces } = await shaped(`${SITE} (in Qatar) 2021`);
    expect(rtl).toBe(true);
    expect(words(pieces).find(({ run }) => run.text.includes('Qatar'))?.level).toBe(2);
  });
});

describe('a character that the style’s face lacks', () => {
  it('comes from the next face that has it', async () => {
    const faces = async (value: string) =>
      words((await shaped(value)).pieces).map(({ run }) => run.face.postScriptName);
    expect(await faces('└─')).toEqual(['SourceCodePro-Regular']);
    expect(await faces('שלום')).toEqual(['FrankRuhlLibre-Regular']);
    expect(await faces('中国')).toEqual(Array(2).fill('ZCOOLXiaoWei-Regular'));
    expect(await faces('漢字')).toEqual(Array(2).fill('SawarabiMincho-Regular'));
    expect(await faces('İbrahim Karataş αβγ Жук')).toEqual(Array(4).fill('SourceSerif4-Regular'));
  });

  it('and every other face too is shown as a replacement, kept as text, and reported once', async () => {
    const shaper = await freshShaper();
    const content = [text('a 𒀀 b')];
    shaper.shape(content, BODY, tag('P', null));
    const pieces = letters(shaper.shape(content, BODY, tag('P', null)).pieces);
    expect(textOf(pieces)).toBe('a 𒀀 b');
    expect(words(pieces)[1]?.run.glyphs[0]).not.toBe(0);
    expect(shaper.diagnostics.map(({ ruleId, line, actual }) => [ruleId, line, actual])).toEqual([
      ['glyph-missing', 3, 'U+12000'],
    ]);
  });

  it('is reported with all of its script, where the first one stands, and how to get a font', async () => {
    const shaper = await freshShaper();
    const line = (value: string, at: number, width: number): CitedInline => ({
      kind: 'text',
      value,
      place: { file: 'p.md', line: at, column: 3, endLine: at, endColumn: 3 + width },
    });
    shaper.shape([line('In 서울, where ', 7, 12), line('the 한국 서울.', 8, 10)], BODY, tag('P', null));
    const [only, ...others] = shaper.diagnostics;
    expect(others).toEqual([]);
    expect([only?.line, only?.column]).toEqual([7, 6]);
    expect(only?.reason).toBe('No font has glyphs for 4 characters of Korean script, 6 times in all');
    expect(`${only?.note}`).toContain('noto-serif-kr');
  });

  it('does not enter the list of faces unless glyphs are taken from it', async () => {
    const shaper = await freshShaper();
    shaper.shape([text('a ─')], BODY, tag('P', null));
    expect(shaper.faces.map(({ index, postScriptName }) => [index, postScriptName])).toEqual([
      [0, 'SourceSerif4-Regular'],
      [1, 'SourceCodePro-Regular'],
    ]);
  });
});

describe('Chinese and Japanese', () => {
  const japanese = { ...BODY, lang: 'ja' };
  const chinese = { ...BODY, lang: 'zh' };
  const set = async (value: string, style: typeof BODY) =>
    (await freshShaper()).shape([text(value)], style, tag('P', null)).pieces;
  const shown = async (value: string, style: typeof BODY) => drawn(letters(await set(value, style)));

  it('break between characters, but not before closing punctuation, small kana and marks, nor after brackets', async () => {
    expect(await shown('「がっこう」は、きゃく々ー。', japanese)).toBe('「がっ|こ|う」|は、|きゃ|く々ー。');
    expect(await shown('他说“你好”，《史记》（注）。', chinese)).toBe('他|说|“你|好”，|《史|记》|（注）。');
  });

  it('have punctuation half a square wide, with half a square of white beside characters and none in a row', async () => {
    const pieces = await set('中。中」。「中', japanese);
    const square = widthOf(pieces, '中');
    expect(widthOf(pieces, '。')).toBeCloseTo(square / 2);
    expect(widthOf(pieces, '「')).toBeCloseTo(square / 2);
    const whites = pieces.flatMap((piece) => (piece.kind === 'white' ? [piece.width / square] : []));
    expect(whites.map((white) => Math.round(white * 100) / 100)).toEqual([0, 0.5, 0, 0, 0.5, 0]);
  });

  it('have a quarter of a square beside Latin letters and figures, unless a space is written', async () => {
    const pieces = await set('第3章はABC です', japanese);
    const square = widthOf(pieces, '章');
    const wide = pieces.flatMap((piece) => (piece.kind === 'white' && piece.width > 0 ? [piece.width / square] : []));
    expect(wide).toEqual([0.25, 0.25, 0.25]);
  });

  it('are set in the face of their language, quotation marks too', async () => {
    const face = async (value: string, style: typeof BODY) =>
      words(letters(await set(value, style))).map(({ run }) => run.face.postScriptName.replace(/-.*/, ''));
    expect(new Set(await face('“骨”', chinese))).toEqual(new Set(['ZCOOLXiaoWei']));
    expect(new Set(await face('骨', japanese))).toEqual(new Set(['SawarabiMincho']));
    expect((await face('“骨”', BODY))[0]).toBe('SourceSerif4');
  });

  it('have a dot at each character that is emphasised, which is no part of the text, and none in titles cited', async () => {
    const shaper = await freshShaper();
    const stressed = wrap('emphasis', text('明朝、体'));
    const { pieces } = shaper.shape([stressed], japanese, tag('P', null));
    expect(words(letters(pieces)).map(({ run }) => [run.text, run.glyphs.length])).toEqual([
      ['明', 2],
      ['朝', 2],
      ['、', 1],
      ['体', 2],
    ]);
    const entry = shaper.shape([stressed], japanese, tag('BibEntry', null)).pieces;
    expect(words(letters(entry)).map(({ run }) => run.glyphs.length)).toEqual([1, 1, 1, 1]);
  });

  const widthOf = (pieces: Awaited<ReturnType<typeof set>>, character: string) =>
    words(letters(pieces)).find(({ run }) => run.text === character)?.run.width ?? Number.NaN;
});
