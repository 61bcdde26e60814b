import { expect, it } from 'vitest';
import { spokenFormula } from '../../scripts/deck/spoken-formula.js';

/** As a speaker would note them on paper. */
it.each([
  ['\\alpha', 'α'],
  ['x^2 \\le \\frac{\\alpha}{\\beta+1}', 'x² ≤ α/(β + 1)'],
  ['\\frac{1}{2l}\\phi^2', '1/(2l)ϕ²'],
  ['\\frac12 m', '1/2m'],
  ['\\sum_{i=1}^{n} x_i^2', '∑_(i = 1)ⁿ x_i²'],
  ['\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}', '∫₀^∞ e^(−x²) dx = √π/2'],
  ["f'(x) = \\lim_{h \\to 0} y", 'f′(x) = lim_(h → 0) y'],
  ['\\hat{\\theta}_{\\mathrm{ML}}', 'θ̂_ML'],
  ['\\begin{aligned} a &= b \\\\ d &= -e \\end{aligned}', 'a = b; d = −e'],
  ['\\begin{array}{rl} 1 & 0 \\end{array}', '1 0'],
  ['f \\colon \\mathbb{R}^n \\to \\mathcal{L}', 'f : ℝⁿ → ℒ'],
  ['\\left. x \\right|_{0}', 'x|₀'],
  ['10^{-3}', '10⁻³'],
  ['p < 0.05', 'p < 0.05'],
  ['a = 1, b', 'a = 1, b'],
  ['\\text{if } x > 0 \\label{eq:x}', 'if x > 0'],
  ['\\R \\unknown{x}', 'Runknownx'],
  ['90^\\circ', '90°'],
  ['\\newcommand{\\R}{x}', ''],
  ['', ''],
])('%s is said as %s', (tex, said) => {
  expect(spokenFormula(tex)).toBe(said);
});

it('reads whatever it is given, in time linear in its length', () => {
  expect(spokenFormula('{'.repeat(100_000))).toBe('');
  expect(spokenFormula('x^'.repeat(10_000)).startsWith('x')).toBe(true);
  expect(spokenFormula('}\\frac{\\sqrt[')).toBe('√()/()');
});
