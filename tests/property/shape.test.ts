import LineBreaker from 'linebreak';
import { beforeAll, describe, expect, it } from 'vitest';
import { tag } from '../../scripts/paper/tag.js';
import { breakClasses } from '../../scripts/shape/break-class.js';
import { isKnownText } from '../../scripts/shape/pair-break.js';
import { loadLineBreaker, unicodeAllows, unicodeBreaks } from '../../scripts/shape/unicode-break.js';
import { BODY, freshShaper, letters, mark, text, textOf, wrap } from '../shape/content.js';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const LATIN = 'abcdefgABCxyzéöşİ0123456789.,:;!?\'"’“”‘«»()[]{}-–—…/%$€£&@#*+=<>§©°·|\\^_`~';
/** No Hebrew: the library forgets at a space that a hyphen does not follow its letter (LB21a). */
const WIDE = [...LATIN, ...'αβЖя漢字かー한글عرب\u0301\u0308😀†‡→─', '\u200b'];

function sample(next: (below: number) => number, alphabet: readonly string[], length: number): string {
  let made = '';
  while (made.length < length) made += next(5) === 0 ? ' ' : alphabet[next(alphabet.length)];
  return made.replace(/ +/g, ' ').trim();
}

function isKnown(code: number): boolean {
  return breakClasses()[code] !== 0 && /^[^\p{Cn}\p{Z}]$/u.test(String.fromCharCode(code));
}

function libraryBreaks(value: string): number[] {
  const breaker = new LineBreaker(value);
  const found: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position);
  return found.filter((position) => position < value.length);
}

/** The same from chunks and the spaces between them, as shaping does it. */
function chunkBreaks(value: string): number[] {
  const chunks = value.split(' ');
  const found: number[] = [];
  let at = 0;
  chunks.forEach((chunk, index) => {
    const start = at;
    found.push(...unicodeBreaks(chunk).map((inside) => start + inside));
    at += chunk.length + 1;
    if (index + 1 < chunks.length && unicodeAllows(chunk, chunks[index + 1] ?? '')) found.push(at);
  });
  return found;
}

describe('line-break opportunities', () => {
  beforeAll(loadLineBreaker);

  it.each([
    ['Latin text', [...LATIN]],
    ['text of many scripts', WIDE],
    [
      'all characters whose class is known here',
      [...breakClasses().keys()].filter((code) => isKnown(code)).map((code) => String.fromCharCode(code)),
    ],
  ])('in %s are those of UAX #14, though found word by word', (_, alphabet) => {
    const next = numbers(7);
    for (let i = 0; i < 4000; i++) {
      const value = sample(next, alphabet, 5 + next(30));
      expect([value, chunkBreaks(value)]).toEqual([value, libraryBreaks(value)]);
    }
  });
});

describe('shaping', () => {
  it('needs no library for European and Arabic text, and says so of other text', () => {
    expect(isKnownText('“Ibrâhîm’s – 12 %”\u00a0αβγ Жук \u2068بوابة\u2069\n')).toBe(true);
    expect(['漢', '한', 'ไทย', '😀', 'שלום'].map(isKnownText)).toEqual([false, false, false, false, false]);
  });

  it('loses and invents no character, whatever the text and its styles', async () => {
    const shaper = await freshShaper();
    const next = numbers(11);
    for (let i = 0; i < 400; i++) {
      const values = [0, 1, 2].map(() => sample(next, WIDE, 1 + next(20)));
      const [a = '', b = '', c = ''] = values;
      const content = [text(a), wrap('emphasis', text(b)), mark(4), wrap('smallcaps', text(c))];
      const { pieces } = shaper.shape(content, BODY, tag('P', null));
      const expected = `${a}${b}4${c}`.trim().replaceAll('\u200b', '');
      expect(textOf(letters(pieces))).toBe(expected);
    }
  });

  it('gives the same glyphs whether a word was met before or not', async () => {
    const used = await freshShaper();
    const next = numbers(23);
    const samples = Array.from({ length: 60 }, () => sample(next, WIDE, 40));
    const runs = (shaper: typeof used, value: string) =>
      letters(shaper.shape([text(value)], BODY, tag('P', null)).pieces).map((piece) =>
        'run' in piece && piece.run ? [...piece.run.glyphs, ...piece.run.advances] : piece.kind,
      );
    for (const value of samples) runs(used, value);
    for (const value of samples.slice(0, 10)) expect(runs(used, value)).toEqual(runs(await freshShaper(), value));
  });
});
