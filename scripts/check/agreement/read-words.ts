import { type Figure, type Note, product, without } from './figure.js';
import { numberKeys } from './number-keys.js';
import type { Patterns } from './patterns.js';
import { numbersIn, type Spelled } from './spell.js';
import type { WordStarts } from './word-starts.js';

/** Numbers up to this are often no quantities (“one of them”, “at first”), so a slide’s are seldom asked for. */
const SMALL = 12;

/** Notes numbers in words; gives the text without them. */
export function readWords(text: string, { numbers }: WordStarts, patterns: Patterns, note: Note): string {
  const spelled = [...runsIn(text, numbers, patterns)].flatMap((run) => numbersIn(run[0], run.index, patterns));
  const figures = spelled.map((one, i) => figureOf(text, one, spelled[i + 1], patterns));
  for (const figure of figures) note(figure);
  return without(text, figures);
}

/** The runs of number words in a text. Where words stand apart, looking each up is faster than any expression. */
function* runsIn(text: string, numbers: readonly number[], { run, starts }: Patterns): Generator<RegExpExecArray> {
  if (!run) return;
  if (!starts) return yield* text.matchAll(run);
  let end = 0;
  for (const start of numbers) {
    run.lastIndex = start;
    const found = start < end ? null : run.exec(text);
    if (!found) continue;
    end = start + found[0].length;
    yield found;
  }
}

function figureOf(text: string, number: Spelled, next: Spelled | undefined, patterns: Patterns): Figure {
  const { start, end, value, scale, bare } = number;
  patterns.percent.lastIndex = end;
  const behind = patterns.percent.exec(text)?.[0] ?? '';
  // “two to four thousand”
  const shared =
    next && scale === 1 && next.scale >= 1000 && patterns.to.test(text.slice(end, next.start)) ? next.scale : 1;
  const readings = shared === 1 ? [[value]] : [[product(value, shared)], [value]];
  const stop = end + behind.length;
  const isCount = value > 1 && !bare && patterns.cardinals.has(text.slice(start, end).toLowerCase());
  return {
    ...{ start, end: stop, text: text.slice(start, stop), value, sign: '' },
    ...numberKeys(readings, behind !== '' ? 'percent' : isDecade(text, number, patterns) ? 'decade' : 'number', null),
    weight: behind !== '' || (value > SMALL && !bare) ? 'always' : isCount ? 'if-contradicted' : 'never',
  };
}

/** “The nineties”, “九十年代”. */
function isDecade(text: string, { start, end, value }: Spelled, { decade, decades }: Patterns): boolean {
  decade.lastIndex = end;
  return value % 10 === 0 && (decade.test(text) || decades.has(text.slice(start, end).toLowerCase()));
}
