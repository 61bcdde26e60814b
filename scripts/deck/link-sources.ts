import { citedOnSlides } from '../citation/cited-on.js';
import type { CitedPaper } from '../citation/cited-paper.js';
import { markup } from './escape.js';
import type { Slide } from './slide.js';

/*
 * A citation on a slide leads to the slide with its source, and the source back to the slides that cite it. Which
 * those are is known when all slides are there: until then a link names the key, and a mark stands behind the source.
 * Marks are noncharacters, which no text may hold (Unicode 23.7).
 */

const TO_SOURCE = '#ref-';
const MARK = '\ufdd0';
const MARKS = new RegExp(`${MARK}([^${MARK}]*)${MARK}`, 'g');
const LINKS = /<a href="#ref-([^"]*)">([\s\S]*?)<\/a>/g;

/** Inline Markdown that leads to the source with this key. */
export function toSource(key: string, inner: string): string {
  return `<a href="${TO_SOURCE}${encodeURIComponent(key)}">${inner}</a>`;
}

/** Stands behind a source, where the slides that cite it will be named. */
export function backFrom(key: string): string {
  return MARK + encodeURIComponent(key) + MARK;
}

/** The slides with citations and sources linked both ways, or sources to citations only where that is wished, and the numbers of those that cite each key. */
export function linkSources(
  slides: readonly Slide[],
  { lang, linkCitations }: Pick<CitedPaper['metadata'], 'lang' | 'linkCitations'>,
): { slides: Slide[]; citingSlides: Map<string, number[]> } {
  const citingSlides = citingSlidesOf(slides);
  const sources = new Map<string, number>();
  slides.forEach((slide, index) => {
    for (const key of found(MARKS, slide.markdown)) if (!sources.has(key)) sources.set(key, index + 1);
  });
  const linked = (markdown: string) =>
    markdown.replace(LINKS, (_, key: string, inner: string) => {
      const number = sources.get(decodeURIComponent(key));
      return number === undefined || !linkCitations ? inner : `<a href="#${number}">${inner}</a>`;
    });
  const made = slides.map((slide) => ({
    ...slide,
    markdown: linked(slide.markdown).replace(MARKS, (_, key: string) =>
      backLinks(citingSlides.get(decodeURIComponent(key)) ?? [], lang),
    ),
    notes: slide.notes.map((note) => ({ ...note, text: linked(note.text) })),
  }));
  return { slides: made, citingSlides };
}

/** Numbers of the slides that cite each key. */
export function citingSlidesOf(slides: readonly Slide[]): Map<string, number[]> {
  const citing = new Map<string, number[]>();
  slides.forEach((slide, index) => {
    for (const key of keysOn(slide)) citing.set(key, [...(citing.get(key) ?? []), index + 1]);
  });
  return citing;
}

/** Sources with as much behind them as there will be when all slides have their numbers, to be measured. */
export function likelyLinks(markdown: string, citing: ReadonlyMap<string, readonly number[]>, lang: string): string {
  const last = Math.max(0, ...[...citing.values()].flat());
  const digits = last < 80 ? 10 : last < 800 ? 100 : 1000;
  return markdown.replace(MARKS, (_, key: string) =>
    backLinks(
      (citing.get(decodeURIComponent(key)) ?? []).map((number) => digits + number),
      lang,
    ),
  );
}

/** Keys that a slide cites: in its notes, and in the text itself. */
function keysOn({ markdown, notes }: Slide): Set<string> {
  const shown = [markdown, ...notes.map(({ text }) => text)];
  return new Set([...notes.flatMap(({ keys }) => keys), ...shown.flatMap((text) => found(LINKS, text))]);
}

function found(pattern: RegExp, text: string): string[] {
  return text.includes(TO_SOURCE) || text.includes(MARK)
    ? [...text.matchAll(pattern)].map(([, key]) => decodeURIComponent(key as string))
    : [];
}

function backLinks(numbers: readonly number[], lang: string): string {
  const spots = numbers.map((number) => ({ label: `${number}`, at: number, href: `#${number}` }));
  const parts = citedOnSlides(lang, spots).map(({ text, href }) =>
    href === null ? markup(text) : `<a href="${href}">${markup(text)}</a>`,
  );
  return parts.length === 0 ? '' : ` <span class="cited">${parts.join('')}</span>`;
}
