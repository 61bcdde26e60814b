import { describe, expect, it } from 'vitest';
import { cite, readLibrary } from '../../scripts/citation/index.js';
import { readPaper } from '../../scripts/paper/index.js';
import { CASES, LIBRARY } from '../suite/citations.js';
import { shownBlocks, shownNotes, style } from './toy.js';

const { library } = readLibrary('references.bib', LIBRARY);

describe('citations as a reader sees them', () => {
  it.each(CASES)('$name', ({ markdown, lang = 'en', style: name, text, notes, findings = [] }) => {
    const { paper } = readPaper('paper.md', `---\nlang: ${lang}\n---\n\n# One\n\n${markdown}\n`);
    const { cited, diagnostics } = cite(paper, library, style(name));
    expect(shownBlocks(cited.sections[0]!.blocks)).toBe(text);
    if (notes) expect(shownNotes(cited)).toEqual(notes);
    expect(cited.notes.map(({ number }) => number)).toEqual(cited.notes.map((_, index) => index + 1));
    const found = diagnostics.filter(({ ruleId }) => ruleId !== 'entry-uncited');
    expect(found.map(({ ruleId, actual }) => `${ruleId}: ${actual}`)).toEqual(findings);
  });
});
