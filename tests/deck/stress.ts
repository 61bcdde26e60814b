import type { Block, CitedInline } from '../../scripts/paper/index.js';
import { authorNote, citation, cited, list, PLACE, paragraph, quote, section, table, text } from './cited.js';

/* A paper and a deck that try to burst a slide, or to get out of it. */

const LONG =
  'The survey of the year 1850 counted 412 mills along the upper river and its eleven tributaries, most of which ground grain for the towns below, and some of which sawed timber for the yards at the coast.';
const NONE = { id: null, classes: [], pairs: {} };

function code(value: string): Block<CitedInline> {
  return { kind: 'codeBlock', number: null, language: 'js', value, attributes: NONE, place: PLACE };
}

function equation(tex: string): Block<CitedInline> {
  return { kind: 'equation', tex, attributes: NONE, labels: [], place: PLACE };
}

const image = { kind: 'image' as const, url: 'figures/a b.png', alt: 'A mill', attributes: NONE, place: PLACE };
const missing = { ...image, url: 'https://example.org/tracker.png', alt: 'Not shown' };

const entries = Array.from({ length: 25 }, (_, i) => ({
  key: `k${i}`,
  id: `ref-k${i}`,
  label: [],
  content: text(
    `Karataş, İbrahim. “View of the Role of Apocalyptic Prophecies.” بوابة المجلة العلمية لجامعة قطر. *Journal of Things* 39, no. 1 (2021). https://example.org/publication/${'a-very-long-address-'.repeat(9)}${i}.`,
  ),
  place: PLACE,
}));

const notes = [1, 2, 3, 4, 5].map((number) => citation(number, `k${number}`, 'prose'));

export const STRESS = cited(
  [
    section(
      'prose',
      [1, 2, 3, 4, 5, 6, 7, 8].map((i) =>
        paragraph(`${LONG}{${1 + (i % 5)}} ${LONG.replace('1850', `19${i}0`)} The ${i}th was small.{6}`),
      ),
    ),
    section('lists', [
      list(...Array.from({ length: 20 }, (_, i) => `${LONG.slice(0, 40 + i * 9)}{6}`)),
      list(LONG.repeat(6)),
    ]),
    section(
      'a title that is so long that it takes more than one line of a slide, and then goes on for a good while yet',
      [quote(LONG), quote(LONG.repeat(4))],
    ),
    section('tables', [
      table(
        [['Date', 'Event'], ...Array.from({ length: 7 }, (_, i) => [`February ${i + 10}, 2020`, LONG.slice(0, 78)])],
        ['timeline'],
        'A timeline as full as it gets',
      ),
      table([
        ['Name', 'What it is', 'Where'],
        ...Array.from({ length: 24 }, (_, i) => [`row ${i}`, LONG.slice(0, (i * 13) % 190), 'upper river{6}']),
      ]),
      table([
        Array.from({ length: 10 }, (_, i) => `Column ${i}`),
        ...Array.from({ length: 6 }, (_, i) => Array.from({ length: 10 }, (_, j) => `${i * j * 1234}`)),
      ]),
    ]),
    section('formulas', [
      equation('\\frac{1}{n} \\sum_{i=1}^n \\mathcal{M}_i \\left( x \\right)'),
      equation('\\thiscommand{is} % not known'),
      { kind: 'paragraph', children: [{ kind: 'formula', tex: '\\{\\phi\\}', place: PLACE }], place: PLACE },
    ]),
    section('code', [
      code(Array.from({ length: 40 }, (_, i) => `const line${i} = "${'x'.repeat((i * 7) % 150)}";`).join('\n')),
    ]),
    section(
      'figures',
      [image, missing].map(
        (shown): Block<CitedInline> => ({
          kind: 'figure',
          attributes: NONE,
          number: 1,
          image: shown,
          caption: text('A caption.'),
          place: PLACE,
        }),
      ),
    ),
    section('hostile', [
      list(
        '<script>window.hacked = 1</script>',
        '<img src=x onerror="window.hacked = 1">',
        '--> <iframe src="https://example.org">',
        '`<b>`',
      ),
    ]),
    section('written', [paragraph('Replaced.')]),
    section('sources', []),
  ],
  [...notes, authorNote(6, LONG, 'lists')],
  { bibliography: { section: 'sources', hanging: true, entries, lists: new Map() } },
);

function timeline(events: number): string {
  const rows = Array.from({ length: events }, (_, i) => `| February ${i + 10}, 2020 | ${LONG.slice(0, 45)} |`);
  return ['<!-- _class: timeline -->', '', '| Date | Event |', '|---|---|', ...rows].join('\n');
}

export const HOSTILE_DECK = `---
marp: true
theme: twofold
backgroundImage: url(https://example.org/behind.png)
style: |
  @import url(https://example.org/fonts.css);
  h1 { background: url('//example.org/h1.png') }
---

<!-- section: written -->

# One

![w:100](figures/a%20b.png) ![bg right](https://example.org/right.png)

<script>window.hacked = 1</script><img src="https://example.org/img.png" onerror="window.hacked = 1"><video src="https://example.org/v.mp4" poster="https://example.org/p.png"></video>

---

# Two

<iframe src="https://example.org"></iframe>

---

# A timeline

${timeline(2)}

---

# A timeline

${timeline(10)}

---

# Three

\`\`\`
an open fence
`;
