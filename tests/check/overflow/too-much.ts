/* A paper of which everything is too wide or too high for a slide. */

const SENTENCE =
  'The survey of the year counted mills along the upper river and its tributaries, most of which ground grain for the towns below.';

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function said(sentences: number): string {
  return times(sentences, () => SENTENCE).join(' ');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

const SUM = times(14, (i) => `a_{${i}} x_{${i}}^2`).join(' + ');

const SECTIONS: Readonly<Record<string, string>> = {
  'Wide table': table(
    times(14, (i) => `Column ${i} heading`),
    times(5, (i) => times(14, (j) => `some value ${i * j}`)),
  ),
  'High cell': table(
    ['Name', 'What it is'],
    [
      ['one', said(14)],
      ['two', 'short'],
    ],
  ),
  'Long table': table(
    ['Year', 'Event', 'Place'],
    times(30, (i) => [`${1800 + i}`, SENTENCE, `Town ${i}`]),
  ),
  Quotation: `> ${said(14)}`,
  Quotations: [3, 5, 1].map((count) => `> ${said(count)}`).join('\n>\n'),
  Verse: times(24, (i) => `| Line ${i} of a long poem that goes on and on`).join('\n'),
  Code: `~~~python\n${times(50, (i) => `value_${i} = compute(value_${i}, argument='${'x'.repeat(i)}')`).join('\n')}\n~~~`,
  Formula: `$$ f(x) = ${SUM} + \\int_0^1 g(t) dt + \\frac{a}{b} \\le \\max_i |c_i| $$\n\n- A formula $f(x) = ${SUM}$ in a list\n- another`,
  Aligned: `$$\\begin{aligned}${times(12, (i) => `x_{${i}} &= \\frac{a}{b} + c`).join(' \\\\ ')}\\end{aligned}$$`,
  List: times(18, (i) => `${i + 1}. ${SENTENCE}`).join('\n'),
  Nested: times(4, (i) =>
    [`- Item ${i} ${SENTENCE}`, ...times(6, (k) => `  - Inner ${k} ${SENTENCE}`)].join('\n'),
  ).join('\n'),
  'Short items': times(40, (i) => `- item ${i}`).join('\n'),
  Definitions: times(9, (i) => `Term ${i}\n:   ${said(2)}`).join('\n\n'),
  [`A heading that goes on, ${SENTENCE}`]: times(6, () => `- ${SENTENCE}`).join('\n'),
  'Code in a list': `1. First\n\n   ~~~sh\n${times(25, (i) => `   command --option ${i}`).join('\n')}\n   ~~~\n\n2. Second`,
  Timeline: `::: timeline\n\n${table(
    ['Date', 'Event'],
    times(9, (i) => [`${1900 + i}`, 'The survey counted mills along the river.']),
  )}\n\n:::`,
  Ideographs: `- ${'北宋时期，毕昇发明了活字印刷术，他用胶泥制成单个的字。'.repeat(6)}`,
};

export const TOO_MUCH = [
  '---\ntitle: A paper that is too much\nauthor: Ada Example\nlang: en\n---',
  ...Object.entries(SECTIONS).map(([heading, text]) => `# ${heading}\n\n${text}`),
].join('\n\n');
