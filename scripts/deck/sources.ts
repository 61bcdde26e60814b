import type { Bibliography, BibliographyEntry } from '../citation/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import type { Draft } from './draft.js';
import { height, MEASURE, ROOM, split } from './room.js';

/** Height in px of a column, less what is lost where an entry does not fit the rest of one. */
const COLUMN = ROOM - 2 * MEASURE.sources.leading;

/** The bibliography, on as many slides as it needs. */
export function sourcesDrafts(bibliography: Bibliography): Draft[] {
  return split(bibliography.entries, entryHeight, 2 * COLUMN).map((run) => ({
    kind: 'sources',
    classes: [],
    heading: null,
    body: run.map(entryMarkdown).join('\n'),
    marks: [],
    place: run[0]!.place,
  }));
}

function entryHeight({ label, content }: BibliographyEntry): number {
  return height(plainText(label).length + plainText(content).length, MEASURE.sources);
}

function entryMarkdown({ label, content }: BibliographyEntry): string {
  return `- ${label.length > 0 ? `<span class="label">${inlineMarkdown(label)}</span> ` : ''}${inlineMarkdown(content)}`;
}
