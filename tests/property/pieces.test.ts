import { describe, expect, it } from 'vitest';
import { readPaper } from '../../scripts/paper/read.js';
import { randomFrom } from './random.js';

const WORDS = [
  'word',
  'Über',
  '*emphasis*',
  '`code`',
  '“quoted”',
  '"it\'s"',
  '[@key, p. 3]',
  '@other',
  'x^2^',
  '$a+b$',
];
const MORE = [
  '[link]',
  '[link][other]',
  '[^n1]',
  '[^n2]',
  'https://x.org/a_b',
  '1986.',
  '2 --- 3',
  '^[a *note*]',
  '\\ref{x}',
];

/** Beginnings of blocks, some of which go on over blank lines or swallow what follows. */
const STARTS = [
  '',
  '',
  '',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '  ',
  '```\n',
  '```',
  '  ```\n',
  '~~~ r\n',
  '- ```\n  ',
  '<!-- ',
  '-->',
  '<div>',
  '[link]: http://x.org ',
  '[other]: <y> ',
  '[^n1]: ',
  '[^n2]: ',
  '[^n3]: - ',
  ': ',
  '::: name\n',
  ':::',
  '$$\na\n$$\n',
  '$$ ',
  '| a | b |\n|---|---|\n| ',
  '===\n',
  '---\n',
  '\t',
  '[broken',
  '**',
  '\\begin{equation}\nx\n\\end{equation}\n',
];

describe('a paper read in pieces', () => {
  it('is the paper read as a whole, places and diagnostics included', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const source = randomSource(randomFrom(seed));
      expect(shown(source, 'pieces'), JSON.stringify(source)).toEqual(shown(source, 'whole'));
    }
  });
});

function shown(source: string, mode: 'pieces' | 'whole') {
  const { paper, diagnostics } = readPaper('paper.md', source, mode);
  return {
    preamble: paper.preamble,
    sections: paper.sections,
    notes: [...paper.notes],
    diagnostics: diagnostics.map(({ message, ruleId, place }) => ({ message, ruleId, place })),
  };
}

function randomSource(random: (below: number) => number): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  let source = '';
  for (let block = 3 + random(12); block > 0; block--) {
    source += pick(STARTS);
    for (let line = 1 + random(3); line > 0; line--) {
      source += Array.from({ length: 1 + random(4) }, () => pick(random(10) < 6 ? WORDS : MORE)).join(' ');
      source += '\n';
    }
    if (random(10) < 8) source += '\n';
  }
  return source;
}
