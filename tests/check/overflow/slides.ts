/* Slides by hand, from half empty to far too full, of every kind that the theme knows. */

const WORDS =
  'The survey of the year counted mills along the upper river and its tributaries, most of which ground grain for the towns below, and some of which sawed timber for the yards at the coast';
const ARABIC = 'لم تتحقق أي نبوءة من النبوءات التي لجأ إليها التنظيم في مجلاته ومنشوراته على مر السنوات';
const CHINESE = '北宋时期，毕昇发明了活字印刷术，他用胶泥制成单个的字，再用火烧硬，这样就可以反复使用';

function words(count: number, from = 0): string {
  const all = WORDS.split(' ');
  return Array.from({ length: count }, (_, i) => all[(from + i * 5 + (i >> 3)) % all.length]).join(' ');
}

function points(count: number, each: number): string {
  return Array.from({ length: count }, (_, i) => `- ${words(each + (i % 3), i)}`).join('\n');
}

function table(rows: number, columns: number, each: number): string {
  const row = (from: number) =>
    `| ${Array.from({ length: columns }, (_, i) => words(1 + ((each + i) % (each + 2)), from + i)).join(' | ')} |`;
  return [row(1), `|${'---|'.repeat(columns)}`, ...Array.from({ length: rows }, (_, i) => row(i + 2))].join('\n');
}

function code(lines: number, longest: number): string {
  return [
    '```js',
    ...Array.from({ length: lines }, (_, i) => `const line${i} = "${'x'.repeat((i * 17) % longest)}";`),
    '```',
  ].join('\n');
}

const slide = (classes: string, ...parts: string[]) =>
  [`<!-- _class: ${classes} -->`, '## A heading', ...parts].join('\n\n');

const lists = ['points', 'points medium', 'points compact', 'points dense', ''].flatMap((classes) =>
  [3, 5, 7, 9].flatMap((count) => [4, 9, 15].map((each) => slide(classes, points(count, each)))),
);
const tables = ['table', 'table compact', 'table dense'].flatMap((classes) =>
  [2, 5, 8, 12].flatMap((rows) => [2, 4, 6].map((columns) => slide(classes, table(rows, columns, 5)))),
);
const codes = ['code', 'code large', 'code wide'].flatMap((classes) =>
  [6, 13, 20].map((lines) => slide(classes, code(lines, 110))),
);
const quotations = ['quotation', 'quotation large', 'quotation compact', 'quotation dense'].flatMap((classes) =>
  [12, 40, 90].map((count) => slide(classes, `> ${words(count)}`)),
);
const timelines = [2, 4, 6, 8].flatMap((count) =>
  [4, 11, 24].map((each) => {
    const events = Array.from({ length: count }, (_, i) => `| March ${1800 + i} | ${words(each + (i % 3), i)} |`);
    return slide('timeline', ['| Date | Event |', '|---|---|', ...events].join('\n'));
  }),
);
const formulas = [
  slide('equation', '$$ \\int_0^1 f(x) dx = \\sum_{i=1}^n \\frac{a_i}{b_i} $$', words(14)),
  slide('points', `- Where $a_1 + b^2 = \\frac{x}{y}$ ${words(12)}\n- ${words(20)} $\\sum_{i=1}^n x_i$`),
];
const others = [
  slide('points', words(30), points(4, 6), words(12)),
  slide('', words(60), words(60, 3), words(60, 7)),
  slide('points', `${points(3, 5)}\n  - ${words(9)}\n  - ${words(11)}\n    - ${words(5)}\n- ${words(14)}`),
  slide('points', `1. ${words(9)}\n\n2. ${words(11)}\n\n3. ${words(19)}`),
  slide('columns', points(12, 3)),
  slide('columns compact', points(16, 4)),
  slide('number', '**2,000 to 4,000**', words(12)),
  slide('number', '**One of the four deadliest**', `${words(22)}\n<span class="caption">${words(20)}</span>`),
  slide(
    '',
    '### Below',
    words(20),
    '> A quotation among others, which is short',
    points(2, 8),
    '#### Again',
    words(30),
  ),
  slide('', table(4, 3, 4), words(20)),
  slide('section', points(4, 5)),
  slide('title', words(30)),
  slide('closing', words(30), words(8)),
  slide('agenda', points(6, 4)),
  slide('agenda', points(11, 5)),
  slide('comparison', '### Grain', points(3, 6), '### Timber', points(4, 5)),
  slide('comparison', '### Grain', words(40), points(3, 12), '### Timber', points(6, 9)),
  slide('beside', points(4, 5), '<span class="caption">Drawn after the survey</span>'),
  slide('beside compact', points(6, 14)),
  slide('definition', `**Toll mill** ${words(30)}`),
  slide('definition', [1, 2, 3, 4].map((i) => `- **${words(2, i)}** ${words(9 + 3 * i, i)}`).join('\n')),
  slide('quotation', `> ${words(20)}`, words(6)),
  slide('points', `- **${words(12)}**\n- *${words(15)}*\n- \`${words(6)}\` ${words(7)}\n- x^2^ H~2~O <br> ${words(9)}`),
  slide(
    'points',
    `- ${'Donaudampfschifffahrtsgesellschaft-'.repeat(4)}\n- https://example.org/${'a-very-long-address/'.repeat(6)}`,
  ),
  `<!-- _class: points long -->\n\n## ${words(24)}\n\n${points(5, 9)}`,
  `<!-- _class: points -->\n\n## ${words(24)}\n\n${points(5, 9)}`,
  `<!-- _class: points dense -->\n\n# ${words(30)}\n\n${points(8, 14)}`,
  slide('points', `- One [@doe]\n- Two [@roe]\n- Three [@poe]\n${points(4, 12)}`),
  slide('points compact', `- One [@doe]\n- Two [@roe]\n${points(7, 14)}`),
  slide('points', [1, 2, 3, 4, 5].map((i) => `- ${ARABIC} ${ARABIC.slice(0, i * 9)}`).join('\n')),
  slide('points', [1, 2, 3, 4, 5].map((i) => `- ${CHINESE}${CHINESE.slice(0, i * 5)}`).join('\n')),
  slide('points', [1, 2, 3, 4, 5, 6].map((i) => `- ${CHINESE}${CHINESE.slice(0, i * 5)}`).join('\n')),
  slide('table', table(3, 2, 9).replaceAll('mills', CHINESE)),
];

/** Each is divided from the next by a rule. */
export const SLIDES: readonly string[] = [
  ...lists,
  ...tables,
  ...codes,
  ...quotations,
  ...timelines,
  ...formulas,
  ...others,
];

export const PAPER = `---
title: A paper
bibliography: references.bib
---

# A section

Words [@doe] and words [@roe] and words [@poe].

# References
`;

export const DECK = `---\nmarp: true\n---\n\n<!-- section: a-section -->\n\n${SLIDES.join('\n\n---\n\n')}\n`;

export const LIBRARY = ['doe', 'roe', 'poe']
  .map(
    (key, i) =>
      `@book{${key}, author = {${key}, Ann}, title = {A Title of Some Length about ${words(9, i)}}, publisher = {Press}, location = {Place}, date = {19${i}0}}`,
  )
  .join('\n');
