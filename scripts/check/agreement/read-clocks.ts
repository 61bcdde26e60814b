import { type Figure, type Note, numberKey, without } from './figure.js';

/** “6.30 p.m.”, “10 am”, “18h30”, “18.30 Uhr”, “18:30”; a colon between larger figures is another pair. */
const CLOCK =
  /(?<![\d.,:/-])([01]?\d|2[0-4])(?:\s?([:.h])\s?([0-5]\d))?(?:\s?([ap])\.?m(?:\.|(?![a-z]))|\s?Uhr(?![a-z]))?(?![\d:/]|[.,]\d)/gi;

const NOON = /\b(?:noon|midday|midi|mittags?|middag|mediodía|mezzogiorno|meio-dia)\b|正午/gi;

/** Notes times of the day; gives the text without them. */
export function readClocks(text: string, note: Note): string {
  for (const { 0: word, index } of text.matchAll(NOON)) {
    const at = { start: index, end: index + word.length, text: word, value: null, sign: '' };
    note({ ...at, weight: 'never', ways: [['c:720']], gives: ['c:720'] });
  }
  if (!/\d(?:[:h]\d|\s?(?:[ap]\.?m|Uhr|h\s\d))/i.test(text)) return text;
  const found = [...text.matchAll(CLOCK)].filter(isClock).map(clockFigure);
  for (const figure of found) note(figure);
  return without(text, found);
}

/** Figures alone, and a decimal point without “p.m.”, are other numbers. */
function isClock({ 0: whole, 2: mark, 4: half }: RegExpMatchArray): boolean {
  return mark === ':' || mark === 'h' || mark === 'H' || half !== undefined || /uhr$/i.test(whole);
}

/** Its keys are minutes from midnight; of a time that may be before and after noon both are kept. */
function clockFigure({ 0: text, 1: h = '', 2: mark, 3: m, 4: half, index = 0 }: RegExpMatchArray): Figure {
  const minutes = (half === undefined ? +h : (+h % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(m ?? 0);
  const open = half === undefined && +h <= 12;
  const clocks = [minutes % 1440, ...(open ? [(minutes + 720) % 1440] : [])].map((one) => `c:${one}`);
  const numbers = m === undefined ? [numberKey(+h)] : [numberKey(+h), numberKey(+m)];
  // “10:30” may be a ratio or a verse as well.
  const decimal = m === undefined || mark !== ':' ? [] : [numberKey(Number(`${h}.${m}`))];
  const exact = half === undefined && mark === ':' ? [`t:${h}:${m}`] : [];
  return {
    ...{ start: index, end: index + text.length, text, value: null, sign: '', weight: 'always' },
    ways: [...clocks.map((key) => [key]), ...exact.map((key) => [key]), ...(half ? [] : [numbers])],
    gives: [...clocks, ...exact, ...numbers, ...decimal],
  };
}
