import { between, type Html, html } from './html.js';

/* Links from the page into the report and the deck, which lie beside it. */

export const PAGE = ['p.', 'pp.'] as const;
export const SLIDE = ['slide', 'slides'] as const;

/** `page` counts from 0; readers of PDF open by counting (RFC 8118, 3). */
export function pageHref(page: number): string {
  return `report.pdf#page=${page + 1}`;
}

/** The deck's page opens the slide with this number. */
export function slideHref(slide: number): string {
  return `slides.html#${slide}`;
}

/** `p. 4`, `pp. 2–4, 6`, by their folios; null for none. */
export function pageLinks(
  pages: readonly number[],
  labels: readonly string[],
  word: readonly [string, string],
): Html | null {
  const link = (page: number) => html`<a href="${pageHref(page)}">${labels[page] ?? page + 1}</a>`;
  return listed(pages, link, word);
}

/** `slide 4`, `slides 2–4, 6`; null for none. */
export function slideLinks(slides: readonly number[], word: readonly [string, string]): Html | null {
  return listed(slides, (slide) => html`<a href="${slideHref(slide)}">${slide}</a>`, word);
}

function listed(
  numbers: readonly number[],
  link: (number: number) => Html,
  [one, many]: readonly [string, string],
): Html | null {
  if (numbers.length === 0) return null;
  const parts = ranges(numbers).map(([first, last]) =>
    first === last ? link(first) : html`${link(first)}–${link(last)}`,
  );
  const word = numbers.length === 1 ? one : many;
  return html`${word === '' ? '' : html`${word} `}${between(parts, ', ')}`;
}

/** Ascending numbers as first and last of each run. */
function ranges(numbers: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** An address that a reader may be led to; as text where it is none of the web. */
export function outward(address: string, text = address): Html {
  return /^https?:\/\//i.test(address)
    ? html`<a class="address" rel="noreferrer" href="${address}">${text}</a>`
    : html`<span class="address">${text}</span>`;
}

/** `paper.md:24` */
export function placeName(file: string, line: number | undefined, column?: number): Html {
  const numbers = [line, column].filter((number) => number !== undefined);
  return html`<span class="place">${[file, ...numbers].join(':')}</span>`;
}
