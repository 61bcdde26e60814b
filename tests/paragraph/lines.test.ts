import { describe, expect, it } from 'vitest';
import { setParagraph } from '../../scripts/paragraph/index.js';
import { visualOrder } from '../../scripts/paragraph/reorder.js';
import type { Piece } from '../../scripts/shape/piece.js';
import { LOOK, pieces, printed, type Toy, toy } from './toy.js';

const PLAIN = { indent: 0, hang: 0, align: 'left' } as const;

function broken(source: string, measure: number): string[] {
  return setParagraph(pieces(source), { ...PLAIN, measure }).map(printed);
}

describe('lines', () => {
  it('fills justified lines to the measure and leaves the last one natural', () => {
    const lines = setParagraph(pieces('aaa bbb ccc ddd eee fff ggg hhh'), { ...PLAIN, measure: 12, align: 'justify' });
    for (const line of lines.slice(0, -1)) {
      const last = line.runs.filter((run) => run.role !== 'space').at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(12);
    }
    expect(lines.at(-1)?.ratio).toBe(0);
  });

  it('brings a last line that stops a hair before the edge to the edge', () => {
    const style = { ...PLAIN, align: 'justify', expansion: 0.02 } as const;
    const end = (measure: number) => {
      const last = setParagraph(pieces('aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee'), {
        ...style,
        measure,
      })[0]?.runs.at(-1);
      return (last?.x ?? 0) + (last?.width ?? 0);
    };
    expect(end(45)).toBeCloseTo(45);
    expect(end(48)).toBeCloseTo(44);
  });

  it('makes a paragraph a line longer or shorter where its spaces allow, and leaves it where they do not', () => {
    const source =
      'aaa bb cccc dd eee fff gg hhhh iii jj kkk ll mmmm nn ooo ppp qq rrrr sss tt uuu vv wwww xx yyy zz '.repeat(2);
    const lines = (measure: number, looseness: number) =>
      setParagraph(pieces(source), { ...PLAIN, align: 'justify', measure, looseness });
    const more = (measure: number, looseness: number) => lines(measure, looseness).length - lines(measure, 0).length;
    expect([more(38, -1), more(39, 1), more(39, 90), more(39, -1)]).toEqual([-1, 1, 1, 0]);
    expect(lines(39, 1).map(printed).join(' ')).toBe(source.trim());
  });

  it('lets letters give before spaces do, and never more than they may', () => {
    const source = 'aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff gggggggg';
    const [first] = setParagraph(pieces(source), { ...PLAIN, measure: 26.5, align: 'justify', expansion: 0.02 });
    const words = first?.runs.filter((run) => run.role === 'text') ?? [];
    for (const { run, width } of words) expect(Math.abs(width / run.width - 1)).toBeLessThanOrEqual(0.02 + 1e-9);
    expect(words.some(({ run, width }) => width > run.width)).toBe(true);
    const last = words.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(26.5);
  });

  it('indents the first line and hangs the others', () => {
    const lines = setParagraph(pieces('aaaa bbbb cccc dddd'), { ...PLAIN, measure: 11, indent: 0, hang: 2 });
    expect(lines.map((line) => line.runs[0]?.x)).toEqual([0, 2]);
    const indented = setParagraph(pieces('aaaa bbbb cccc dddd'), { ...PLAIN, measure: 11, indent: 2, hang: 0 });
    expect(indented.map((line) => line.runs[0]?.x)).toEqual([2, 0]);
  });

  it('keeps a no-break space together', () => {
    expect(broken('see Figure~12 here', 12)).toEqual(['see', 'Figure 12', 'here']);
  });

  it('breaks an address without a hyphen', () => {
    const lines = setParagraph(pieces('at https://^site.org/^long/^path'), { ...PLAIN, measure: 13 });
    expect(lines.map(printed)).toEqual(['at https://', 'site.org/', 'long/path']);
    expect(lines.some((line) => line.hyphenated)).toBe(false);
  });

  it('prints a hyphen only where a word is broken', () => {
    const lines = setParagraph(pieces('extra|ordi|nary'), { ...PLAIN, measure: 8 });
    expect(lines.map(printed)).toEqual(['extra-', 'ordinary']);
    expect(lines[0]?.runs.at(-1)?.role).toBe('hyphen');
  });

  it('says by how much a word is too wide, and goes on', () => {
    const lines = setParagraph(pieces('aa bbbbbbbbbbbb cc'), { ...PLAIN, measure: 8 });
    expect(lines.map(printed)).toEqual(['aa', 'bbbbbbbbbbbb', 'cc']);
    expect(lines.map((line) => line.overfull)).toEqual([0, 4, 0]);
  });

  it('keeps empty lines and leading spaces of preformatted text', () => {
    const lines = setParagraph(pieces('if x\n  then y\n\nend'), { ...PLAIN, measure: 40 });
    expect(lines.map(printed)).toEqual(['if x', '  then y', '', 'end']);
  });

  it('leaves the space at which a line ends among its runs, beyond the edge', () => {
    const [first] = setParagraph(pieces('aaaa bbbb'), { ...PLAIN, measure: 6 });
    expect(first?.runs.at(-1)).toMatchObject({ role: 'space', x: 4, width: 1 });
  });

  it('names the notes marked on each line', () => {
    const marked: Piece<Toy>[] = [];
    for (const [word, note] of [
      ['aaaa', 0],
      ['1', 1],
      ['bbbb', 0],
      ['2', 2],
    ] as const) {
      if (note === 0 && marked.length > 0)
        marked.push({ ...LOOK, kind: 'space', run: toy(' '), breakable: true, flexible: true });
      marked.push({ ...LOOK, kind: 'word', run: toy(word), note });
    }
    const lines = setParagraph({ pieces: marked, rtl: false }, { ...PLAIN, measure: 6 });
    expect(lines.map((line) => line.notes)).toEqual([[1], [2]]);
  });

  it('leaves no scrap of a word alone on the last line', () => {
    const source = 'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkk|kk';
    const lines = setParagraph(
      pieces(source, () => 5),
      { ...PLAIN, measure: 120, align: 'justify' },
    );
    expect(printed(lines.at(-1) ?? lines[0]!)).not.toBe('kk');
  });

  it.each(['justify', 'left'] as const)('keeps a divided word whole rather than end in its rest alone: %s', (align) => {
    const source = 'aa bb cc dd ee ff gg hh ii legi|macy;';
    const lines = setParagraph(pieces(source), { ...PLAIN, measure: 32, align });
    expect(lines.map(printed)).toEqual(['aa bb cc dd ee ff gg hh ii', 'legimacy;']);
  });

  it('leaves the first of two lines short rather than pull its words apart', () => {
    const [first] = setParagraph(pieces('aa bb cc dd ee ff gg hh ii legimacy;'), {
      ...PLAIN,
      measure: 32,
      align: 'justify',
    });
    expect(first?.runs.filter(({ role }) => role === 'space').map(({ width }) => width)).toEqual(Array(9).fill(1));
  });

  it('makes the lines of a title alike in length, and no more of them', () => {
    const title = 'Transparent Generation of Synthetic Tabular Data with Privacy Guarantees';
    const lines = setParagraph(pieces(title), { ...PLAIN, measure: 34, balanced: true }).map(printed);
    expect(lines).toEqual(['Transparent Generation', 'of Synthetic Tabular Data', 'with Privacy Guarantees']);
    expect(broken(title, 34)).toHaveLength(3);
  });
});

describe('lines that read from the right', () => {
  it('starts right-to-left lines at the right and leaves logical order alone', () => {
    const [line] = setParagraph(pieces('abc de', undefined, 1), { ...PLAIN, measure: 10 });
    expect(line?.runs.map((run) => [run.run.text, run.x])).toEqual([['abc', 7], [' ', 6], ['de', 4]]); // biome-ignore format: a row
  });

  it('turns a right-to-left name inside a left-to-right line', () => {
    expect(visualOrder([0, 0, 1, 1, 1, 0])).toEqual([0, 1, 4, 3, 2, 5]);
  });

  it('leaves a number inside right-to-left text in its own order', () => {
    expect(visualOrder([1, 1, 2, 2, 1])).toEqual([4, 2, 3, 1, 0]);
  });
});
