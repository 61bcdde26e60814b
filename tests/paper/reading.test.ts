import { describe, expect, it } from 'vitest';
import { readPaper } from '../../scripts/paper/index.js';
import { READING } from '../suite/reading.js';
import { showPaper } from './show.js';

describe('reading', () => {
  for (const { name, input, tree, found = [] } of READING) {
    it(name, () => {
      const { paper, diagnostics } = readPaper('paper.md', input);
      if (tree !== undefined) expect(showPaper(paper)).toBe(tree);
      expect(diagnostics.map((one) => `${one.line}:${one.column} ${one.ruleId}`)).toEqual(found);
    });
  }
});
