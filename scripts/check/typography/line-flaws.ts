import type { Flaw, FlawKind } from './flaw.js';
import { isJustified, type SetLine, wordsOf } from './set-lines.js';

/** Overfull by less than this cannot be seen. Points. */
const VISIBLE = 0.05;
/** Adjustment ratio above which a line is loose to the eye: all its stretch is used. */
const LOOSE = 1;
/** Hyphens under each other that still pass (Bringhurst, “The Elements of Typographic Style”, 2.4.3, lets three). */
const MOST_HYPHENS = 2;
/** A word shorter than this is no last line (Bringhurst 2.4.2). Letters. */
const FEWEST_LETTERS = 4;
/** Ideographs count for two: a single one alone is what compositors avoid. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** What is wrong with the lines of a paragraph, each by itself or with its neighbours. */
export function lineFlaws(paragraph: readonly SetLine[]): Flaw[] {
  return [...paragraph.flatMap(badLine), ...ladders(paragraph), ...runt(paragraph)];
}

function badLine(set: SetLine): Flaw[] {
  const { overfull, ratio } = set.line;
  if (overfull > VISIBLE) return [flawOf(set, 'overfull', overfull, `by ${overfull.toFixed(1)} pt`)];
  if (isJustified(set) && ratio > LOOSE) return [flawOf(set, 'loose', ratio, `ratio ${ratio.toFixed(2)}`)];
  return [];
}

/** Hyphens under each other, reported at the first. */
function ladders(paragraph: readonly SetLine[]): Flaw[] {
  const found: Flaw[] = [];
  let run = 0;
  paragraph.forEach(({ line }, at) => {
    run = line.hyphenated ? run + 1 : 0;
    if (run <= MOST_HYPHENS || paragraph[at + 1]?.line.hyphenated) return;
    const first = paragraph[at + 1 - run] as SetLine;
    found.push(flawOf(first, 'ladder', run, `${run} hyphens under each other`));
  });
  return found;
}

/** A last line that is a scrap. */
function runt(paragraph: readonly SetLine[]): Flaw[] {
  const last = paragraph.at(-1);
  if (!last || paragraph.length < 2) return [];
  const words = wordsOf(last);
  const letters = words.replace(IDEOGRAPHS, '$&$&').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (paragraph.at(-2)?.line.hyphenated && !words.includes(' '))
    return [flawOf(last, 'runt', 1, 'the rest of a divided word')];
  return letters < FEWEST_LETTERS ? [flawOf(last, 'runt', 1 / (letters + 1), 'a word of three letters or less')] : [];
}

export function flawOf(set: SetLine, kind: FlawKind, size: number, detail: string): Flaw {
  return { kind, page: set.page, place: set.paragraph.place, size, detail, text: wordsOf(set) };
}
