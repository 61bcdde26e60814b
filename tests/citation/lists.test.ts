import { describe, expect, it } from 'vitest';
import { cite, joinLibraries, readLibrary } from '../../scripts/citation/index.js';
import { plainText, readPaper } from '../../scripts/paper/index.js';
import { style } from './toy.js';

const BIB = `
@book{one, author = {Nolan, Ann}, title = {One}, date = {2001}, keywords = {primary}, annotation = {The \\emph{first}, see @two.}}
@book{two, author = {Nolan, Ann}, title = {Two}, date = {2002}, langid = {german}}
@article{three, author = {Nolan, Ann}, title = {Three}, date = {2003}, journaltitle = {J}, keywords = {primary, late}}
@thesis{four, author = {Roe, Bob}, title = {Four}, date = {2004}, institution = {U}}
`;

/** The keys of each list, and what was found. */
function listed(...divs: readonly string[]) {
  const text = `# A {#a}\n\n[@one; @two]\n\n# B {#b}\n\n[@three; @four]\n\n# Sources {#s}\n\n${divs.join('\n\n')}\n`;
  const { library } = joinLibraries([readLibrary('references.bib', BIB)]);
  const { cited, diagnostics } = cite(readPaper('paper.md', text).paper, library, style());
  const lists = [...cited.bibliography!.lists.values()];
  const found = diagnostics.map(({ ruleId, actual }) => `${ruleId} ${actual}`);
  return { lists, keys: lists.map((entries) => entries.map(({ key }) => key).join(' ')), found };
}

const list = (attributes: string) => `::: {.bibliography ${attributes}}\n:::`;

describe('lists of sources', () => {
  it('take entries by keyword, type, language, file and section, or all but those', () => {
    const { keys } = listed(
      list('keyword=Primary'),
      list('not-keyword=primary'),
      list('keyword="late, nothing"'),
      list('type=article'),
      list('type=phdthesis'),
      list('type=book keyword=primary'),
      list('language=german'),
      list('file=references.bib'),
      list('cited-in=a'),
      list('not-cited-in="a,s"'),
      '::: {#refs}\n:::',
    );
    expect(keys).toEqual([
      'one three',
      'two four',
      'three',
      'three',
      'four',
      'one',
      'two',
      'one three two four',
      'one two',
      'three four',
      'one three two four',
    ]);
  });

  it('have an entry’s id only where it stands first', () => {
    const { lists } = listed(list('keyword=primary'), list(''));
    expect(lists.map((entries) => entries.map(({ repeated = false }) => repeated))).toEqual([
      [false, false],
      [true, true, false, false],
    ]);
  });

  it('name what no list takes, values that nothing has, and sections that are not there', () => {
    const { found } = listed(list('keyword=primery'), list('cited-in=c'), list('type=book'));
    expect(found).toEqual([
      'attribute-unknown primery',
      'reference-unresolved c',
      'entry-unplaced three',
      'entry-unplaced four',
    ]);
  });

  it('show under an entry what the author says of it, if they are to', () => {
    const { lists } = listed('::: {.bibliography .annotated}\n:::');
    const [first] = lists[0]!;
    const [paragraph] = first?.annotation ?? [];
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.children)).toMatch(/^The first, see /);
    expect(lists[0]!.map(({ annotation }) => annotation !== undefined)).toEqual([true, false, false, false]);
    expect(listed(list('')).lists[0]![0]!.annotation).toBeUndefined();
  });
});
