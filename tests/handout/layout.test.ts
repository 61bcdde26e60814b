import { describe, expect, it } from 'vitest';
import { type HandoutSlide, layOutHandout, type PerPage } from '../../scripts/handout/index.js';
import type { Fragment, Page } from '../../scripts/page/index.js';
import type { ImageFile } from '../../scripts/paper/index.js';
import { PLACE, paper, paragraph, type Squares, section, squareSetter } from '../page/squares.js';
import { randomFrom } from '../property/random.js';

/** A letter is a point wide here: a line of notes takes some two hundred. */
const PICTURE: ImageFile = { url: 'slide', format: 'png', bytes: new Uint8Array(), width: 1280, height: 720 };

/** Slide `number`, its notes paragraphs of so many words; each word says slide, paragraph and place. */
function slide(number: number, paragraphs: readonly number[], picture: ImageFile | null = PICTURE): HandoutSlide {
  const title = [{ kind: 'text', value: `Title ${number}`, place: PLACE } as const];
  const notes = paragraphs.map((words, at) =>
    paragraph(Array.from({ length: words }, (_, word) => `s${number}p${at}w${word}`).join(' ')),
  );
  const rest = { section: null, text: 'Text', links: [], content: [], footNotes: [], centred: false, place: PLACE };
  return { ...rest, number, title, name: title, picture, notes };
}

function layOut(slides: readonly HandoutSlide[], perPage: PerPage, lines = false, metadata = {}) {
  const cited = paper({ metadata, sections: [section('One', [])] });
  const means = { setter: squareSetter, images: new Map(), highlight: () => [] };
  return layOutHandout<Squares>(cited, slides, { perPage, lines, ratio: 16 / 9 }, means);
}

function wordsOf(fragments: readonly Fragment<Squares>[]): string[] {
  const texts = fragments.flatMap((one) => (one.kind === 'text' ? [one.runs.map(({ run }) => run.text).join('')] : []));
  return texts.join(' ').match(/s\d+p\d+w\d+/g) ?? [];
}

const framesOn = ({ fragments }: Page<Squares>) => fragments.filter(({ kind }) => kind === 'image');

const rulesOn = ({ fragments }: Page<Squares>) => fragments.flatMap((one) => (one.kind === 'rule' ? [one] : []));

describe('the pages of a handout', () => {
  it.each([1, 2, 3] as const)('hold %i of as many slides with short notes', (perPage) => {
    const slides = Array.from({ length: 7 }, (_, at) => slide(at + 1, [20]));
    const { pages } = layOut(slides, perPage);
    const rest = Math.min(perPage, 7);
    expect(pages.map((page) => framesOn(page).length)).toEqual(
      Array.from({ length: Math.ceil(7 / perPage) }, (_, at) => Math.min(rest, 7 - at * perPage)),
    );
  });

  it('leave room for as many below the paper’s title', () => {
    const title = [{ kind: 'text', value: 'The title of the paper', place: PLACE }];
    const { pages } = layOut([slide(1, [20]), slide(2, [20]), slide(3, [20])], 3, false, { title });
    expect(pages).toHaveLength(1);
    expect(wordsOf(pages[0]!.fragments)).toHaveLength(60);
  });

  it.each([1, 2, 3] as const)('at %i a page keep every word, frames whole and paragraphs together', (perPage) => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomFrom(seed * 31 + perPage);
      const slides = Array.from({ length: 1 + random(6) }, (_, at) =>
        slide(
          at + 1,
          Array.from({ length: random(5) }, () => 1 + random(900)),
          random(4) === 0 ? null : PICTURE,
        ),
      );
      const { pages } = layOut(slides, perPage);
      const expected = slides.flatMap(({ notes }) => notes.flatMap(({ kind, ...block }) => wordsIn(block)));
      expect(pages.flatMap(({ fragments }) => wordsOf(fragments), `seed ${seed}`)).toEqual(expected);
      for (const page of pages) {
        expect(framesOn(page).length, `seed ${seed}`).toBeLessThanOrEqual(perPage);
        for (const one of page.fragments) expect(bottomOf(one), `seed ${seed}`).toBeLessThan(page.height - 20);
      }
      expect(lonely(pages), `seed ${seed}`).toEqual([]);
    }
  });

  it('say above notes that go on whose they are', () => {
    const { pages } = layOut([slide(1, [4000, 4000]), slide(2, [5])], 3);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1, -1)) {
      const first = page.fragments.find(({ kind }) => kind === 'text');
      const said = first?.kind === 'text' ? first.runs.map(({ run }) => run.text).join('') : '';
      expect(said).toBe('1 (continued)');
      expect(first).toMatchObject({ artifact: 'layout' });
    }
  });

  it.each([1, 2, 3] as const)('at %i a page have lines 8 mm apart instead of the notes', (perPage) => {
    const { pages } = layOut([slide(1, [900]), slide(2, []), slide(3, [5])], perPage, true);
    expect(pages).toHaveLength(Math.ceil(3 / perPage));
    for (const page of pages) {
      expect(wordsOf(page.fragments)).toEqual([]);
      const [longest] = rulesOn(page).sort((a, b) => b.width - a.width);
      const ruled = rulesOn(page).filter(({ width, x, height }) => height < 1 && width > 100 && x >= longest!.x);
      const tops = [...new Set(ruled.map(({ y }) => y))].sort((a, b) => a - b);
      const gaps = tops.slice(1).map((y, at) => ((y - tops[at]!) * 25.4) / 72);
      expect(gaps.filter((gap) => Math.abs(gap - 8) < 0.01).length).toBeGreaterThan(3 * framesOn(page).length);
    }
  });

  it('are mirrored where reading starts at the right', () => {
    const place = (lang: string) => {
      const [page] = layOut([slide(1, [300])], 3, false, { lang }).pages;
      const [frame] = framesOn(page!);
      const note = page!.fragments.find((one) => wordsOf([one]).length > 0);
      if (frame?.kind !== 'image' || note?.kind !== 'text') throw new Error('Nothing was placed.');
      return { frame: frame.x, note: note.x, right: page!.width - frame.x - frame.width };
    };
    const [english, arabic] = [place('en'), place('ar')];
    expect(english.frame).toBeLessThan(english.note);
    expect(arabic.note).toBeLessThan(arabic.frame);
    expect(arabic.right).toBeCloseTo(english.frame, 1);
  });
});

function wordsIn(block: object): string[] {
  return JSON.stringify(block).match(/s\d+p\d+w\d+/g) ?? [];
}

function bottomOf(fragment: Fragment<Squares>): number {
  if (fragment.kind === 'text') return fragment.artifact === 'footer' ? 0 : fragment.y;
  return fragment.y + fragment.height;
}

/** Lines that stand alone on a page though their paragraph has more. */
function lonely(pages: readonly Page<Squares>[]): string[] {
  const counts = new Map<unknown, number[]>();
  pages.forEach(({ fragments }, page) => {
    for (const one of fragments) {
      if (one.kind !== 'text' || !one.paragraph) continue;
      const lines = counts.get(one.paragraph) ?? pages.map(() => 0);
      counts.set(one.paragraph, lines);
      lines[page]!++;
    }
  });
  const split = [...counts.values()].filter((lines) => lines.filter((count) => count > 0).length > 1);
  return split.filter((lines) => lines.includes(1)).map(String);
}
