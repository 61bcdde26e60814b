import type { CitedInline, Definition, DefinitionList, List, ListItem } from '../paper/index.js';
import { type Atom, atomsOf, markdownOf, marksIn, plainText, textOf } from './atom.js';
import { definitionMarkdown, type Item, inlinesOf, itemOf, listMarkdown, marks } from './block-markdown.js';
import { briefly } from './clause.js';
import type { Draft, Drafting } from './draft.js';
import { keysIn } from './key.js';
import { MOST_POINTS } from './points.js';
import { led } from './prose-draft.js';
import { splitSociably, total } from './room.js';
import { MOST_WORDS, width, words } from './word-count.js';

/** Items of a list that a slide shows, if none has more words than this; otherwise as many as of prose. */
const MOST_ITEMS = 8;
const VERY_SHORT = 4;

/** Items below each other on a slide with the same words above them, the first of which is number `skipped` of its list. */
interface Group {
  readonly list: List<CitedInline>;
  readonly lead: readonly Atom[];
  readonly items: readonly Item[];
  readonly skipped: number;
}

/** A list as it is, its long items by what they say first, on as many slides as its words need. */
export function listSlides(list: List<CitedInline>, lead: readonly Atom[], { lang }: Drafting): Draft[] {
  return groupsOf(list, lead, lang).flatMap(({ list, lead, items, skipped }) => {
    let before = skipped;
    return splitSociably(items, weights(items), MOST_WORDS).map((run) => {
      const body = listMarkdown(list, run, before);
      before += run.length;
      const marked = run.flatMap((item) => [...marksIn(item.lead), ...marks(item.blocks.flatMap(inlinesOf))]);
      const classes = isNarrow(run) ? ['compact', 'columns'] : [];
      return led({ kind: 'points', classes, heading: null, body, marks: marked, place: run[0]!.place }, lead, lang);
    });
  });
}

/** An item that fills half a slide by the list inside it stands above that list, on slides of its own. */
function groupsOf(list: List<CitedInline>, lead: readonly Atom[], lang: string): Group[] {
  const groups: Group[] = [];
  let open: { items: Item[]; skipped: number } | null = null;
  list.items.forEach((whole, at) => {
    const item = brief(whole, lang);
    const inner = item.blocks.filter((block) => block.kind === 'list');
    if (inner.length > 0 && wordsOf(item) > MOST_WORDS / 2) {
      open = null;
      groups.push(...inner.flatMap((one) => groupsOf(one, item.lead, lang)));
      return;
    }
    if (open) open.items.push(item);
    else {
      open = { items: [item], skipped: at };
      groups.push({ list, lead, ...open });
    }
  });
  return groups;
}

/** A share of a slide's words; more items have room where all are very short. */
function weights(items: readonly Item[]): (item: Item) => number {
  const most = items.every((item) => wordsOf(item) <= VERY_SHORT) ? MOST_ITEMS : MOST_POINTS;
  return (item) => Math.max(wordsOf(item), MOST_WORDS / most);
}

function wordsOf({ lead, blocks }: Item): number {
  return words(textOf(lead)) + words(plainText(blocks.flatMap(inlinesOf)));
}

/** Letters to a line of half a slide's width, and items from which they stand in two columns. */
const NARROW = 33;
const MANY = 6;

function isNarrow(run: readonly Item[]): boolean {
  return run.length >= MANY && run.every(({ lead, blocks }) => blocks.length === 0 && width(textOf(lead)) <= NARROW);
}

/** Words from which a list item is shortened to what it says first. */
const LONG_ITEM = 22;

const SEMICOLON: Atom = { text: '; ', mark: null, markdown: (part) => part };

/** An item by what the author marked in it, where he did, and otherwise not longer than it may be. */
function brief(whole: ListItem<CitedInline>, lang: string): Item {
  const item = itemOf(whole);
  const keys = keysIn(item.lead);
  if (keys.length > 0)
    return { ...item, lead: keys.flatMap((key, i) => (i > 0 ? [SEMICOLON, ...key] : key)), blocks: [] };
  const own = item.blocks.filter((block) => block.kind !== 'list');
  const said = words(textOf(item.lead)) + words(plainText(own.flatMap(inlinesOf)));
  if (said <= LONG_ITEM) return item;
  const others = item.blocks.filter(({ kind }) => kind !== 'paragraph');
  return { ...item, lead: briefly(item.lead, LONG_ITEM, lang), blocks: others };
}

/** Terms with what they mean in short, on as many slides as their words need. */
export function definitionSlides(
  { items }: DefinitionList<CitedInline>,
  lead: readonly Atom[],
  { lang }: Drafting,
): Draft[] {
  const terms = items.map((item) => termOf(item, lang));
  return splitSociably(terms, (term) => term.words, MOST_WORDS).map((run) => {
    const body = run.map(({ markdown }) => markdown).join('\n');
    const marked = run.flatMap((term) => term.marks);
    return led(
      { kind: 'definition', classes: [], heading: null, body, marks: marked, place: run[0]!.place },
      lead,
      lang,
    );
  });
}

/** Words of a term's meaning from which it is shortened, and of all its meanings together. */
const LONG_MEANING = 22;

function termOf(item: Definition<CitedInline>, lang: string) {
  const terms = item.terms.map((inlines) => atomsOf(inlines));
  const meanings = item.definitions.map(([first]) => {
    const atoms = atomsOf(first ? inlinesOf(first) : []);
    return briefly(atoms, Math.ceil(LONG_MEANING / item.definitions.length), lang);
  });
  const all = [...terms, ...meanings];
  const markdown = definitionMarkdown(terms, meanings.map(markdownOf));
  return {
    markdown,
    marks: all.flatMap(marksIn),
    words: total(all.map((atoms) => words(textOf(atoms)))),
    place: item.place,
  };
}
