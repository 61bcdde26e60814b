import bidiFactory from 'bidi-js';
import { runsRightToLeft } from '../paper/direction.js';

/** Embedding levels of a paragraph, one for each UTF-16 unit; null where everything runs left to right. */
export interface Levels {
  readonly levels: Uint8Array | null;
  readonly rtl: boolean;
}

const ALL_LEFT_TO_RIGHT: Levels = { levels: null, rtl: false };

type Bidi = ReturnType<typeof bidiFactory>;

let bidi: Bidi | null = null;
let stretches: ReturnType<typeof makeStretches> | null = null;

/**
 * Unicode Bidirectional Algorithm (UAX #9) up to rule I2; lines are reordered when they are known. Names and phrases
 * of the other direction are isolated first. `rtl` is how the paragraph's surroundings run.
 */
export function bidiLevels(text: string, rtl: boolean): Levels {
  if (!rtl && !mayRunRightToLeft(text)) return ALL_LEFT_TO_RIGHT;
  if (rtl && text === '') return { levels: null, rtl };
  bidi ??= bidiFactory();
  const plain = text.split(ANY_ISOLATE).length > MOST_ISOLATES ? text.replace(ANY_ISOLATE, '\u200b') : text;
  // Code and addresses do not say in which language a sentence is.
  const lettered = plain.replace(LEFT_TO_RIGHT_ISOLATE, withoutFigures);
  return levelsOf(lettered, runsRightToLeft(text.replace(LEFT_TO_RIGHT_ISOLATE, ''), rtl), bidi);
}

/** What is said to run left to right in any case. */
const LEFT_TO_RIGHT_ISOLATE = /\u2066[^\u2069]*\u2069?/g;
const ANY_ISOLATE = /[\u2066-\u2069]/g;
/** No paragraph needs as many, and the library takes the square of their number. */
const MOST_ISOLATES = 1000;

/**
 * Letters for the figures of what runs from left to right throughout, where both have the same level (rules W7 and I1):
 * from each figure the library looks back for the last letter, which a list of pages does not have.
 */
function withoutFigures(isolate: string): string {
  return mayRunRightToLeft(isolate) ? isolate : isolate.replace(/\d/g, 'a');
}

/** Levels of `text` as they are with isolates around its stretches of the other direction (a higher protocol, HL4). */
function levelsOf(text: string, rtl: boolean, { getEmbeddingLevels }: Bidi): Levels {
  stretches ??= makeStretches();
  const stretch = rtl ? stretches.inRightToLeft : stretches.inLeftToRight;
  const isolated = text.replace(stretch, (found) => (ISOLATE.test(found) ? found : isolate(found)));
  const { levels } = getEmbeddingLevels(isolated, rtl ? 'rtl' : 'ltr');
  return { levels: isolated.length === text.length ? levels : ownLevels(text, isolated, levels), rtl };
}

/** The levels of `text` among those of `isolated`, which has more characters. */
function ownLevels(text: string, isolated: string, levels: Uint8Array): Uint8Array {
  const own = new Uint8Array(text.length);
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    while (isolated[from] !== text[at]) from++;
    own[at] = levels[from++] ?? 0;
  }
  return own;
}

const OPENING = '([{“«';
const CLOSING = ')\\]}”’»';

/** Isolates a passage; a bracket whose fellow stands outside stays outside with what is behind it. */
function isolate(passage: string): string {
  const open: number[] = [];
  let end = passage.length;
  for (let at = 0; at < end; at++) {
    const character = passage.charAt(at);
    if (OPENING.includes(character)) open.push(at);
    else if (')]}”»'.includes(character) && open.pop() === undefined) end = at;
  }
  const kept = passage.slice(0, open[0] ?? end).trimEnd();
  return `\u2068${kept}\u2069${passage.slice(kept.length)}`;
}

const ISOLATE = /^[\u2066-\u2068]/;
const AUTHORS_OWN = '[\u2066-\u2068][^\u2069]*\u2069?';
const RIGHT_TO_LEFT = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
const LEFT_TO_RIGHT = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';

/**
 * What the author isolated, or words in letters of the direction that is not the paragraph's.
 *
 * Right-to-left names in a sentence from the left have besides letters only what can stand inside a name: a comma, a
 * bracket or a figure at the end is the sentence's. A passage from the left in a sentence from the right is all that
 * stands between two of its letters or figures, up to the sentence's own letters and commas.
 */
function makeStretches(): { readonly inLeftToRight: RegExp; readonly inRightToLeft: RegExp } {
  const letter = `${RIGHT_TO_LEFT}\\p{M}`;
  const inside = `${letter}\\d :\u2013\u2014.'\u2019/&\u00a0\u060c\u061b\u200c\u200d-`;
  const others = `${RIGHT_TO_LEFT}\u060c\u061b\u061f\u2066-\u2069`;
  return {
    inLeftToRight: new RegExp(`${AUTHORS_OWN}|(?!\\p{M})[${letter}](?:[${inside}]*[${letter}])?`, 'gu'),
    inRightToLeft: new RegExp(
      `${AUTHORS_OWN}|[${LEFT_TO_RIGHT}](?:[^${others}]*[${LEFT_TO_RIGHT}\\p{M}\\d][${CLOSING}]*)?`,
      'gu',
    ),
  };
}

/**
 * Right-to-left letters (in the surrogates, those of U+10800–10FFF and U+1E800–1EFFF) and the controls that
 * turn direction. Isolates alone turn nothing.
 */
function mayRunRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/.test(text);
}
