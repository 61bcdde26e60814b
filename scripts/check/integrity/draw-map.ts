import type { Slide } from '../../deck/index.js';
import { columns } from '../terminal.js';
import { count } from './figures.js';
import { type Html, html } from './html.js';
import type { MappedSection, Strip } from './map.js';
import type { Stretch } from './stretches.js';
import { pageHref, slideHref } from './targets.js';

/** What is drawn of a page. */
export interface PageFigures {
  readonly label: string;
  readonly notes: number;
  /** Weightiest finding on it. */
  readonly mark: 'error' | 'warn' | null;
}

export interface MapData {
  /** Of each page. */
  readonly stretches: readonly (readonly Stretch[])[];
  readonly sections: readonly MappedSection[];
  readonly strips: readonly Strip[];
  readonly pages: readonly PageFigures[];
  readonly slides: readonly Slide[];
}

/* Lengths in units of the drawing, which is as wide as the column. */
const WIDTH = 960;
const WIDEST_PAGE = 58;
const WIDEST_SLIDE = 64;
/** Height of a page to its width (ISO 216). */
const PAGE = Math.SQRT2;
/** Height of a slide to its width. */
const SLIDE = 9 / 16;
/** For numbers above and below, and at the sides for what stands out. */
const NUMBERS = 14;
const MARGIN = 8;
const BANDS = 64;
/** Width of a character of a band's label. */
const CHARACTER = 5.8;
export const HUES = 8;

/** Sizes in one strip. */
interface Scale {
  /** From one page, or slide, to the next. */
  readonly pageStep: number;
  readonly slideStep: number;
  readonly page: number;
  readonly slide: number;
  /** Upper edge of the slides. */
  readonly slideTop: number;
  readonly height: number;
}

/** A section on a page, where it stands there, and its part of all that sections take of the page's height. */
interface Stripe {
  readonly section: MappedSection;
  readonly on: readonly Stretch[];
  readonly share: number;
}

/** Pages above, slides below, and a band from each section's pages to its slides; a drawing for each strip. */
export function drawMap(map: MapData): Html[] {
  const page = Math.min(WIDEST_PAGE, (WIDTH / Math.max(1, ...map.strips.map(({ pages }) => pages.length))) * 0.86);
  const stripes = stripesByPage(map);
  const sectionOf = new Map(
    map.sections.flatMap((section) => section.slides.map((slide) => [slide, section] as const)),
  );
  return map.strips.map((strip) => {
    const scale = scaleOf(strip, page);
    const drawn = [
      ...bands(strip, stripes, scale),
      ...strip.pages.map((index, at) => drawPage(index, at, map.pages[index]!, stripes[index]!, scale)),
      ...strip.slides.map((slide, at) => drawSlide(slide, at, map.slides[slide - 1]!, sectionOf.get(slide), scale)),
    ];
    return html`<svg viewBox="${-MARGIN} 0 ${WIDTH + 2 * MARGIN} ${round(scale.height)}" aria-hidden="true">${drawn}</svg>\n`;
  });
}

function scaleOf({ pages, slides }: Strip, page: number): Scale {
  const [pageStep, slideStep] = [pages, slides].map(({ length }) => WIDTH / Math.max(1, length)) as [number, number];
  const slide = Math.min(WIDEST_SLIDE, slideStep * 0.88);
  const slideTop = NUMBERS + page * PAGE + BANDS;
  return { pageStep, slideStep, page, slide, slideTop, height: slideTop + slide * SLIDE + NUMBERS };
}

/** The sections on each page. */
function stripesByPage({ sections, pages, stretches }: MapData): Stripe[][] {
  const stripes: Stripe[][] = pages.map(() => []);
  for (const section of sections) {
    for (const page of section.pages) {
      const on = (stretches[page] ?? []).filter((stretch) => stretch.section === section.id);
      stripes[page]?.push({ section, on, share: on.reduce((sum, { from, to }) => sum + to - from, LEAST) });
    }
  }
  return stripes.map((here) => {
    const whole = here.reduce((sum, { share }) => sum + share, 0);
    return here.map((stripe) => ({ ...stripe, share: stripe.share / whole }));
  });
}

/** What cannot be found on its page is not nothing. Part of the page's height. */
const LEAST = 0.01;

/** Numbers stand as close as they can be read. */
function isNumbered(number: number, step: number): boolean {
  const every = [1, 2, 5, 10, 20].find((count) => count * step >= 16) ?? 50;
  return number % every === 0;
}

function drawPage(
  page: number,
  at: number,
  { label, notes, mark }: PageFigures,
  stripes: readonly Stripe[],
  { pageStep, page: width }: Scale,
): Html {
  const x = at * pageStep + (pageStep - width) / 2;
  const height = width * PAGE;
  const drawn = stripes.flatMap(({ section, on }) =>
    on.map(
      ({ from, to }) =>
        html`<rect class="h${section.hue % HUES}" ${box(x, NUMBERS + from * height, width, (to - from) * height)}/>`,
    ),
  );
  const words = [`Page ${label}`, stripes.map(({ section }) => section.title).join(', '), count(notes, 'note')];
  return html`<a href="${pageHref(page)}" tabindex="-1"><title>${words.filter(Boolean).join(': ')}</title>${drawn}<rect class="sheet" ${box(x, NUMBERS, width, height)}/>${noteTicks(notes, x, NUMBERS + height, width)}${mark && html`<circle class="${mark}" cx="${round(x + width)}" cy="${NUMBERS}" r="3.5"/>`}${isNumbered(at + 1, pageStep) || pageStep > 20 ? html`<text x="${round(x + width / 2)}" y="10">${label}</text>` : ''}</a>`;
}

/** A tick for each note, from the foot of the page upward, as many as it holds. */
function noteTicks(notes: number, x: number, bottom: number, width: number): Html | null {
  const across = Math.max(1, Math.floor((width - 4) / 3));
  const most = Math.min(notes, across * 3);
  const ticks = Array.from(
    { length: most },
    (_, i) => `M${round(x + 3 + (i % across) * 3)} ${round(bottom - 7 - Math.floor(i / across) * 6)}v4`,
  );
  return most === 0 ? null : html`<path class="notes" d="${ticks.join('')}"/>`;
}

function drawSlide(
  slide: number,
  at: number,
  { kind, origin }: Slide,
  section: MappedSection | undefined,
  { slideStep, slide: width, slideTop }: Scale,
): Html {
  const x = at * slideStep + (slideStep - width) / 2;
  const look = `${section ? `h${section.hue % HUES}` : 'plain'}${origin === 'written' ? ' written' : ''}`;
  const words = [`Slide ${slide}`, section?.title ?? kind, origin === 'written' ? 'by hand' : ''];
  const number = isNumbered(slide, slideStep)
    ? html`<text x="${round(x + width / 2)}" y="${round(slideTop + width * SLIDE + 11)}">${slide}</text>`
    : null;
  return html`<a href="${slideHref(slide)}" tabindex="-1"><title>${words.filter(Boolean).join(': ')}</title><rect class="slide ${look}" ${box(x, slideTop, width, width * SLIDE)}/>${number}</a>`;
}

/** A band for each section that has both pages and slides in the strip. */
function bands(strip: Strip, stripes: readonly (readonly Stripe[])[], scale: Scale): Html[] {
  const slideAt = new Map(strip.slides.map((slide, at) => [slide, at]));
  const spans = new Map<MappedSection, [number, number]>();
  strip.pages.forEach((page, at) => {
    let x = at * scale.pageStep + (scale.pageStep - scale.page) / 2;
    for (const { section, share } of stripes[page] ?? []) {
      const from = x;
      x += share * scale.page;
      spans.set(section, [spans.get(section)?.[0] ?? from, x]);
    }
  });
  return [...spans].flatMap(([section, [left, right]]) => {
    const places = section.slides.map((slide) => slideAt.get(slide)).filter((at) => at !== undefined);
    if (places.length === 0) return [];
    const margin = (scale.slideStep - scale.slide) / 2;
    const low = places[0]! * scale.slideStep + margin;
    const high = (places.at(-1)! + 1) * scale.slideStep - margin;
    return [band(section, [left, right], [low, high], scale)];
  });
}

type Span = readonly [number, number];

function band({ title, hue }: MappedSection, [left, right]: Span, [low, high]: Span, scale: Scale): Html {
  const top = NUMBERS + scale.page * PAGE;
  const middle = (top + scale.slideTop) / 2;
  const path = [
    `M${round(left)} ${round(top)}C${round(left)} ${round(middle)} ${round(low)} ${round(middle)} ${round(low)} ${round(scale.slideTop)}`,
    `H${round(high)}C${round(high)} ${round(middle)} ${round(right)} ${round(middle)} ${round(right)} ${round(top)}Z`,
  ].join('');
  const room = Math.floor((right - left + high - low) / 2 / CHARACTER);
  const label = shortened(title, room);
  const centre = (left + right + low + high) / 4;
  const text =
    label === '' ? null : html`<text class="name" x="${round(centre)}" y="${round(middle + 4)}">${label}</text>`;
  return html`<path class="band h${hue % HUES}" d="${path}"><title>${title}</title></path>${text}`;
}

/** As much of a title as there is room for; nothing where that would say nothing. */
function shortened(title: string, room: number): string {
  if (columns(title) <= room) return title;
  if (room < 12) return '';
  let short = '';
  for (const character of title) {
    if (columns(short + character) >= room) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

function box(x: number, y: number, width: number, height: number): Html {
  return html`x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
