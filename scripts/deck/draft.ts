import type { CitedInline, ListItem, Place } from '../paper/index.js';
import { type Atom, atomsOf, inlineMarkdown, markdownOf, marksIn, plainText, textOf } from './atom.js';
import {
  blocksMarkdown,
  type CitedBlock,
  definitionMarkdown,
  inlinesOf,
  listMarkdown,
  marks,
} from './block-markdown.js';
import { words } from './clause.js';
import { fence } from './escape.js';
import type { Notes } from './note.js';
import { keyPoints } from './points.js';
import { height, MEASURE, ROOM, split } from './room.js';
import { sentencesOf } from './sentence.js';
import type { SlideKind } from './slide.js';
import { isTimeline, tableSlides, timelineSlides } from './table-draft.js';

/** What goes on one slide, before headings, directives and notes are put around it. */
export interface Draft {
  readonly kind: SlideKind;
  /** More classes of the theme. */
  readonly classes: readonly string[];
  /** Inline Markdown; null for the section's own title. */
  readonly heading: string | null;
  readonly body: string;
  /** Numbers of the notes that are marked on it. */
  readonly marks: readonly number[];
  readonly place: Place;
}

export interface Drafting {
  readonly lang: string;
  readonly notes: Notes;
}

/** Words of prose for which one slide of points is enough, and most slides of points that a section gets. */
const WORDS_A_SLIDE = 350;
const MOST_POINT_SLIDES = 3;

/** The slides of a section's own blocks: its prose by its key sentences, then everything else as it stands. */
export function draftsOf(blocks: readonly CitedBlock[], drafting: Drafting): Draft[] {
  const prose: Prose[] = [];
  const others: Draft[] = [];
  for (const block of opened(blocks)) {
    if (block.kind === 'paragraph') prose.push({ inlines: block.children, place: block.place });
    else if (block.kind in DRAFT) others.push(...draftOf(block, takeLead(prose, drafting.lang), drafting));
  }
  return [...pointSlides(prose, drafting), ...others];
}

interface Prose {
  readonly inlines: readonly CitedInline[];
  readonly place: Place;
}

/** Divs opened; a table takes the classes of the div around it. */
function opened(blocks: readonly CitedBlock[]): CitedBlock[] {
  return blocks.flatMap((block): CitedBlock[] => {
    if (block.kind !== 'div') return [block];
    const { classes } = block.attributes;
    return opened(block.blocks).map((inner) =>
      inner.kind === 'table'
        ? { ...inner, attributes: { ...inner.attributes, classes: [...inner.attributes.classes, ...classes] } }
        : inner,
    );
  });
}

function pointSlides(prose: readonly Prose[], { lang }: Drafting): Draft[] {
  const lengths = prose.map(({ inlines }) => words(plainText(inlines)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total === 0) return [];
  const slides = Math.min(MOST_POINT_SLIDES, Math.ceil(total / WORDS_A_SLIDE));
  const runs = split(
    prose.map((one, i) => ({ ...one, length: lengths[i]! })),
    ({ length }) => length,
    total / slides + 1,
  );
  return runs.map((run) =>
    pointsDraft(
      keyPoints(
        run.map(({ inlines }) => inlines),
        lang,
      ),
      run[0]!.place,
    ),
  );
}

function pointsDraft(points: readonly Atom[][], place: Place): Draft {
  const body = points.map((point) => `- ${markdownOf(point)}`).join('\n');
  const room = points.reduce((sum, point) => sum + height(textOf(point).length, MEASURE.points), 0);
  return { kind: 'points', classes: density(room), heading: null, body, marks: points.flatMap(marksIn), place };
}

function density(room: number): string[] {
  return room > ROOM ? ['dense'] : [];
}

/** “The paper names four:” leads to the list that follows and belongs on its slide, not among the points. */
function takeLead(prose: Prose[], lang: string): readonly Atom[] {
  const last = prose.at(-1);
  if (!last || !/:\s*$/.test(plainText(last.inlines))) return [];
  const sentence = sentencesOf(atomsOf(last.inlines), lang).at(-1);
  return sentence && sentence.text.length <= 160 ? sentence.atoms : [];
}

type DraftedKind = 'list' | 'definitionList' | 'table' | 'figure' | 'quote' | 'codeBlock' | 'equation';
type Make<K extends DraftedKind> = (
  block: Extract<CitedBlock, { kind: K }>,
  lead: readonly Atom[],
  drafting: Drafting,
) => Draft[];

function draftOf(block: CitedBlock, lead: readonly Atom[], drafting: Drafting): Draft[] {
  const make = DRAFT[block.kind as DraftedKind] as (
    block: CitedBlock,
    lead: readonly Atom[],
    drafting: Drafting,
  ) => Draft[];
  return make(block, lead, drafting);
}

/** What has a slide of its own. Headings inside blocks, dividers and raw HTML or TeX have none. */
const DRAFT: { readonly [K in DraftedKind]: Make<K> } = {
  list(list, lead, drafting) {
    const items = list.items.map((item) => brief(item, drafting.lang));
    const heightOf = (item: ListItem<CitedInline>) => blockHeight(item.blocks, MEASURE.points, drafting);
    let skipped = 0;
    return split(items, heightOf, ROOM - leadHeight(lead)).map((run) => {
      const body = listMarkdown(list, run, skipped);
      skipped += run.length;
      const inlines = run.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
      return led(
        {
          kind: 'points',
          classes: density(sum(run, heightOf)),
          heading: null,
          body,
          marks: marks(inlines),
          place: run[0]!.place,
        },
        lead,
      );
    });
  },
  definitionList({ items }, lead, drafting) {
    const inlines = (item: (typeof items)[number]) => [
      ...item.terms.flat(),
      ...item.definitions.flat().flatMap(inlinesOf),
    ];
    const heightOf = (item: (typeof items)[number]) =>
      inlineHeight(inlines(item), MEASURE.points, drafting) + MEASURE.points.leading;
    return split(items, heightOf, ROOM - leadHeight(lead)).map((run) =>
      led(
        {
          kind: 'points',
          classes: density(sum(run, heightOf)),
          heading: null,
          body: run.map(definitionMarkdown).join('\n'),
          marks: marks(run.flatMap(inlines)),
          place: run[0]!.place,
        },
        lead,
      ),
    );
  },
  table: (table, _, drafting) => (isTimeline(table) ? timelineSlides(table) : tableSlides(table, drafting)),
  figure({ image, caption, place }) {
    const body = `${inlineMarkdown([image])}\n\n${caption.length > 0 ? `<span class="caption">${inlineMarkdown(caption)}</span>` : ''}`;
    return [{ kind: 'figure', classes: [], heading: null, body: body.trim(), marks: marks(caption), place }];
  },
  quote({ blocks, place }, _, drafting) {
    return split(blocks, (block) => blockHeight([block], MEASURE.quotation, drafting), ROOM).map((run) => {
      const body = blocksMarkdown(run).replace(/^/gm, '> ');
      const classes = density(sum(run, (block) => blockHeight([block], MEASURE.quotation, drafting)));
      return { kind: 'quotation', classes, heading: null, body, marks: marks(run.flatMap(inlinesOf)), place };
    });
  },
  codeBlock({ value, language, place }, lead) {
    const lines = value.replace(/\n+$/, '').split('\n');
    const runs = split(lines, (line) => height(line.length, MEASURE.code), ROOM - 40 - leadHeight(lead));
    return runs.map((run) =>
      led({ kind: 'code', classes: [], heading: null, body: fence(run.join('\n'), language), marks: [], place }, lead),
    );
  },
  equation: ({ tex, place }, lead) => [
    led({ kind: 'equation', classes: [], heading: null, body: fence(tex.trim(), null), marks: [], place }, lead),
  ],
};

function led(draft: Draft, lead: readonly Atom[]): Draft {
  if (lead.length === 0) return draft;
  return {
    ...draft,
    body: `<span class="lead">${markdownOf(lead)}</span>\n\n${draft.body}`,
    marks: [...marksIn(lead), ...draft.marks],
  };
}

function leadHeight(lead: readonly Atom[]): number {
  return lead.length === 0 ? 0 : height(textOf(lead).length, MEASURE.points) + 10;
}

export function sum<T>(things: readonly T[], heightOf: (thing: T) => number): number {
  return things.reduce((total, thing) => total + heightOf(thing), 0);
}

function inlineHeight(
  inlines: readonly CitedInline[],
  measure: (typeof MEASURE)['points' | 'quotation'],
  { notes }: Drafting,
): number {
  const atoms = atomsOf(inlines);
  return height(textOf(atoms).length, measure) + notes.height(marksIn(atoms));
}

function blockHeight(
  blocks: readonly CitedBlock[],
  measure: (typeof MEASURE)['points' | 'quotation'],
  drafting: Drafting,
): number {
  return blocks.reduce((total, block) => {
    if (block.kind === 'list') return total + sum(block.items, (item) => blockHeight(item.blocks, measure, drafting));
    return total + inlineHeight(inlinesOf(block), measure, drafting);
  }, 0);
}

/** Longest list item in characters that is shown as it is; a longer one is prose and shown by its key sentences. */
const LONGEST_ITEM = 320;

function brief(item: ListItem<CitedInline>, lang: string): ListItem<CitedInline> {
  const paragraphs = item.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
  if (plainText(paragraphs.flat()).length <= LONGEST_ITEM) return item;
  const points = keyPoints(paragraphs, lang);
  const children = points.flatMap((point, i) => [...(i > 0 ? [space(item.place)] : []), ...rebuilt(point, item.place)]);
  const others = item.blocks.filter(({ kind }) => kind !== 'paragraph');
  return { ...item, blocks: [{ kind: 'paragraph', children, place: item.place }, ...others] };
}

function space(place: Place): CitedInline {
  return { kind: 'text', value: '. ', place };
}

/** Points as inline content again; their markup is given up. */
function rebuilt(point: readonly Atom[], place: Place): CitedInline[] {
  return point.map((atom) =>
    atom.mark === null ? { kind: 'text', value: atom.text, place } : { kind: 'noteMark', number: atom.mark, place },
  );
}
