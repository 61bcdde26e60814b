import { expect, it } from 'vitest';
import { type Page, paginate, type Report } from '../../scripts/page/index.js';
import type { Block, CitedInline } from '../../scripts/paper/index.js';
import type { Tag } from '../../scripts/paper/tag.js';
import { note, PLACE, paper, paragraph, type Squares, section, squareDesign, squareSetter } from '../page/squares.js';
import { randomFrom } from './random.js';

type Random = (below: number) => number;
type Blocks = Block<CitedInline>;

const ATTRIBUTES = { id: null, classes: [], pairs: {} };
const text = (value: string) => [{ kind: 'text' as const, value, place: PLACE }];
const cell = () => ({ children: text('cell'), blocks: [], place: PLACE });
const row = () => ({ cells: [cell(), cell()], place: PLACE });

/** What may follow a heading, mostly of a line or two; every other one may mark a note. */
const KINDS: readonly ((random: Random, mark: string) => Blocks)[] = [
  (_, mark) => paragraph(`One short line.${mark}`),
  (random, mark) => paragraph(`${'word '.repeat(1 + random(25))}${mark}`),
  (random, mark) => ({
    kind: 'list',
    ordered: false,
    start: 1,
    tight: random(2) === 0,
    items: Array.from({ length: 1 + random(3) }, () => ({
      checked: null,
      blocks: [paragraph(`Item${mark}`)],
      place: PLACE,
    })).slice(0, mark ? 1 : 3),
    place: PLACE,
  }),
  (random) => ({
    kind: 'table',
    attributes: ATTRIBUTES,
    number: random(2) === 0 ? null : 1,
    columns: [
      { align: null, width: null },
      { align: null, width: null },
    ],
    head: random(2) === 0 ? [] : [row()],
    rows: Array.from({ length: 1 + random(4) }, row),
    caption: [],
    place: PLACE,
  }),
  (random) =>
    ({
      kind: 'codeBlock',
      number: null,
      language: null,
      value: `${'x\n'.repeat(random(4))}y`,
      attributes: ATTRIBUTES,
      place: PLACE,
    }) as Blocks,
  (random) => ({
    kind: 'figure',
    attributes: ATTRIBUTES,
    number: null,
    image: { kind: 'image', url: `${3 + random(40)}.png`, alt: 'A picture', attributes: ATTRIBUTES, place: PLACE },
    caption: random(2) === 0 ? [] : text('A caption'),
    place: PLACE,
  }),
  (_, mark) => ({ kind: 'quote', blocks: [paragraph(`Quoted.${mark}`)], place: PLACE }),
  (random) =>
    ({
      kind: 'heading',
      level: 2,
      children: text('Inner '.repeat(1 + random(8))),
      attributes: ATTRIBUTES,
      place: PLACE,
    }) as Blocks,
];

const IMAGES = new Map(
  Array.from({ length: 50 }, (_, height) => [
    `${height}.png`,
    { url: `${height}.png`, format: 'png' as const, bytes: new Uint8Array(), width: 10, height },
  ]),
);

function reportOf(seed: number): Report<Squares> {
  const random = randomFrom(seed);
  const notes: ReturnType<typeof note>[] = [];
  // Some documents are all of one kind, so that nothing else offers a place to end a page.
  const only = random(3) === 0 ? random(KINDS.length - 1) : null;
  const block = () => {
    let mark = '';
    if (random(6) === 0) {
      notes.push(note(notes.length + 1, 'note '.repeat(1 + random(30))));
      mark = `[${notes.length}]`;
    }
    const kind = KINDS[only ?? random(KINDS.length)] as (typeof KINDS)[number];
    const made = kind(random, mark);
    if (mark && !JSON.stringify(made).includes('noteMark')) notes.pop();
    return made;
  };
  const sections = Array.from({ length: 10 + random(40) }, (_, at) =>
    section(`Heading ${at} ${'long '.repeat(random(12))}`, Array.from({ length: random(4) || 1 }, block)),
  );
  return paginate(paper({ sections, notes }), squareDesign(30, 16 + random(25)), squareSetter, IMAGES);
}

/** What stands last on a page, notes and folio aside. */
function lastOf(page: Page<Squares>): Tag | null {
  let last: Tag | null = null;
  for (const fragment of page.fragments) {
    if (fragment.kind === 'image') last = fragment.tag;
    if (fragment.kind !== 'text' || fragment.artifact) continue;
    const owner = fragment.runs.at(-1)?.tag ?? null;
    for (let tag = owner; tag; tag = tag.parent) if (tag.role === 'Note') return last;
    last = owner;
  }
  return last;
}

/** The last element of the document. */
function endOf(tag: Tag): Tag {
  const last = tag.children.at(-1);
  return last ? endOf(last) : tag;
}

it('no page ends with a heading, whatever follows, unless it is the last of all', () => {
  let count = 0;
  for (let seed = 0; seed < 300; seed++) {
    const { pages, structure } = reportOf(seed);
    count += pages.length;
    for (const page of pages.slice(0, -1)) {
      const last = lastOf(page);
      // A picture may stand on a page after the heading that ends the document.
      if (last !== endOf(structure)) expect(last?.role, `seed ${seed}, page ${page.label}`).not.toMatch(/^H\d$/);
    }
  }
  expect(count).toBeGreaterThan(1000);
});
