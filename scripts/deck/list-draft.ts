import type { CitedInline, Definition, DefinitionList, List, ListItem, Place } from '../paper/index.js';
import { type Atom, atomsOf, marksIn, plainText, textOf } from './atom.js';
import { type CitedBlock, definitionMarkdown, inlinesOf, listMarkdown, marks } from './block-markdown.js';
import type { Draft, Drafting } from './draft.js';
import { leadHeight, led } from './prose-draft.js';
import { FOOT, height, MEASURE, type Measure, ROOM, sizeFor, split, total } from './room.js';
import { openingOf } from './sentence.js';

/** A list as it is, smaller or on more than one slide where it is long. */
export function listSlides(list: List<CitedInline>, lead: readonly Atom[], drafting: Drafting): Draft[] {
  const items = unfolded(list, drafting).map((item) => brief(item, drafting.lang));
  let skipped = 0;
  return sized(items, ({ blocks }, measure) => blocksHeight(blocks, measure, drafting), lead).map(
    ({ run, classes }) => {
      const body = listMarkdown(list, run, skipped);
      skipped += run.length;
      const inlines = run.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
      return led({ kind: 'points', classes, heading: null, body, marks: marks(inlines), place: run[0]!.place }, lead);
    },
  );
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

function inlinesHeight(inlines: readonly CitedInline[], measure: Measure, { notes }: Drafting): number {
  const atoms = atomsOf(inlines);
  return height(textOf(atoms).length, measure) + notes.height(marksIn(atoms));
}

/** Longest list item in characters that is shown as it is; of a longer one what it says first. */
const LONGEST_ITEM = 240;

function brief(item: ListItem<CitedInline>, lang: string): ListItem<CitedInline> {
  const [first, ...others] = item.blocks;
  const prose = item.blocks.flatMap((block) => (block.kind === 'paragraph' ? [...block.children] : []));
  if (first?.kind !== 'paragraph' || plainText(prose).length <= LONGEST_ITEM) return item;
  const atoms = atomsOf(first.children);
  const opening = openingOf(atoms, LONGEST_ITEM, lang);
  const children =
    textOf(opening).length < textOf(atoms).trimEnd().length ? rebuilt(opening, first.place) : first.children;
  return { ...item, blocks: [{ ...first, children }, ...others.filter(({ kind }) => kind !== 'paragraph')] };
}

/** Atoms as inline content again; markup is given up. */
function rebuilt(atoms: readonly Atom[], place: Place): CitedInline[] {
  return atoms.map(({ mark, text: value, source }): CitedInline => {
    if (mark !== null) return { kind: 'noteMark', number: mark, place };
    return source === undefined ? { kind: 'text', value, place } : { kind: 'formula', tex: source, place };
  });
}
