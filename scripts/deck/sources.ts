import type { Bibliography, BibliographyEntry } from '../citation/index.js';
import { isRightToLeft, runsRightToLeft } from '../paper/direction.js';
import { inlineMarkdown, plainText } from './atom.js';
import type { Draft } from './draft.js';
import { height, MEASURE, ROOM, split } from './room.js';

/** Height in px of a column, less what is lost where an entry does not fit the rest of one. */
const COLUMN = ROOM - 2 * MEASURE.sources.leading;

/** The bibliography, on as many slides as it needs; `lang` is the deck's. */
export function sourcesDrafts(bibliography: Bibliography, lang: string): Draft[] {
  return split(bibliography.entries, entryHeight, 2 * COLUMN).map((run) => ({
    kind: 'sources',
    classes: [],
    heading: null,
    body: run.map((entry) => directed(entry, lang)).join('\n'),
    marks: [],
    place: run[0]!.place,
  }));
}

function entryHeight({ label, content }: BibliographyEntry): number {
  return height(plainText(label).length + plainText(content).length, MEASURE.sources);
}

/** An entry that runs against its deck says so. */
function directed(entry: BibliographyEntry, lang: string): string {
  const own = entryMarkdown(entry);
  const against = isRightToLeft(lang) && !runsRightToLeft(plainText(entry.content), true);
  return against ? `- <span dir="ltr">${own}</span>` : `- ${own}`;
}

function entryMarkdown({ label, content }: BibliographyEntry): string {
  return `${label.length > 0 ? `<span class="label">${inlineMarkdown(label)}</span> ` : ''}${inlineMarkdown(content)}`;
}
