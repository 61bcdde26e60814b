import type { CitedPaper } from '../citation/index.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import {
  type FinishedDeck,
  type FinishedElement,
  type FinishedPage,
  type FinishedReport,
  type FinishedSlide,
  isElement,
} from './finished/index.js';

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
  const said = saidByPage(printed);
  for (const [i, slide] of deck.slides.entries()) {
    const missing = missingWord(slide, `${said.get(i) ?? ''} ${paintedOn(printed.pages[i]!)}`);
    if (missing !== null)
      return [other(places[i] ?? start, `“slides.pdf” does not say “${missing}”, which slide ${slide.number} says`)];
  }
  return [];
}

function other(place: Place, reason: string): Diagnostic {
  return diagnose('slides-pdf-other', place, reason, { hint: 'Build it anew with --to slides.pdf, or remove it.' });
}

/** A word of a slide that its page lacks; null where it has them all. */
function missingWord({ text, headings, body }: FinishedSlide, page: string): string | null {
  // Lines are broken anywhere: the page is searched without its spaces.
  const shown = letters(page);
  // A timeline shows no heads of columns.
  const isTimeline = /\btimeline\b/.test(body.attributes.get('class') ?? '');
  const words = (isTimeline ? headings.join(' ') : text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => !shown.includes(letters(word))) ?? null;
}

/** Running heads are in no structure. */
function paintedOn({ texts }: FinishedPage): string {
  return texts.map(({ text }) => text).join('');
}

/** What each page says by its structure: in reading order, where glyphs stand in that in which they are painted. */
function saidByPage({ structure }: FinishedReport): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  const enter = (page: number, text: string) => said.set(page, (said.get(page) ?? '') + text);
  const visit = (element: FinishedElement) => {
    const page = element.actualText === null ? null : pageOf(element);
    if (page !== null) enter(page, element.actualText ?? '');
    else
      for (const part of element.content)
        if (isElement(part)) visit(part);
        else enter(part.page, part.text);
  };
  if (structure) visit(structure);
  return said;
}

function pageOf({ content }: FinishedElement): number | null {
  for (const part of content) {
    const page = isElement(part) ? pageOf(part) : part.page;
    if (page !== null) return page;
  }
  return null;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
