import { evenOut } from './even-out.js';
import { type Figure, numberKey, product, without } from './figure.js';
import { joinShares } from './join-shares.js';
import { patternsOf } from './patterns.js';
import { readClocks } from './read-clocks.js';
import { readDates } from './read-dates.js';
import { readHan } from './read-han.js';
import { readNames } from './read-names.js';
import { readNumbers } from './read-numbers.js';
import { readPairs } from './read-pairs.js';
import { readParts } from './read-parts.js';
import { readQuarters } from './read-quarters.js';
import { readRomans } from './read-romans.js';
import { readWords } from './read-words.js';
import { wordStarts } from './word-starts.js';

/**
 * All numbers, dates, shares and names with figures in a text of the language `lang`, a tag; in the order of the text.
 * Each reader leaves to the next what it has not read.
 */
export function readFigures(text: string, lang: string): Figure[] {
  const patterns = patternsOf(lang);
  const found: Figure[] = [];
  const numbers: Figure[] = [];
  const note = (figure: Figure) => void found.push(figure);
  const noteNumber = (figure: Figure) => void numbers.push(figure);
  const plain = withoutAddresses(evenOut(text));
  const starts = wordStarts(plain, patterns);
  let rest = readDates(plain, starts, patterns, note);
  rest = readHan(readClocks(rest, note), patterns, note);
  rest = readPairs(readNames(rest, patterns, note), note);
  rest = readNumbers(rest, patterns, noteNumber);
  rest = readWords(rest, starts, patterns, noteNumber);
  readRomans(rest, note);
  readParts(plain, patterns, note);
  readQuarters(plain, patterns, note);
  const joined = joinShares(plain, numbers.sort(inOrder), patterns);
  return [...found, ...joined]
    .map((figure) => ({ ...figure, text: text.slice(figure.start, figure.end) }))
    .map((figure) => (patterns.values.size === 0 ? loosened(figure) : figure))
    .sort(inOrder);
}

/** In a language whose words are not known here, a small number may be spelt and “2 …” may be two thousand. */
function loosened(figure: Figure): Figure {
  const { value } = figure;
  if (value === null) return apart(figure);
  const also = [1e3, 1e6, 1e9].map((scale) => numberKey(product(value, scale)));
  return {
    ...figure,
    ways: [...figure.ways, ...also.map((key) => [key])],
    gives: [...figure.gives, ...also],
    weight: value <= SMALL ? 'never' : figure.weight,
  };
}

/** A day in figures may there stand with its month in words. */
function apart(figure: Figure): Figure {
  const day = figure.gives.filter((key) => /^(?:n|o):/.test(key)).map((key) => key.replace('o:', 'n:'));
  return figure.gives.some((key) => key.startsWith('d:')) ? { ...figure, ways: [...figure.ways, day] } : figure;
}

const SMALL = 12;

function inOrder(a: Figure, b: Figure): number {
  return a.start - b.start || a.end - b.end;
}

/** Addresses, telephone numbers, DOIs and citations’ keys have digits that are no figures. */
const ADDRESS =
  /\+\d[\d ()-]{7,}|\bISBN[\s:-]*[\dX-]{9,}|(?:https?:\/\/|www\.|doi:)[^\s<>]+|(?<![\w.-])(?:[a-z\d-]{1,63}\.)+[a-z]{2,63}\/[^\s<>]+|\b10\.\d{4,9}\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\[[^[\]]*@[^[\]]+\]|(?<![\w@.])@(?:\{[^{}\s]+\}|[a-z_][\w:.#$%&+?<>~/-]*)(?:\s?\[[^[\]@]+\])?/gi;

function withoutAddresses(text: string): string {
  if (!/[@/+]/.test(text) && !/doi:|www\.|ISBN/i.test(text)) return text;
  return without(
    text,
    [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
