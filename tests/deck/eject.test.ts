import { describe, expect, test } from 'vitest';
import { eject } from '../../scripts/deck/eject/index.js';
import { deriveDeck, readDeck } from '../../scripts/deck/index.js';
import { authorNote, citation, cited, list, paragraph, section, text } from './cited.js';

const SOURCE =
  'Mills [see @smith, p. 3].\n\nMany [@smith].\n\nNone [@brown; @smith].\n\nOwn.[^why]\n\n[^why]: Because.\n';

/** A note whose citation stands in the source as `written`. */
function noted(number: number, key: string, written: string) {
  const at = SOURCE.indexOf(written);
  const line = SOURCE.slice(0, at).split('\n').length;
  const column = at - SOURCE.lastIndexOf('\n', at - 1);
  const place = { file: 'paper.md', line, column, endLine: line, endColumn: column + written.length };
  return { ...citation(number, key, 'first'), place, markPlace: place };
}

const own = noted(4, 'none', '[^why]');
const NOTES = [
  noted(1, 'smith', '[see @smith, p. 3]'),
  noted(2, 'smith', '[@smith]'),
  { ...noted(3, 'brown', '[@brown; @smith]'), keys: ['brown', 'smith'] },
  { ...authorNote(4, 'Because it was so.', 'first'), markPlace: own.markPlace },
];

const PAPER = cited(
  [
    section('first', [
      paragraph('There were 412 *mills* in 1850.{1} Many of them ground grain for 12 towns below.{2}{4}'),
      list('None of the 412 is left{3}', 'A tag <b> and a_b'),
    ]),
    section('second', [paragraph('In 1900 there were 3 pumps.')]),
    section('third', [paragraph('In 1950 there were 7 wells.')]),
  ],
  NOTES,
  {
    source: SOURCE,
    shortForms: new Map([
      ['smith', text('Smith, *Mills*')],
      ['brown', text('Brown, *Rivers*')],
    ]),
    uses: NOTES.flatMap((note) =>
      note.keys.map((key) => ({ key, place: note.place, locator: null, note: note.number, section: 'first' })),
    ),
  },
);

function ejected(sections: readonly string[], deck: string | null = null, more = {}): string {
  const outcome = eject({
    ...{
      cited: PAPER,
      deck: { file: 'slides/deck.md', text: deck },
      faces: {},
      sizes: new Map(),
      toPaper: '../report/',
    },
    ...{ sections, notes: false, force: false, ...more },
  });
  return 'text' in outcome ? outcome.text : `refused: ${outcome.refusal}`;
}

/** What is seen and spoken, slide by slide. */
function shown(deck: string | null) {
  const { slides, diagnostics } = deriveDeck(PAPER, deck === null ? null : readDeck('slides/deck.md', deck).deck);
  expect(diagnostics).toEqual([]);
  return slides.map(({ section, markdown, notes, speakerNotes }) => {
    const [, classes] = /_class: "?([^"\n]*?)"?(?: -->)?\n/.exec(markdown) ?? [];
    const body = markdown
      .replace(/<!--[\s\S]*?-->\s*/g, '')
      .replace(/\*(\w+)\*/g, '<em>$1</em>')
      // Slides that are written by hand are not counted in their headings.
      .replace(/ <span class="part">.*?<\/span>/, '');
    return { section, classes, body, notes, speakerNotes };
  });
}

describe('drafted slides that are ejected', () => {
  test('are what an author would write', () => {
    const deck = ejected(['first']);
    expect(deck).toMatch(
      /^---\nmarp: true\n[\s\S]*?\n---\n\n<!--\nsection: first\n_class: points \w+\n-->\n\n# First\n/,
    );
    expect(deck).toContain('*mills*');
    expect(deck).toContain(' [see @smith, p. 3]');
    expect(deck).toContain(' [@smith][^why]');
    expect(deck).toContain(' [@brown; @smith]');
    expect(deck).not.toContain('<sup');
    expect(deck).not.toContain('_header');
  });

  test('are the same slides when the deck is built again, and are spoken alike', () => {
    expect(shown(ejected(['all'], null, { notes: true }))).toEqual(shown(null));
    const silent = (slides: ReturnType<typeof shown>) => slides.map((slide) => ({ ...slide, speakerNotes: '' }));
    expect(silent(shown(ejected(['all'])))).toEqual(silent(shown(null)));
  });

  test('stand in the paper’s order among those that are there, which stay as they are', () => {
    const deck =
      '---\nmarp: true\n---\n\n# Mine\n\n***\n\n<!-- section: first -->\n\n# One\n\n* * *\n\n# More\n\n***\n\n<!-- section: third -->\n# Three\n';
    const made = ejected(['second'], deck);
    expect(made).toContain(deck.slice(0, deck.indexOf('***\n\n<!-- section: third')));
    expect(made).toMatch(
      /# More\n\n\*\*\*\n+<!--\nsection: second[\s\S]*\n\n---\n\n<!-- section: third -->\n# Three\n$/,
    );
    const order = readDeck('deck.md', made).deck;
    expect(order.sections.map(({ id, slides }) => [id, slides.length])).toEqual([
      ['first', 2],
      ['second', 1],
      ['third', 1],
    ]);
    expect(order.opening).toHaveLength(1);
  });

  test('never take the place of what is written, unless that is wished', () => {
    const deck = '<!-- section: first -->\n\n# One\n\n---\n\n# More\n\n---\n\n<!-- section: third -->\n\n# Three\n';
    expect(ejected(['first'], deck)).toBe(
      'refused: slides/deck.md has slides for “first” already; --force writes them anew',
    );
    const forced = ejected(['first'], deck, { force: true });
    expect(forced).not.toContain('# One');
    expect(forced).not.toContain('# More');
    expect(forced.match(/section: first/g)).toHaveLength(1);
    expect(forced).toContain('# Three');
    const all = ejected(['all'], deck);
    expect(all).toContain('# One');
    expect(all).toContain('section: second');
    expect(ejected(['all'], all)).toBe('refused: Every section has slides of yours already; --force writes them anew');
  });

  test('are refused for what has none, with what there is', () => {
    const there = 'there are first, second, third';
    expect(ejected(['frist'])).toBe(`refused: The paper has no section “frist” (did you mean “first”?); ${there}`);
    expect(ejected(['other'])).toBe(`refused: The paper has no section “other”; ${there}`);
    expect(ejected(['first'], '---\ntheme: [\n---\n# x')).toMatch(/^refused: The front matter of slides\/deck.md/);
  });

  test('keep the file’s line ends, and stand where headings divide slides', () => {
    const deck = '---\r\nmarp: true\r\nheadingDivider: 1\r\n---\r\n\r\n# Mine\r\n\r\n<!-- section: third -->\r\n';
    const made = ejected(['second'], deck);
    expect(made.replace(/\r\n/g, '')).not.toContain('\n');
    const { opening, sections } = readDeck('deck.md', made).deck;
    expect(sections.find(({ id }) => id === 'second')?.slides).toHaveLength(1);
    expect(opening.length + sections.flatMap(({ slides }) => slides).length).toBe(2);
  });
});
