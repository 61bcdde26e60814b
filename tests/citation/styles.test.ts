import { describe, expect, it } from 'vitest';
import { cite, readLibrary, SHIPPED_STYLES, shippedStyle, similarStyle } from '../../scripts/citation/index.js';
import { readPaper } from '../../scripts/paper/index.js';
import { CASES, LIBRARY } from '../suite/citation-styles.js';
import { shipped } from './shipped.js';
import { shownBlocks, shownNotes } from './toy.js';

const { library } = readLibrary('references.bib', LIBRARY);

describe('the styles that come along', () => {
  it.each(CASES)('$name', ({ style, lang, markdown, text, notes = [] }) => {
    const { paper } = readPaper('paper.md', `---\nlang: ${lang}\n---\n\n# One\n\n${markdown}\n`);
    const { cited, diagnostics } = cite(paper, library, shipped(style));
    expect(shownBlocks(cited.sections[0]!.blocks)).toBe(text);
    expect(shownNotes(cited)).toEqual(notes);
    expect(diagnostics.filter(({ ruleId }) => ruleId !== 'entry-uncited')).toEqual([]);
  });

  it('word every entry in citations and bibliography, each of them', () => {
    const keys = [...library.entries.keys()];
    const { paper } = readPaper('paper.md', `# One\n\n${keys.map((key) => `[@${key}] @${key} [p. 3]`).join('. ')}`);
    for (const name of Object.keys(SHIPPED_STYLES)) {
      const { cited, diagnostics } = cite(paper, library, shipped(name));
      const words = [shownBlocks(cited.sections[0]!.blocks), ...shownNotes(cited)].join('\n');
      expect([name, diagnostics, /NO_PRINTED|STYLE ERROR|undefined/.exec(words)]).toEqual([name, [], null]);
      if (cited.bibliography) expect(cited.bibliography.entries).toHaveLength(keys.length);
    }
  });

  it('are found by the names that people use', () => {
    expect(['APA', 'mla.csl', 'https://www.zotero.org/styles/ieee', 'Chicago', 'nope'].map(shippedStyle)).toEqual([
      'apa',
      'modern-language-association',
      'ieee',
      'chicago-fullnote-bibliography',
      null,
    ]);
    expect(similarStyle('chicago-autor-date')).toBe('chicago-author-date');
  });
});
