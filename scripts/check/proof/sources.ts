import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { type CitedInline, slideHomes, plainText as textOf } from '../../paper/index.js';
import type { DeckProofs } from './deck.js';
import { HOLE } from './passage.js';
import { plainText } from './plain-text.js';
import { spokenParts } from './spoken-parts.js';

/** Every source that the paper lists stands on the slides of the bibliography, and its addresses lead where they should. */
export function checkSources({ cited, deck }: DeckProofs): Diagnostic[] {
  const { bibliography } = cited;
  if (!bibliography || slideHomes(cited.sections, cited.metadata).get(bibliography.section) === null) return [];
  const slides = deck.slides.filter(({ kind, section }) => kind === 'sources' || section === bibliography.section);
  // Slides that the author wrote for the bibliography say what he likes.
  if (slides.some(({ origin }) => origin === 'written')) return [];
  const shown = plainText(slides.map(({ text }) => text).join(' '));
  const links = new Set(slides.flatMap((slide) => slide.links.map(target)));
  let at = 0;
  return bibliography.entries.flatMap(({ content, place }) => {
    const source = textOf(content).replaceAll(HOLE, '…').slice(0, 80);
    const { worded, addresses } = apart(content);
    for (const part of spokenParts(worded)) {
      const ahead = shown.indexOf(part, at);
      const found = ahead < 0 ? shown.indexOf(part) : ahead;
      if (found < 0) return [diagnose('source-not-in-deck', place, `The deck does not list the source “${source}”`)];
      at = found + part.length;
    }
    return addresses
      .filter((url) => !links.has(target(url)))
      .map((url) => diagnose('source-not-in-deck', place, `No link of the deck leads to ${url} of “${source}”`));
  });
}

/** Content with a hole for each address that is its own text, since a slide says that in short; and these addresses. */
function apart(content: readonly CitedInline[]): { worded: CitedInline[]; addresses: string[] } {
  const addresses: string[] = [];
  const opened = (inlines: readonly CitedInline[]): CitedInline[] =>
    inlines.map((inline): CitedInline => {
      if (!('children' in inline)) return inline;
      if (inline.kind !== 'link' || textOf(inline.children) !== inline.url)
        return { ...inline, children: opened(inline.children) };
      addresses.push(inline.url);
      return { kind: 'text', value: HOLE, place: inline.place };
    });
  return { worded: opened(content), addresses };
}

/** An address in one spelling: browsers and Markdown encode different characters. */
function target(url: string): string {
  try {
    return decodeURI(new URL(url).href);
  } catch {
    return url;
  }
}
