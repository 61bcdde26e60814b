import type { FinishedSlide } from '../../scripts/check/finished/index.js';
import { type Aim, spanOf } from './aim.js';
import * as decks from './deck.js';
import { figuresIn, sectionSpans, sectionText } from './deck-faults.js';
import { type Fault, type Harm, pick, type Random, type Span } from './fault.js';
import type { Subject } from './subject.js';

export const DECK = 'build/slides.html';

/** A slide of the finished deck. */
interface Slide {
  readonly index: number;
  readonly html: string;
  readonly read: FinishedSlide;
}

function slidesOf({ html, aim }: Subject): Slide[] {
  return decks
    .slidesOf(html)
    .map((one, index) => ({ index, html: one, read: aim.deck.slides[index] as FinishedSlide }));
}

/** Where a slide comes from: its own lines in the author's deck, its section, and the first line for what has none. */
function spansOf(subject: Subject, slide: Slide | undefined): Span[] {
  if (!slide) return [];
  const place = subject.known.places[slide.index];
  const { section } = slide.read;
  const own = place ? [spanOf(place)] : [];
  return [...own, ...sectionSpans(subject, section), ...(section === null ? [subject.aim.start] : [])];
}

/** One slide of those that `is` picks is changed. */
function toSlide(
  is: (slide: Slide, subject: Subject) => boolean,
  change: (slide: Slide, random: Random, subject: Subject) => string | null,
  where: (slide: Slide, subject: Subject, harmed: string) => readonly Span[] = (slide, subject) =>
    spansOf(subject, slide),
): Fault['harm'] {
  return (subject, random): Harm | null => {
    const slide = pick(
      slidesOf(subject).filter((one) => is(one, subject)),
      random,
    );
    const harmed = slide && change(slide, random, subject);
    if (!slide || harmed === null || harmed === slide.html) return null;
    const html = decks.changeSlide(subject.html, slide.index, () => harmed);
    return {
      done: `slide ${slide.index + 1} is changed`,
      files: { [DECK]: html },
      where: where(slide, subject, harmed),
    };
  };
}

/** One of what a pattern finds is replaced; null where it finds nothing. */
function replaceOne(
  html: string,
  pattern: RegExp,
  by: (found: RegExpMatchArray) => string,
  random: Random,
): string | null {
  const found = pick([...html.matchAll(pattern)], random);
  return found && html.slice(0, found.index) + by(found) + html.slice(found.index + found[0].length);
}

function noteSpans({ aim }: Subject, { read }: Slide): Span[] {
  return read.notes.flatMap(({ number }) => aim.noteSpans(number));
}

/** The finished deck. */
export const SLIDE_FAULTS: readonly Fault[] = [
  {
    kind: 'deck: slide removed',
    how: 'a slide is gone',
    rules: ['slide-order', 'section-not-in-deck', 'source-not-in-deck', 'speaker-notes'],
    at: 'the slide or its section, or what follows it',
    harm(subject, random) {
      const all = slidesOf(subject);
      const at = random(all.length);
      const where = [
        ...spansOf(subject, all[at]),
        ...spansOf(subject, all[at + 1]),
        ...bibliographySpans(subject, all[at]),
      ];
      return { done: `slide ${at + 1} is gone`, files: { [DECK]: decks.dropSlide(subject.html, at) }, where };
    },
  },
  {
    kind: 'deck: slides swapped',
    how: 'two slides change places',
    rules: ['slide-order', 'section-not-in-deck'],
    at: 'one of them or its section, or what follows them',
    harm(subject, random) {
      const all = slidesOf(subject);
      const [one, other] = [random(all.length), random(all.length)].sort((a, b) => a - b) as [number, number];
      if (one === other) return null;
      const later = decks.moveSlide(subject.html, other, one);
      const html = decks.moveSlide(later, one + 1, other);
      const where = [one, one + 1, other, other + 1].flatMap((at) => spansOf(subject, all[at]));
      return { done: `slides ${one + 1} and ${other + 1} are swapped`, files: { [DECK]: html }, where };
    },
  },
  {
    kind: 'deck: slides of a section removed',
    how: 'all slides of a section are gone',
    // A section whose subsections have slides is not without any.
    rules: ['section-not-in-deck', 'slide-order'],
    at: 'the section',
    harm(subject, random) {
      const all = slidesOf(subject);
      const ids = new Set(all.flatMap(({ read }) => read.section ?? []));
      const id = pick(
        [...ids].filter((one) => sectionSpans(subject, one).length > 0),
        random,
      );
      if (id === null) return null;
      const html = all
        .filter(({ read }) => read.section === id)
        .reduceRight((rest, { index }) => decks.dropSlide(rest, index), subject.html);
      return { done: `the slides of ${id} are gone`, files: { [DECK]: html }, where: sectionSpans(subject, id) };
    },
  },
  {
    kind: 'deck: note at the foot removed',
    how: 'a short note at the foot of a slide is gone',
    rules: ['slide-mark'],
    at: 'the mark in the paper',
    harm: toSlide(
      ({ read }) => read.notes.length > 0,
      ({ html }, random) => replaceOne(html, /<span class="note">[\s\S]*?<\/span>/g, () => '', random),
      (slide, subject) => noteSpans(subject, slide),
    ),
  },
  {
    kind: 'deck: number of a note changed',
    how: 'a note at the foot of a slide, or its mark, has another number',
    rules: ['slide-mark'],
    at: 'the mark in the paper, or the slide',
    harm: toSlide(
      ({ read }) => read.notes.length > 0,
      ({ html, read }, random) => {
        const other = (own: string) => Number(own) + 1 + random(9);
        const taken = new Set(read.notes.map(({ number }) => number));
        return replaceOne(
          html,
          /(<span class="note"><sup>|<sup class="mark">)(\d+)/g,
          ([whole, before, number = '']) => (taken.has(other(number)) ? whole : `${before}${other(number)}`),
          random,
        );
      },
      (slide, subject, harmed) => {
        const numbers = [...harmed.matchAll(/<sup(?: class="mark")?>(\d+)/g)].map(([, number]) => Number(number));
        const changed = numbers.flatMap((number) => subject.aim.noteSpans(number));
        return [...changed, ...noteSpans(subject, slide), ...spansOf(subject, slide)];
      },
    ),
  },
  {
    kind: 'deck: number in the text changed',
    how: 'a number on a slide is another, which its section does not have',
    rules: ['slide-number', 'slide-quantity'],
    at: 'the slide or its section',
    harm: toSlide(
      ({ read }) => read.section !== null && read.kind !== 'sources',
      ({ html, read }, random, subject) => {
        const said = figuresIn(sectionText(subject, read.section));
        return replaceOne(
          html,
          /(>[^<>]*?(?<![\w.,/\p{L}-]))(\d\d[\d,]*)(?![\w.,%\p{L}-]*[\d\p{L}]|\s?%)(?=[^<>]*<\/(?:li|td|strong|p)>)/gu,
          ([whole, before, number = '']) => {
            const other = number.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + random(9)) % 10));
            return said.has(other) ? whole : `${before}${other}`;
          },
          random,
        );
      },
    ),
  },
  {
    kind: 'deck: link to nothing',
    how: 'a link leads to a slide that is not there',
    rules: ['link-target'],
    at: 'the slide or its section',
    harm: toSlide(
      ({ html }) => /href="#/.test(html),
      ({ html }, random) => replaceOne(html, /href="#[^"]*"/g, () => `href="#${1000 + random(1000)}"`, random),
    ),
  },
  {
    kind: 'deck: source not listed',
    how: 'a source is gone from the slides that list them',
    rules: ['source-not-in-deck'],
    at: 'its entry',
    harm: toSlide(
      ({ read, html }) => read.kind === 'sources' && /<li/.test(html),
      ({ html }, random) => replaceOne(html, /<li[^>]*>[\s\S]*?<\/li>/g, () => '', random),
      (slide, subject) => bibliographySpans(subject, slide),
    ),
  },
  {
    kind: 'deck: alternative text removed',
    how: 'an image on a slide has none any more',
    rules: ['image-alt'],
    at: 'the slide or its section',
    harm: toSlide(
      ({ read }) => read.images.some((alt) => alt !== null),
      ({ html }, random) => replaceOne(html, /(<img[^>]*?) alt="[^"]*"/g, ([, before]) => before as string, random),
    ),
  },
  {
    kind: 'deck: something loaded from the network',
    how: 'a slide has an image, a script or a style sheet of another site',
    rules: ['deck-request'],
    at: 'the first line',
    harm: toSlide(
      () => true,
      ({ html }, random) => {
        const tags = [
          '<img src="https://example.org/pixel.png" alt="">',
          '<script src="https://example.org/count.js"></script>',
          '<link rel="stylesheet" href="https://example.org/fonts.css">',
          '<p style="background:url(https://example.org/paper.png)">x</p>',
        ];
        return html.replace('</section>', `${pick(tags, random)}</section>`);
      },
      (_, { aim }) => [aim.start],
    ),
  },
  {
    kind: 'deck: prose missing from the speaker notes',
    how: 'a paragraph of a section with drafted slides is not among what the speaker reads',
    rules: ['speaker-notes'],
    at: 'the section',
    harm(subject, random) {
      const { html, aim } = subject;
      const drafted = aim.deck.slides.filter(({ origin, section }) => origin === 'derived' && section !== null);
      const notes = [...html.matchAll(/<div class="bespoke-marp-note" data-index="(\d+)"[^>]*>([\s\S]*?)<\/div>/g)];
      const own = notes.filter(([, index]) => drafted.some(({ number }) => number === Number(index) + 1));
      const found = own.flatMap((note) =>
        [...note[2]!.matchAll(/<p>[\s\S]*?<\/p>/g)].map((said) => ({
          slide: Number(note[1]),
          start: note.index + note[0].indexOf(note[2]!) + said.index,
          length: said[0].length,
        })),
      );
      const target = pick(found, random);
      if (!target) return null;
      const harmed = html.slice(0, target.start) + html.slice(target.start + target.length);
      const where = spansOf(subject, slidesOf(subject)[target.slide]);
      return {
        done: `a paragraph of the notes of slide ${target.slide + 1} is gone`,
        files: { [DECK]: harmed },
        where,
      };
    },
  },
];

/** All entries, for what is wrong with the slides that list them. */
function bibliographySpans({ aim }: { readonly aim: Aim }, slide: Slide | undefined): Span[] {
  const { bibliography } = aim.known.cited;
  return slide?.read.kind === 'sources' ? (bibliography?.entries.map(({ place }) => spanOf(place)) ?? []) : [];
}
