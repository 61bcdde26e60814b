import type { BibliographyEntry } from '../citation/index.js';
import { isRightToLeft, runsRightToLeft } from '../paper/direction.js';
import type { CitedInline } from '../paper/index.js';
import { inlineMarkdown, plainText } from './atom.js';
import type { Draft } from './draft.js';
import { backFrom } from './link-sources.js';
import { shortAddresses } from './short-address.js';

/** Sources; `lang` is the deck's. */
export function sourcesDrafts(entries: readonly BibliographyEntry[], lang: string): Draft[] {
  if (entries.length === 0) return [];
  const body = entries.map((entry) => directed(entry, lang)).join('\n');
  return [{ kind: 'sources', classes: [], heading: null, body, marks: [], place: entries[0]!.place }];
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
