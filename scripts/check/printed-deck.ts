import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import type { FinishedDeck, FinishedPage, FinishedReport, FinishedSlide } from './finished/index.js';

/**
 * Holds slides.pdf against slides.html: a page for each slide, with all its words. One finding for the file, which has
 * to be built anew as a whole; none where it is of another deck, which may lie there as well.
 */
export function checkPrintedDeck(
  { file }: CitedPaper,
  deck: FinishedDeck,
  printed: FinishedReport,
  places: readonly Place[],
): Diagnostic[] {
  if (printed.title !== deck.title) return [];
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const [slides, pages] = [deck.slides.length, printed.pages.length];
  if (slides !== pages)
    return [other(start, `“slides.pdf” has ${counted(pages, 'page')} for ${counted(slides, 'slide')}`)];
  for (const [i, slide] of deck.slides.entries()) {
    const missing = missingWord(slide, printed.pages[i]!);
    if (missing !== null)
      return [other(places[i] ?? start, `“slides.pdf” does not say “${missing}”, which slide ${slide.number} says`)];
  }
  return [];
}

function other(place: Place, reason: string): Diagnostic {
  return diagnose('slides-pdf-other', place, reason, { hint: 'Build it anew with --to slides.pdf, or remove it.' });
}

/** A word of a slide that its page lacks; null where it has them all. */
function missingWord({ text, headings, body }: FinishedSlide, { texts }: FinishedPage): string | null {
  // Lines are broken anywhere: the page is searched without its spaces.
  const shown = letters(texts.map((one) => one.text).join(''));
  // A timeline shows no heads of columns.
  const isTimeline = /\btimeline\b/.test(body.attributes.get('class') ?? '');
  const words = (isTimeline ? headings.join(' ') : text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => COMPARED.test(word) && !shown.includes(letters(word))) ?? null;
}

/** Scripts that browsers paint from left to right, a character a glyph. */
const COMPARED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+$/u;

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
