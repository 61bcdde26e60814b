import type { Formula, Mathematics, MeasureLetters } from '../shape/mathematics.js';
import { LONGEST } from './bounds.js';
import { createEngine, type Engine } from './engine.js';
import { readGlyphsWith } from './glyph-files.js';
import { mathml } from './mathml.js';
import type { Cut } from './parts.js';
import { problemOf } from './problem.js';
import { rowsOf } from './rows.js';

/**
 * Starts setting formulas, by MathJax in STIX Two Math. Macros that a formula defines hold in all that follow.
 * `glyphs` reads a file of rarer glyphs (see `readGlyphsWith`), `measure` letters that only the text's fonts have.
 */
export function createMathematics(glyphs: (file: string) => string | null, measure: MeasureLetters): Mathematics {
  readGlyphsWith(glyphs);
  const engine = createEngine(measure);
  const known = new Map<string, Formula>();
  const set = (tex: string, cut: Cut): Formula => {
    const key = `${cut} ${tex}`;
    const found = known.get(key) ?? typeset(engine, tex, cut);
    known.set(key, found);
    return found;
  };
  return {
    inline: (tex) => set(tex, 'after'),
    display: (tex) => set(tex, 'before'),
  };
}

function typeset(engine: Engine, tex: string, cut: Cut): Formula {
  if (tex.length > LONGEST) return failed(`It has ${tex.length} characters, and ${LONGEST} are the most`);
  const letters: string[] = [];
  try {
    const { drawn, root } = engine.typeset(tex, cut === 'before', (box) => rowsOf(box, cut, letters));
    return { ...drawn, mathml: mathml(root), problem: null, letters };
  } catch (error) {
    return failed(problemOf(error));
  }
}

function failed(problem: string): Formula {
  return { rows: [], width: 0, mathml: '', problem, letters: [] };
}
