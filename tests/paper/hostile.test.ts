import { describe, expect, it } from 'vitest';
import { readPaper } from '../../scripts/paper/index.js';

const many = (text: string, count: number): string => text.repeat(count);

/** Each would take minutes, or all of the stack, if reading it took the square of its length. */
const HOSTILE: Readonly<Record<string, string>> = {
  'opening brackets': many('[', 50_000),
  'closing brackets': many(']', 50_000),
  'nested brackets': many('[', 20_000) + many(']', 20_000),
  'nested emphasis': `${many('*a _', 20_000)}b${many('_ a*', 20_000)}`,
  'rows of asterisks': `${many('*', 50_000)}a${many('*', 50_000)}`,
  'nested notes': many('^[a', 5000) + many(']', 5000),
  'nested TeX': many('\\footnote{a', 20_000) + many('}', 20_000),
  'dollar signs': many('$a ', 20_000),
  'display formulas': many('$$\na\n', 5000),
  'environments without end': many('\\begin{x}\n', 5000),
  'nested divs': many('::: note\n\n', 5000),
  'stray fences': many(':::\n', 20_000),
  'nested quotations': `${many('>', 100_000)} x`,
  'nested lists': `${many('- ', 100_000)}x`,
  'a long table': `|a|\n|-|\n${many('|b|\n', 20_000)}`,
  'a wide table': `${many('|a', 5000)}|\n${many('|-', 5000)}|\n${many('|b|\n', 500)}`,
  'link definitions': many('[a]: b\n', 10_000),
  'equal headings': many('# a\n\n', 20_000),
  'citations without end': many('[@a; ', 20_000),
  'attributes without end': many('{#a ', 20_000),
  exemptions: many('<!-- twofold-allow image-alt: x -->\n\nText. <!-- twofold-allow image-alt: x -->\n\n', 10_000),
  'an exemption of blanks and dashes': `<!-- twofold-allow ${many(' ', 100_000)}${many('-', 100_000)}x -->\n`,
  'comments before text': many('<!-- a -->', 20_000),
  'one long word': many('a', 1_000_000),
  'aliases of aliases': `---\na: &a [x, x]\n${['b', 'c', 'd', 'e', 'f'].map((key, at) => `${key}: &${key} [${many(`*${'abcde'[at]}, `, 9)}x]`).join('\n')}\nkeywords: *f\nauthor: *f\n---\n`,
  'half characters': `\uD800 \uDC00\0 ${many('\uD83D', 1000)}`,
};

describe('a hostile paper is read in time', () => {
  for (const [name, source] of Object.entries(HOSTILE)) {
    it(name, { timeout: 20_000 }, () => {
      expect(() => readPaper('paper.md', source)).not.toThrow();
    });
  }
});
