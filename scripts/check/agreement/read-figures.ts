import { evenOut } from './even-out.js';
import { type Figure, without } from './figure.js';
import { patternsOf } from './patterns.js';
import { readDates } from './read-dates.js';
import { readNames } from './read-names.js';
import { readNumbers } from './read-numbers.js';
import { readPairs } from './read-pairs.js';
import { readRomans } from './read-romans.js';
import { readShares } from './read-shares.js';
import { readWords } from './read-words.js';

/**
 * All numbers, dates, shares and names with figures in a text of the language `lang`, a tag; in the order of the text.
 * Each reader leaves to the next what it has not read.
 */
export function readFigures(text: string, lang: string): Figure[] {
  const patterns = patternsOf(lang);
  const found: Figure[] = [];
  const note = (figure: Figure) => void found.push(figure);
  let rest = withoutAddresses(evenOut(text));
  rest = readDates(rest, patterns, note);
  rest = readNames(rest, note);
  rest = readShares(rest, patterns, note);
  rest = readPairs(rest, note);
  rest = readNumbers(rest, patterns, note);
  rest = readWords(rest, patterns, note);
  readRomans(rest, note);
  return found
    .map((figure) => ({ ...figure, text: text.slice(figure.start, figure.end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Addresses, DOIs and citations’ keys have digits that are no figures. */
const ADDRESS = /(?:https?:\/\/|www\.|doi:)[^\s<>]+|\b10\.\d{4,9}\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\[[^[\]]*@[^[\]]+\]/gi;

function withoutAddresses(text: string): string {
  if (!/[@/]/.test(text) && !/doi:|www\./i.test(text)) return text;
  return without(
    text,
    [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
