import type { CitedInline, Definition, DefinitionList, List, ListItem } from '../paper/index.js';
import { type Atom, atomsOf, marksIn, plainText, textOf } from './atom.js';
import {
  type CitedBlock,
  definitionMarkdown,
  type Item,
  inlinesOf,
  itemOf,
  listMarkdown,
  marks,
} from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { keysIn } from './key.js';
import { leadHeight, led } from './prose-draft.js';
import { FOOT, height, MEASURE, type Measure, ROOM, sizeFor, split, total } from './room.js';
import { openingOf } from './sentence.js';

/** A list as it is, smaller or on more than one slide where it is long. */
export function listSlides(list: List<CitedInline>, lead: readonly Atom[], drafting: Drafting): Draft[] {
  const items = unfolded(list, drafting).map((item) => brief(item, drafting.lang));
  let skipped = 0;
  return sized(items, (item, measure) => itemHeight(item, measure, drafting), lead).map(({ run, classes }) => {
    const body = listMarkdown(list, run, skipped);
    skipped += run.length;
    const marked = run.flatMap((item) => [...marksIn(item.lead), ...marks(item.blocks.flatMap(inlinesOf))]);
    return led({ kind: 'points', classes, heading: null, body, marks: marked, place: run[0]!.place }, lead);
  });
}

function itemHeight({ lead, blocks }: Item, measure: Measure, drafting: Drafting): number {
  const own = lead.length > 0 ? atomsHeight(lead, measure, drafting) : 0;
  return own + blocksHeight(blocks, measure, drafting);
}

export function definitionSlides(
  { items }: DefinitionList<CitedInline>,
  lead: readonly Atom[],
  drafting: Drafting,
): Draft[] {
  const heightOf = (item: Definition<CitedInline>, measure: Measure) =>
    inlinesHeight(definitionInlines(item), measure, drafting) + measure.leading;
  return sized(items, heightOf, lead).map(({ run, classes }) => {
    const body = run.map(definitionMarkdown).join('\n');
    const place = run[0]!.place;
    return led(
      { kind: 'points', classes, heading: null, body, marks: marks(run.flatMap(definitionInlines)), place },
      lead,
    );
  });
}

function definitionInlines({ terms, definitions }: Definition<CitedInline>): CitedInline[] {
  return [...terms.flat(), ...definitions.flat().flatMap(inlinesOf)];
}

/** Items too high for half a slide give up the lists inside them, whose items then stand beside them. */
function unfolded(list: List<CitedInline>, drafting: Drafting): ListItem<CitedInline>[] {
  return list.items.flatMap((item) => {
    const inner = item.blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
    if (inner.length === 0 || blocksHeight(item.blocks, MEASURE.compact, drafting) < ROOM / 2) return [item];
    const own = item.blocks.filter(({ kind }) => kind !== 'list');
    return [{ ...item, blocks: own }, ...inner.flatMap((one) => unfolded(one, drafting))];
  });
}

interface Run<T> {
  readonly run: readonly T[];
  readonly classes: readonly string[];
}

/** Half a slide's width. */
const NARROW: Measure = { ...MEASURE.compact, line: 33 };

/** One slide in the usual size, else one or more in a smaller one; what is too high by itself smaller still. */
function sized<T>(
  things: readonly T[],
  heightOf: (thing: T, measure: Measure) => number,
  lead: readonly Atom[],
): Run<T>[] {
  const highAt = (run: readonly T[], measure: Measure) =>
    leadHeight(lead, measure) + total(run.map((thing) => heightOf(thing, measure)));
  const roomy = sizeFor((measure) => highAt(things, measure), ROOM - FOOT);
  if (roomy === 'large' || roomy === 'medium') return [{ run: things, classes: [roomy] }];
  const room = ROOM - FOOT - leadHeight(lead, MEASURE.compact);
  const single = MEASURE.compact.leading + MEASURE.compact.after;
  const narrow = things.every((thing) => heightOf(thing, NARROW) <= single);
  if (narrow && total(things.map((thing) => heightOf(thing, MEASURE.compact))) <= 2 * room)
    return [{ run: things, classes: ['compact', 'columns'] }];
  return split(things, (thing) => heightOf(thing, MEASURE.compact), room).map((run) => ({
    run,
    classes: [sizeFor((measure) => highAt(run, measure), ROOM - FOOT)],
  }));
}

export function blocksHeight(blocks: readonly CitedBlock[], measure: Measure, drafting: Drafting): number {
  const heights = blocks.map((block) =>
    block.kind === 'list'
      ? total(block.items.map((item) => blocksHeight(item.blocks, measure, drafting)))
      : inlinesHeight(inlinesOf(block), measure, drafting),
  );
  return total(heights);
}

function inlinesHeight(inlines: readonly CitedInline[], measure: Measure, drafting: Drafting): number {
  return atomsHeight(atomsOf(inlines), measure, drafting);
}

function atomsHeight(atoms: readonly Atom[], measure: Measure, { notes }: Drafting): number {
  return height(textOf(atoms).length, measure) + notes.height(marksIn(atoms));
}

const SEMICOLON: Atom = { text: '; ', mark: null, markdown: (part) => part };

/** Longest list item in characters that is shown as it is; of a longer one what it says first. */
const LONGEST_ITEM = 240;

/** An item by what the author marked in it, where he did, and otherwise not longer than it may be. */
function brief(whole: ListItem<CitedInline>, lang: string): Item {
  const item = itemOf(whole);
  const keys = keysIn(item.lead);
  if (keys.length > 0)
    return { ...item, lead: keys.flatMap((key, i) => (i > 0 ? [SEMICOLON, ...key] : key)), blocks: [] };
  const prose = item.blocks.flatMap((block) => (block.kind === 'paragraph' ? [...block.children] : []));
  if (textOf(item.lead).length + plainText(prose).length <= LONGEST_ITEM) return item;
  const others = item.blocks.filter(({ kind }) => kind !== 'paragraph');
  return { ...item, lead: openingOf(item.lead, LONGEST_ITEM, lang), blocks: others };
}
