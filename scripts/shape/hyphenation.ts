import { type Global, type Memory, startSmallModule } from './webassembly.js';

/**
 * Hyphenation by Liang's patterns (“Word Hy-phen-a-tion by Com-put-er”, 1983), as Hyphenopoly compiles them
 * into one small wasm module a language.
 */
export interface Hyphenator {
  /** Offsets in `word` (letters only) before which it may be divided. */
  points(word: string): readonly number[];
}

/** Gives the bytes of a pattern file by the name in `patternName`, or null where it is not installed. */
export type PatternSource = (name: string) => Uint8Array | null;

interface Engine {
  readonly mem: Memory;
  /** Fewest letters before and after a division, as the patterns were made for. */
  readonly lmi: Global;
  readonly rmi: Global;
  /** Number of letters in the alphabet. */
  readonly lct: Global;
  /** Divides the zero-ended word at the start of memory; gives the length of the result, 0 for none. */
  hyphenate(leftMinimum: number, rightMinimum: number, hyphen: number): number;
}

/** Byte offset of the alphabet in the engine's memory. */
const ALPHABET = 1664;
/** The engine's buffer for a word. */
const LONGEST = 60;
/** Shorter words are not worth a division. */
const SHORTEST = 6;
/** Words in capitals shorter than this are taken for abbreviations. */
const SHORTEST_CAPITALS = 9;
const HYPHEN = 0x2d;

/** Pattern file for a BCP 47 tag; null for languages without. */
export function patternName(lang: string): string | null {
  const tag = lang.toLowerCase();
  if (tag === 'en' || /^en-(us|ca|ph)\b/.test(tag)) return 'en-us';
  const [language = ''] = tag.split('-');
  return PATTERNS.get(language) ?? null;
}

const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['en', 'en-gb'],
  ['el', 'el-monoton'],
  ['no', 'nb'],
  ...['cs', 'da', 'de', 'es', 'fi', 'fr', 'hr', 'hu', 'is', 'it', 'la', 'lt', 'lv', 'nb', 'nl', 'nn', 'pl', 'pt'].map(
    (language) => [language, language] as const,
  ),
  ...['ro', 'ru', 'sk', 'sl', 'sv', 'tr', 'uk'].map((language) => [language, language] as const),
]);

/** Names of all the pattern files that can be asked for. */
export function patternFiles(): string[] {
  return ['en-us', ...new Set(PATTERNS.values())];
}

/** Starts the patterns of a language; null where there are none. */
export function createHyphenator(lang: string, source: PatternSource): Hyphenator | null {
  const name = patternName(lang);
  const bytes = name && source(name);
  if (!bytes) return null;
  return bind(startSmallModule(bytes) as Engine);
}

function bind(engine: Engine): Hyphenator {
  const memory = new Uint16Array(engine.mem.buffer);
  const letters = alphabet(memory, engine.lct.value);
  const left = Math.max(2, engine.lmi.value);
  const right = Math.max(2, engine.rmi.value);
  return {
    points(word) {
      if (!isDivisible(word)) return [];
      for (let i = 0; i < word.length; i++) {
        const letter = letters(word.charCodeAt(i));
        if (letter === 0) return [];
        memory[i] = letter;
      }
      memory[word.length] = 0;
      const length = engine.hyphenate(left, right, HYPHEN);
      return length > word.length ? divisions(memory, length) : [];
    },
  };
}

function divisions(memory: Uint16Array, length: number): number[] {
  const points: number[] = [];
  for (let i = 0; i < length; i++) if (memory[i] === HYPHEN) points.push(i - points.length);
  return points;
}

/** Not abbreviations, and not names with a capital inside (“ResearchGate”). */
function isDivisible(word: string): boolean {
  if (word.length < SHORTEST || word.length > LONGEST) return false;
  const tail = word.slice(1);
  if (tail === tail.toLowerCase()) return true;
  return word === word.toUpperCase() && word.length >= SHORTEST_CAPITALS;
}

/**
 * Maps a character to a letter of the patterns: lower case, and without its accent where the patterns don't
 * know the accented letter (“naïve” in English); 0 where there is none.
 */
function alphabet(memory: Uint16Array, count: number): (code: number) => number {
  const letters = new Set(memory.subarray(ALPHABET / 2, ALPHABET / 2 + count));
  letters.delete(HYPHEN);
  const known = new Map<number, number>();
  const find = (code: number): number => {
    const lower = String.fromCharCode(code).toLowerCase();
    const candidates = [lower, lower.normalize('NFD')].map((form) => form.charCodeAt(0));
    return candidates.find((candidate) => letters.has(candidate)) ?? 0;
  };
  return (code) => {
    let letter = known.get(code);
    if (letter === undefined) {
      letter = find(code);
      known.set(code, letter);
    }
    return letter;
  };
}
