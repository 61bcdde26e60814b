import { describe, expect, it } from 'vitest';
import type { Formula, FormulaMark } from '../../scripts/shape/mathematics.js';
import { resources } from '../shape/resources.js';

const mathematics = resources.mathematics((text) => text.length)!;

/** Left, bottom, right and top of a mark. */
function boxOf(mark: FormulaMark) {
  const [a, , , d, e, f] = mark.transform;
  const coordinates = mark.kind === 'outline' ? mark.outline.coordinates : Float64Array.of(0, 0);
  const xs = coordinates.filter((_, at) => at % 2 === 0).map((x) => a * x + e);
  const ys = coordinates.filter((_, at) => at % 2 === 1).map((y) => d * y + f);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

function marksOf({ rows }: Formula): readonly FormulaMark[] {
  return rows.flatMap(({ parts }) => parts.flatMap(({ marks }) => marks));
}

const outlineOf = (mark: FormulaMark) => (mark.kind === 'outline' ? mark.outline : null);
const causesOf = ({ rows }: Formula) =>
  rows.map(({ parts }) =>
    parts
      .map(({ cause }) => cause ?? '')
      .join(' ')
      .trim(),
  );

describe('a formula', () => {
  it('has its rarer letters in every paper, not only in the first that needs them', () => {
    const next = resources.mathematics((text) => text.length)!;
    const [first, second] = [mathematics, next].map((one) => one.display('\\mathcal{E} + \\mathfrak{g}'));
    expect(first!.width).toBeGreaterThan(1000);
    expect(second!.width).toBe(first!.width);
  });

  it('has its fraction bar at the height of a minus, numerator above and denominator below', () => {
    const [minus, numerator, denominator, bar] = marksOf(mathematics.display('-\\frac{a}{b}')).map(boxOf);
    expect(Math.abs(bar!.top + bar!.bottom - minus!.top - minus!.bottom)).toBeLessThan(4);
    expect(numerator!.bottom).toBeGreaterThan(bar!.top);
    expect(denominator!.top).toBeLessThan(bar!.bottom);
    expect(bar!.right - bar!.left).toBeGreaterThan(numerator!.right - numerator!.left);
  });

  it('is larger in a display than in a line, and so are its operators', () => {
    const extent = ({ rows }: Formula) => rows[0]!.parts[0]!.height + rows[0]!.parts[0]!.depth;
    expect(extent(mathematics.display('\\sum_i x_i'))).toBeGreaterThan(1.5 * extent(mathematics.inline('\\sum_i x_i')));
  });

  it('has brackets as tall as what they enclose', () => {
    const tall = '\\left(\\begin{array}{c}1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\\\8\\end{array}\\right)';
    const boxes = marksOf(mathematics.display(tall)).map(boxOf);
    const left = boxes.filter((box) => box.right < boxes.find(({ top, bottom }) => top - bottom < 800)!.left);
    const [top, bottom] = [Math.max(...boxes.map((box) => box.top)), Math.min(...boxes.map((box) => box.bottom))];
    expect(Math.max(...left.map((box) => box.top))).toBeCloseTo(top, -2);
    expect(Math.min(...left.map((box) => box.bottom))).toBeCloseTo(bottom, -2);
  });

  it('may be broken after relations and operators in a line, before them in a display, never in brackets', () => {
    const tex = 'f(x + y) = a + (b - c) \\le -d';
    expect(causesOf(mathematics.inline(tex))).toEqual(['relation operator relation']);
    expect(causesOf(mathematics.display(tex))).toEqual(['relation operator relation']);
    const [first] = mathematics.inline('a = b').rows[0]!.parts;
    const [only] = mathematics.display('a = b').rows[0]!.parts;
    expect(first!.marks).toHaveLength(2);
    expect(only!.marks).toHaveLength(1);
  });

  it('shares the outline of a letter that recurs', () => {
    const [one, other] = [mathematics.inline('x'), mathematics.inline('2x')].map(marksOf);
    expect(outlineOf(one![0]!)).toBe(outlineOf(other![1]!));
  });

  it('has as many rows as an aligned one has lines, one below the other', () => {
    const { rows } = mathematics.display('\\begin{aligned}a &= b \\\\ &= \\frac{c}{d} \\\\ &= e\\end{aligned}');
    expect(rows).toHaveLength(3);
    expect(rows.map(({ up }) => up)).toEqual(rows.map(({ up }) => up).sort((a, b) => b - a));
  });

  it('knows the macros of the formulas before it', () => {
    expect(mathematics.inline('\\Reals').problem).not.toBeNull();
    mathematics.inline('\\newcommand{\\Reals}[1]{\\mathbb{R}^{#1}}');
    expect(marksOf(mathematics.inline('\\Reals{3}'))).toHaveLength(2);
  });

  it('leaves letters that its font lacks to the fonts of the text, with room for them', () => {
    const [alone, both] = ['x', '\\text{其中}x'].map((tex) => mathematics.inline(tex));
    expect(both!.letters).toEqual(['其中']);
    expect(both!.width - alone!.width).toBeCloseTo(2000, 0);
  });

  it('says in MathML what it shows, and nothing that leads elsewhere', () => {
    const { mathml } = mathematics.inline('\\frac{a}{b} \\mmlToken{mi}[href="https://example.org" style="x"]{c}');
    expect(mathml).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi></math>',
    );
  });

  for (const tex of [
    '\\begin{gather*}a\\\\b\\end{gather*}',
    '\\begin{multline*}a\\\\b\\\\c\\end{multline*}',
    '\\begin{cases}x & y\\\\z & w\\end{cases}',
    '\\begin{split}a&=b\\\\&=c\\end{split}',
    '\\begin{bmatrix*}[r]1&2\\end{bmatrix*}',
    '\\ce{2H2 + O2 <=> 2H2O}',
    '\\ce{A~B <<=> C<-->D}',
    '\\ce{A ->[\\text{heat}] B}',
    '\\braket{\\phi|\\psi}',
    '\\cancel{x} \\boxed{y}',
    '\\operatorname*{arg\\,max}_x \\boldsymbol{\\alpha}',
    '\\xrightarrow[below]{above} \\underbrace{a+b}_{n}',
    '\\text{where $x$ is real} \\mathcal{L} \\mathfrak{g} \\mathscr{F} \\mathsf{S} \\mathtt{t}',
    '\\textcolor{red}{x} \\hat{\\imath} \\dddot{x} \\widehat{abc} \\overrightarrow{AB}',
    '\\begin{CD} A @>>> B \\\\ @VVV @AAA \\\\ C @= D \\end{CD}',
    '\\coloneqq \\lvert x \\rvert \\Vert y \\Vert \\binom{n}{k} \\dfrac12 \\sqrt[3]{x}',
  ]) {
    it(`can be ${tex}`, () => {
      const formula = mathematics.display(tex);
      expect(formula).toMatchObject({ problem: null, letters: [] });
      expect(marksOf(formula).length).toBeGreaterThan(0);
    });
  }
});

describe('a formula that cannot be set', () => {
  for (const [tex, problem] of [
    ['\\foo', 'There is no command “\\foo”'],
    ['\\begin{foo}x\\end{foo}', 'There is no environment “foo”'],
    ['\\frac{a', 'A brace “{” is not closed'],
    ['a}', 'There is a brace “}” too many'],
    ['\\left( x', 'A “\\left” has no “\\right”'],
    ['x^2^3', 'There are two superscripts on one sign: put braces around what belongs together'],
    ['\\frac{a}', 'Missing argument for \\frac'],
    ['\\def\\a{\\a}\\a', 'Its macros expand without end'],
    ['\\def\\a{{\\b}{\\b}}\\def\\b{{\\c}{\\c}}\\def\\c{{\\a}{\\a}}\\a', 'Its macros expand without end'],
    ['{'.repeat(4900) + '}'.repeat(4900), 'It is nested too deeply'],
    ['x'.repeat(10_001), 'It has 10001 characters, and 10000 are the most'],
  ] as const) {
    it(`says so: ${problem}`, () => {
      expect(mathematics.inline(tex).problem).toBe(problem);
    });
  }

  it('may not load, link, run or style anything', () => {
    for (const command of [
      'require{html}',
      'href{a}{b}',
      'unicode{65}',
      'style{a}{b}',
      'class{a}{b}',
      'cssId{a}{b}',
      'bbox[a]{b}',
      'toggle{a}{b}\\endtoggle',
    ])
      expect(mathematics.inline(`\\${command}`).problem, command).toMatch(/^There is no command/);
  });
});
