import bidiFactory from 'bidi-js';

/** Embedding levels of a paragraph, one for each UTF-16 unit; null where everything runs left to right. */
export interface Levels {
  readonly levels: Uint8Array | null;
  readonly rtl: boolean;
}

const LEFT_TO_RIGHT: Levels = { levels: null, rtl: false };

type Bidi = ReturnType<typeof bidiFactory>;

let bidi: Bidi | null = null;

/**
 * Unicode Bidirectional Algorithm (UAX #9) up to rule I2; lines are reordered when they are known. In text
 * that runs left to right, names and phrases of the other direction are isolated first.
 */
export function bidiLevels(text: string): Levels {
  if (!mayRunRightToLeft(text)) return LEFT_TO_RIGHT;
  bidi ??= bidiFactory();
  return levelsOf(text.split(ANY_ISOLATE).length > MOST_ISOLATES ? text.replace(ANY_ISOLATE, '\u200b') : text, bidi);
}

const ANY_ISOLATE = /[\u2066-\u2069]/g;
/** No paragraph needs as many, and the library takes the square of their number. */
const MOST_ISOLATES = 1000;

function levelsOf(text: string, bidi: Bidi): Levels {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const rtl = ((paragraphs[0]?.level ?? 0) & 1) === 1;
  return { levels: rtl ? levels : isolatedLevels(text, bidi), rtl };
}

/** Levels of `text` as they are with isolates around its right-to-left stretches (a higher protocol, HL4). */
function isolatedLevels(text: string, { getEmbeddingLevels }: Bidi): Uint8Array {
  const isolated = text.replace(STRETCH, (stretch) => (ISOLATE.test(stretch) ? stretch : `\u2068${stretch}\u2069`));
  const { levels } = getEmbeddingLevels(isolated, 'ltr');
  if (isolated.length === text.length) return levels;
  const own = new Uint8Array(text.length);
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    while (isolated[from] !== text[at]) from++;
    own[at] = levels[from++] ?? 0;
  }
  return own;
}

const ISOLATE = /^[\u2066-\u2068]/;
/**
 * What the author isolated, or words of right-to-left letters with what can stand inside a name or phrase of
 * theirs. A comma, a bracket or a figure at the end is the surrounding sentence's.
 */
const STRETCH = stretchPattern();

function stretchPattern(): RegExp {
  const letter = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{M}';
  const inside = "\\d :\u2013\u2014.'\u2019/&\u00a0\u060c\u061b\u200c\u200d-";
  return new RegExp(
    `[\u2066-\u2068][^\u2069]*\u2069?|(?!\\p{M})[${letter}](?:[${letter}${inside}]*[${letter}])?`,
    'gu',
  );
}

/**
 * Right-to-left letters (in the surrogates, those of U+10800–10FFF and U+1E800–1EFFF) and the controls that
 * turn direction. Isolates alone turn nothing.
 */
function mayRunRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/.test(text);
}
