import { describe, expect, it } from 'vitest';
import { address, code, drawn, mark, shaped, text, wrap } from './content.js';

const draw = async (content: Parameters<typeof shaped>[0], style = {}) => drawn((await shaped(content, style)).pieces);

describe('hyphenation', () => {
  it.each([
    ['en', 'hyphenation international other', 'hy·phen·ation in·ter·na·tional other'],
    ['en', '“organization’s” (announcement), withdrawal.', '“or·ga·ni·za·tion’s” (an·nounce·ment), with·drawal.'],
    ['en-GB', 'hyphenation', 'hy·phen·a·tion'],
    ['de', 'Universität', 'Uni·ver·si·tät'],
    ['fr', 'hyphenation', 'hy·phe·na·tion'],
    ['xx', 'hyphenation', 'hyphenation'],
  ])('in %s divides “%s” by its language', async (lang, words, expected) => {
    expect(await draw(words, { lang })).toBe(expected);
  });

  it.each(['ResearchGate', 'ISKP', 'NATO-led', 'COVID19related', 'information@example.org', 'table'])(
    'leaves “%s” alone',
    async (word) => {
      expect((await draw(word)).replaceAll('|', '')).toBe(word);
    },
  );

  it('knows accented letters by their base', async () => {
    expect(await draw('communiqués')).toBe('com·mu·niqués');
  });

  it('divides a word that bears a note’s mark, but none that changes style inside', async () => {
    expect(await draw([text('announcement'), mark(1)])).toBe('an·nounce·ment1');
    expect(await draw([wrap('emphasis', text('announce')), text('ment')])).toBe('announcement');
  });

  it('heeds soft hyphens instead of its own, and is off where the style says so', async () => {
    expect(await draw('announ\u00adcement')).toBe('announ·cement');
    expect(await draw('announcement', { hyphenate: false })).toBe('announcement');
  });
});

describe('a line may end', () => {
  it.each([
    ['counter-terrorism', 'counter-|terrorism'],
    ['e-mail and IS-K', 'e-mail and IS-K'],
    ['airport—there', 'air·port—|there'],
    ['either – or', 'ei·ther~– or'],
    ['pp. 33–35 and Figure 2', 'pp.~33–35 and Fig·ure~2'],
    ['and/or', 'and/|or'],
    ['10\u00a0km « mot »', '10~km «~mot~»'],
    ['a\u200bb', 'a|b'],
    ['\u2060-x', '-x'],
    ['漢字', '漢|字'],
    ['D. E. Knuth, (Dr. Who)', 'D.~E.~Knuth, (Dr.~Who)'],
    ['On May 5, in 2020 in May 2020', 'On May~5, in 2020 in May 2020'],
    ['some 10 kg, 5 %. Then', 'some 10~kg, 5~%. Then'],
    ['vitamin C. and so', 'vi·t·a·min C. and so'],
  ])('in “%s” at %s', async (value, expected) => {
    expect(await draw(value)).toBe(expected);
  });

  it.each([
    ['pl', 'to jest z domu i w lesie', 'to jest z~domu i~w~lesie'],
    ['cs', 'byl v Praze', 'byl v~Praze'],
    ['ru', 'он в лесу', 'он в~лесу'],
    ['de', 'z. B. im Bd. 3, Dr. Faust', 'z.~B. im Bd.~3, Dr.~Faust'],
    ['fr', 'M. Dupont a lu 3 kg', 'M.~Dupont a lu 3~kg'],
    ['en', 'a i w lesie', 'a i w lesie'],
  ])('in %s by the habits of its typists: “%s”', async (lang, value, expected) => {
    expect(await draw(value, { lang, hyphenate: false })).toBe(expected);
  });

  it('nowhere before a note’s mark', async () => {
    expect(await draw([text('Stop!'), mark(3), text(' Go')])).toBe('Stop!3 Go');
  });

  it('in code after punctuation, with nothing added', async () => {
    expect(await draw([code('scikit_learn.metrics(a, b)')])).toBe('scikit_/learn./metrics(/a, b)');
  });

  it('in a name of code before its capitals', async () => {
    expect(await draw([code('HagerZhangCoefficient')])).toBe('Hager/Zhang/Coefficient');
  });

  it('where the author forces it', async () => {
    expect(
      await draw([
        text('a'),
        { kind: 'break', place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } },
        text('b'),
      ]),
    ).toBe('a¶b');
  });
});

describe('an address may break', () => {
  const ADDRESS = 'https://www.qu.edu.qa/index.php/sharia-law/view?id=1853&x=a_b';
  const BROKEN = 'https:///www.qu.edu.qa/index/.php/sharia/-law/view/?id/=/1853/&/x/=/a_b';

  it('as the Chicago Manual has it, and never after its own hyphens', async () => {
    const { pieces } = await shaped([address(ADDRESS)]);
    expect(drawn(pieces).replaceAll('//', '/')).toBe(BROKEN.replaceAll('//', '/'));
    const additions = pieces.filter((piece) => piece.kind === 'opportunity' && piece.run !== null);
    expect(additions).toEqual([]);
  });

  it('in plain text as well', async () => {
    expect(await draw('(https://doi.org/10.29117/jcsis).')).toContain('10/.29117');
    expect(await draw('10.29117/jcsis.2021.0292')).toContain('//jcsis');
  });

  it('inside a long segment only as a last resort', async () => {
    const { pieces } = await shaped([address('https://x.org/5f8024ce92851c14bcb8fd33')]);
    expect(drawn(pieces)).not.toContain('5f80/');
    expect(drawn(pieces, true)).toContain('5f8/0/2/4');
  });
});
