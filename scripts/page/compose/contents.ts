import type { CitedPaper } from '../../citation/cited-paper.js';
import {
  type CitedInline,
  eachBlock,
  eachSection,
  type Figure,
  type Place,
  type Section,
  type Table,
} from '../../paper/index.js';
import type { Design } from '../design.js';
import { generated, plain, startOf, withoutMarks } from '../generated.js';
import { numberedId } from './caption.js';
import { numberOf } from './section-number.js';

/** Contents, or a list of figures or tables. */
export interface Listing {
  readonly kind: 'contents' | 'figures' | 'tables';
  readonly title: readonly CitedInline[];
  readonly entries: readonly Entry[];
}

/** A line of it, with those below it in rank. */
export interface Entry {
  readonly id: string;
  /** Empty where there is none. */
  readonly number: string;
  readonly title: readonly CitedInline[];
  readonly children: readonly Entry[];
  readonly place: Place;
}

/** The lists that the front matter asks for, as far as the paper has something to be listed. */
export function listings(cited: CitedPaper, { terms, lang }: Design): readonly Listing[] {
  const { toc, tocDepth, tocTitle, lof, lot } = cited.metadata;
  const worded = (word: string) => [generated(word, startOf(cited))];
  const lists: Listing[] = [];
  if (toc) {
    const title = tocTitle.length > 0 ? tocTitle : worded(terms.contents);
    lists.push({ kind: 'contents', title, entries: sectionEntries(cited.sections, tocDepth, lang) });
  }
  if (lof) lists.push({ kind: 'figures', title: worded(terms.listOfFigures), entries: captioned(cited, 'figure') });
  if (lot) lists.push({ kind: 'tables', title: worded(terms.listOfTables), entries: captioned(cited, 'table') });
  return lists.filter(({ entries }) => entries.length > 0);
}

function sectionEntries(sections: readonly Section<CitedInline>[], depth: number, lang: string): Entry[] {
  if (depth === 0) return [];
  return sections
    .filter(({ attributes }) => !attributes.classes.includes('unlisted'))
    .map((section) => ({
      id: section.id,
      number: numberOf(section, lang),
      title: withoutMarks(section.title),
      children: sectionEntries(section.sections, depth - 1, lang),
      place: section.place,
    }));
}

type Captioned = Figure<CitedInline> | Table<CitedInline>;

function captioned(cited: CitedPaper, kind: Captioned['kind']): Entry[] {
  const entries: Entry[] = [];
  const collect = (blocks: CitedPaper['preamble']) =>
    eachBlock(blocks, (block) => {
      if (block.kind === kind && block.number !== null) entries.push(captionEntry(block));
    });
  collect(cited.preamble);
  eachSection(cited.sections, ({ blocks }) => collect(blocks));
  return entries;
}

function captionEntry(block: Captioned): Entry {
  const { number, place } = block;
  return { id: numberedId(block) ?? '', number: `${number}`, title: shortCaption(block), children: [], place };
}

/** Letters up to which a caption is listed whole. */
const LONGEST = 100;

/** The caption's `short-caption`, or all of it if it is short, or its first sentence, or the words before that is too long. */
function shortCaption({ attributes, caption, place }: Captioned): readonly CitedInline[] {
  const given = attributes.pairs['short-caption'];
  if (given !== undefined) return [generated(given, place)];
  const text = plain(caption).replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST) return withoutMarks(caption);
  const sentence = /^.{8,}?[^.\s]{2}[.!?](?=\s\p{Lu})/u.exec(text)?.[0] ?? text;
  if (sentence.length <= LONGEST) return [generated(sentence.replace(/\.$/, ''), place)];
  const cut = sentence.slice(0, LONGEST);
  return [
    generated(`${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:–—-]+$/, '')}…`, place),
  ];
}
