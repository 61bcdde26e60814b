import { describe, expect, it } from 'vitest';
import { typography, typographyJson, typographyTable } from '../../scripts/check/typography/index.js';
import { proof, proofDesign } from './proof.js';

/** What is found on these pages, as `page kind detail`. */
function found(...pages: readonly (readonly string[])[]): string[] {
  const read = typography(proof(...pages), proofDesign);
  return read.pages.flatMap(({ label, flaws }) => flaws.map(({ kind, detail }) => `${label} ${kind}: ${detail}`));
}

/** Paragraphs of a line each, to fill a page. */
const filled = (count: number, name = 'x') => Array.from({ length: count }, (_, at) => `${name}${at}|words`);

describe('the typographic report', () => {
  it('sees a river where gaps meet through four lines, and none where they come through three', () => {
    const straight = ['a|one two three', 'a|two fours six', 'a|six nines ten', 'a|ten words more'];
    expect(found(straight)).toEqual(['1 river: through 4 lines, to 3 pt from the left']);
    expect(found(straight.slice(1))).toEqual([]);
    expect(found(['a|one two three', 'a|twofours six', 'a|six nines ten', 'a|ten words more'])).toEqual([]);
  });

  it('lets no river flow from one paragraph or page into another', () => {
    expect(found(['a|one two', 'a|two four', 'b|six nine', 'b|ten more'])).toEqual([]);
    const above = [...filled(10), 'a|one two', 'a|two four'];
    expect(found(above, ['a|six nine', 'a|ten more', ...filled(9, 'y')])).toEqual([]);
  });

  it('sees the lines that a page’s end has torn from their paragraph', () => {
    expect(found([...filled(11), 'a|its first line'], ['a|its second', 'a|its third line'])).toEqual([
      '1 orphan: first line of a paragraph, alone at the page’s foot',
    ]);
    expect(found([...filled(10), 'a|its first line', 'a|second li-'], ['a|nes end here'])).toEqual([
      '1 hyphenAtEnd: the page’s last line ends in a hyphen',
      '2 widow: last line of a paragraph, alone at the head',
    ]);
  });

  it('sees a paragraph whole where a note stands between its lines', () => {
    expect(found([...filled(7), 'a|its first line^1', 'a|second', '1|a note'], ['a|third line', 'a|fourth'])).toEqual(
      [],
    );
  });

  it('sees a heading with nothing below it', () => {
    expect(found([...filled(11), '#h|Title'], ['a|text of it'])).toEqual(['1 headingAtEnd: nothing stands below it']);
    expect(found([...filled(10), '#h|Title', 'a|text of it'])).toEqual([]);
  });

  it('counts hyphens under each other, and says where more than two are', () => {
    const ladder = ['a|many sylla-', 'a|bles are di-', 'a|vided in suc-', 'a|cession'];
    expect(found(['a|all is well', ...ladder])).toContain('1 ladder: 3 hyphens under each other');
    const { hyphens } = typography(proof(ladder), proofDesign).document;
    expect(hyphens).toEqual({ count: 3, share: 1, longest: 3 });
  });

  it('sees last lines that are scraps', () => {
    expect(found(['a|a paragraph that ends', 'a|so.'])).toEqual(['1 runt: a word of three letters or less']);
    expect(found(['a|a paragraph that en-', 'a|deavours'])).toEqual(['1 runt: the rest of a divided word']);
    expect(found(['a|a paragraph that ends', 'a|well.'])).toEqual([]);
  });

  it('sees how a note is split, and notes that have left their page', () => {
    const first = ['a|a mark^1 here', ...filled(7), '1|begins here', '1|goes on'];
    expect(found(first, [...filled(9, 'y'), '1|and on', '1|and ends'])).toEqual(['1 splitNote: note 1: 2 + 2 lines']);
    expect(found(first, [...filled(10, 'y'), '1|alone'])).toEqual(['1 scrap: note 1: 2 + 1 lines']);
    expect(found(['a|a mark^1 here', ...filled(11)], [...filled(10, 'y'), '1|begins here'])).toEqual([
      '2 strayNote: note 1, whose mark is on another page',
    ]);
  });

  it('sees pages that end two lines early or more, the last apart', () => {
    expect(found(filled(10, 'x'), filled(11, 'y'), filled(5, 'z'))).toEqual(['1 shortPage: 2 lines short']);
  });

  it('lets a page end early before a chapter', () => {
    const read = proof(filled(5, 'x'), filled(5, 'y'));
    const pages = read.pages.map((page) => ({ ...page, ends: true }));
    expect(typography({ ...read, pages }, proofDesign).pages.flatMap(({ flaws }) => flaws)).toEqual([]);
  });

  it('sees a line that is too wide', () => {
    expect(found([`a|${'x'.repeat(42)}`])).toEqual(['1 overfull: by 2.0 pt']);
  });

  it('measures gaps on justified lines alone', () => {
    const { document } = typography(proof(['a|one  two  six', 'a|one    two', 'a|one      two']), proofDesign);
    expect(document).toMatchObject({ lines: 3, justified: 2, gap: { p5: 2, p99: 4, spread: 2 } });
    expect(document.ratio).toMatchObject({ meanAbsolute: 0.1, normal: 2, loose: 0 });
  });

  it('tells people the worst first, with its place, and programs everything', () => {
    const pages = [['a|one two three', 'a|two four six', 'a|six nine ten', 'a|ten so.'], [`b|${'x'.repeat(50)}`]];
    const read = typography(proof(...pages), proofDesign);
    const shown = typographyTable(read, false);
    expect(shown.indexOf('paper.md:2, page 2  overfull line, by 10.0 pt')).toBeGreaterThan(0);
    expect(shown.indexOf('overfull line, by')).toBeLessThan(shown.indexOf('river, through'));
    const json = typographyJson(read);
    expect(json.document.flaws).toEqual({ overfull: 1, river: 1, shortPage: 1 });
    expect(json.pages.map(({ page, linesShort }) => [page, linesShort])).toEqual([
      ['1', 8],
      ['2', 11],
    ]);
    expect(json.flaws[0]).toMatchObject({ kind: 'shortPage', page: '1' });
  });
});
