import { describe, expect, it } from 'vitest';
import type { FinishedElement, FinishedText } from '../../../scripts/check/finished/index.js';
import { onePage, pdfOf, stream } from './hand-made.js';
import { reading } from './reading.js';

/** What a page with this content shows. */
function shown(content: string, more: Readonly<Record<number, string>> = {}): readonly FinishedText[] {
  return reading(pdfOf(onePage(content, more))).pages[0]!.texts;
}

function places(content: string): unknown[] {
  return shown(content).map(({ text, x, y, width }) => [text, x, y, width]);
}

describe('text on a page', () => {
  it('stands where its lines begin, and as wide as its glyphs', () => {
    expect(places('BT /F1 10 Tf 20 80 Td (ab) Tj 0 -12 Td (c) Tj ET')).toEqual([
      ['ab', 20, 80, 10],
      ['c', 20, 68, 5],
    ]);
  });

  it('goes on after the text before it', () => {
    expect(places('BT /F1 10 Tf (ab) Tj [(c) -1000 (d)] TJ (e) Tj ET')).toEqual([
      ['ab', 0, 0, 10],
      ['cd', 10, 0, 20],
      ['e', 30, 0, 5],
    ]);
  });

  it('begins a line by each of the operators that do', () => {
    expect(
      places('BT /F1 10 Tf 12 TL 0 90 Td (a) Tj T* (b) Tj (c) \' 2 1 (d e) " 5 -20 TD (f) Tj T* (g) Tj ET'),
    ).toEqual([
      ['a', 0, 90, 5],
      ['b', 0, 78, 5],
      ['c', 0, 66, 5],
      ['d e', 0, 54, 20],
      ['f', 5, 34, 6],
      ['g', 5, 14, 6],
    ]);
  });

  it('is spaced, scaled, raised and turned as the state says, which Q brings back', () => {
    expect(places('BT /F1 10 Tf q 1 Tc 200 Tz 3 Ts (ab) Tj Q 0 10 Td (ab) Tj ET')).toEqual([
      ['ab', 0, 3, 24],
      ['ab', 0, 10, 10],
    ]);
    const [turned] = shown('q 0 2 -2 0 50 10 cm BT /F1 10 Tf 1 0 0 1 5 0 Tm (ab) Tj ET Q');
    expect(turned).toMatchObject({ x: 50, y: 20, width: 20, size: 20 });
  });

  it('is read from every kind of string', () => {
    expect(shown('BT /F1 9 Tf (\\(a\\051 \\142\\\n (c)) Tj <64 6> Tj ET').map(({ text }) => text)).toEqual([
      '(a) b (c)',
      'd`',
    ]);
  });

  it('is empty where the font does not say what it means', () => {
    const [text] = shown('BT /F1 10 Tf (ab) Tj ET', { 6: '<< /Type /Font /Subtype /Type1 >>' });
    expect(text).toMatchObject({ text: '' });
  });

  it('has several letters a glyph, and codes of two bytes, where the font says so', () => {
    const [text] = shown('BT /F1 10 Tf <000100020003000a> Tj ET', {
      6: '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 7 0 R >>',
      7: stream(
        '2 beginbfchar <0001> <00660066> <000a> <D835DC00> endbfchar 1 beginbfrange <0002> <0003> [<0078> <0079007A>] endbfrange',
      ),
      9: '<< /Type /Font /Subtype /CIDFontType2 /DW 400 /W [1 [600] 2 3 250] >>',
    });
    expect(text).toMatchObject({ text: 'ffxyz\u{1d400}', width: 15 });
  });

  it('goes on over pictures in the text', () => {
    expect(places('BI /W 1 /H 1 ID (\x00EI) EI BT /F1 10 Tf (a) Tj ET')).toEqual([['a', 0, 0, 5]]);
  });

  it('is that of all streams of the page, one after the other', () => {
    const page = { 3: '<< /Type /Page /Contents [5 0 R 9 0 R] >>', 9: stream('(b) Tj ET') };
    expect(shown('BT /F1 10 Tf (a) Tj', page).map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

describe('marked content', () => {
  it('is numbered, or an artifact', () => {
    const content = 'BT /F1 9 Tf /P <</MCID 4>> BDC (a) Tj /Span BMC (b) Tj EMC EMC /Artifact BMC (c) Tj EMC (d) Tj ET';
    expect(shown(content).map(({ text, mcid, artifact }) => [text, mcid, artifact])).toEqual([
      ['a', 4, false],
      ['b', 4, false],
      ['c', null, true],
      ['d', null, false],
    ]);
  });

  it('says its ActualText once in place of its glyphs', () => {
    const more = { 4: '<< /Font << /F1 6 0 R >> /Properties << /X << /ActualText <FEFF00E9> >> >> >>' };
    const content = 'BT /F1 9 Tf /Span /X BDC (a) Tj (b) Tj EMC /Span <</ActualText (fi)>> BDC (c) Tj EMC ET';
    expect(shown(content, more).map(({ text }) => text)).toEqual(['é', '', 'fi']);
  });

  it('is found by the tags, on the page and within forms', () => {
    const read = reading(
      pdfOf(
        onePage('/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj ET /Fm Do EMC', {
          4: '<< /Font << /F1 6 0 R >> /XObject << /Fm 9 0 R >> >>',
          9: stream(
            'BT /F1 9 Tf (b) Tj /P <</MCID 0>> BDC (c) Tj EMC ET',
            '/Type /XObject /Subtype /Form /Matrix [1 0 0 1 50 0] /BBox [0 0 9 9]',
          ),
          20: '<< /Type /StructTreeRoot /K [21 0 R] >>',
          21: '<< /S /Document /Pg 3 0 R /K [22 0 R 23 0 R 22 0 R] >>',
          22: '<< /S /P /T (First) /ID (p) /A [<< /O /Table /Scope /Row >>] /K 0 >>',
          23: '<< /S /P /Lang (de) /K [<< /Type /MCR /Pg 3 0 R /Stm 9 0 R /MCID 0 >>] >>',
        }),
      ),
    );
    expect(read.pages[0]?.texts.map(({ text, x, mcid }) => [text, x, mcid])).toEqual([
      ['a', 0, 0],
      ['b', 50, 0],
      ['c', 54.5, null],
    ]);
    const [first, second, ...more] = read.structure!.content as FinishedElement[];
    expect(first).toMatchObject({ role: 'P', title: 'First', id: 'p', content: [{ page: 0, mcid: 0, text: 'ab' }] });
    expect(first?.attributes).toEqual(new Map([['Table.Scope', 'Row']]));
    expect(second).toMatchObject({ lang: 'de', content: [{ text: 'c' }] });
    expect(more).toEqual([]);
  });
});
