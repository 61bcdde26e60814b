import type { BibliographyEntry } from '../citation/index.js';
import { isRightToLeft, runsRightToLeft } from '../paper/direction.js';
import type { CitedInline } from '../paper/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import type { Draft } from './draft.js';
import { backFrom } from './link-sources.js';
import { height, MEASURE, ROOM, split, total } from './room.js';
import { shortAddresses } from './short-address.js';

/** Sources, on as many slides as it needs; `lang` is the deck's. */
export function sourcesDrafts(entries: readonly BibliographyEntry[], lang: string): Draft[] {
  return inColumns(entries).map((run) => ({
    kind: 'sources',
    classes: [],
    heading: null,
    body: run.map((entry) => directed(entry, lang)).join('\n'),
    marks: [],
    place: run[0]!.place,
  }));
}

/** Entries for one slide after the other: in two columns, each of which takes whole entries. */
function inColumns(entries: readonly BibliographyEntry[]): BibliographyEntry[][] {
  if (entries.length === 0) return [];
  for (let room = 2 * ROOM; ; room -= MEASURE.sources.leading) {
    const runs = split(entries, entryHeight, room);
    if (room <= ROOM || runs.every((run) => columnHeight(run.map(entryHeight)) <= ROOM)) return runs;
  }
}

/** Height of the taller of two columns that are as even as they can be. */
function columnHeight(heights: readonly number[]): number {
  const whole = total(heights);
  let first = 0;
  let least = whole;
  for (const height of heights) {
    first += height;
    least = Math.min(least, Math.max(first, whole - first));
  }
  return least;
}

/** Characters left for the slides that cite a source: their word and three of them. */
const CITED = 17;

function entryHeight(entry: BibliographyEntry): number {
  return height(plainText(entry.label).length + plainText(shown(entry)).length + CITED, MEASURE.sources);
}

/** An entry that runs against its deck says so. */
function directed(entry: BibliographyEntry, lang: string): string {
  const own = entryMarkdown(entry) + backFrom(entry.key);
  const against = isRightToLeft(lang) && !runsRightToLeft(plainText(shown(entry)), true);
  return against ? `- <span dir="ltr">${own}</span>` : `- ${own}`;
}

/** Who looks for a source on a slide wants its author, not a dash, and no address that fills the slide. */
function shown({ named, content }: BibliographyEntry): readonly CitedInline[] {
  return shortAddresses(named ?? content);
}

function entryMarkdown(entry: BibliographyEntry): string {
  const { label } = entry;
  return `${label.length > 0 ? `<span class="label">${inlineMarkdown(label)}</span> ` : ''}${inlineMarkdown(shown(entry))}`;
}
