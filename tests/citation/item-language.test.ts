import { describe, expect, it } from 'vitest';
import { cite, readLibrary } from '../../scripts/citation/index.js';
import type { CitedInline } from '../../scripts/paper/index.js';
import { cluster, p, paper, section, shown, style } from './toy.js';

const { library } = readLibrary(
  'references.bib',
  `@article{weber, author = {Weber, Max}, title = {Die "protestantische Ethik" und der Geist}, journaltitle = {Archiv}, date = 1904, langid = {ngerman}}
   @book{camus, author = {Camus, Albert}, title = {L'Étranger}, date = 1942, language = {fr-FR}}
   @book{le, author = {Le Guin, Ursula}, title = {Le}, date = 1999, langid = {french}}
   @book{smith, author = {Smith, Ann}, title = {Plain English}, date = 1999, langid = {british}}
   @book{odd, author = {Odd, Ann}, title = {Klingon Tales}, date = 1999, langid = {klingon}}`,
);

/** Words in another language, as `tag: words`. */
function foreign(inlines: readonly CitedInline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'span' && inline.attributes.pairs.lang)
      return [`${inline.attributes.pairs.lang}: ${shown(inline.children)}`];
    return 'children' in inline ? foreign(inline.children) : [];
  });
}

function citing(key: string, name?: string): { entry: string[]; note: string[] } {
  const { cited } = cite(paper({ sections: [section('One', p('Text ', cluster(key), '.'))] }), library, style(name));
  const note = cited.notes.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? foreign(block.children) : [])),
  );
  return { entry: foreign(cited.bibliography?.entries[0]?.content ?? []), note };
}

describe('titles in another language than the paper’s', () => {
  it('say so in notes and in the bibliography, whatever quotation marks the style puts around', () => {
    const titles = ['de: Die ‘protestantische Ethik’ und der Geist', 'de: Archiv'];
    expect(citing('weber')).toEqual({ entry: titles, note: titles });
    expect(citing('camus').entry).toEqual(['fr-FR: L’Étranger']);
    expect(citing('camus', 'apa').entry).toEqual(['fr-FR: L’Étranger']);
  });

  it('are told from an author’s name', () => {
    expect(citing('le').entry).toEqual(['fr: Le']);
  });

  it('are not marked where they are in the paper’s language, or in one that nobody knows', () => {
    expect(citing('smith').entry).toEqual([]);
    expect(citing('odd').entry).toEqual([]);
  });
});
