import { type Figure, numberKey, percentKey, product, shareKey } from './figure.js';

/** One reading of a figure: its numbers, all of which have to be there. */
export type Reading = readonly number[];

export type Kind = 'number' | 'percent' | 'ordinal' | 'decade';

/** What bears a number out and what it bears out; `name` is its key with the word before it. */
export function numberKeys(
  readings: readonly Reading[],
  kind: Kind,
  name: string | null,
): Pick<Figure, 'ways' | 'gives'> {
  const ways = readings.flatMap((numbers) => WAYS[kind](numbers));
  const gives = readings.flatMap((numbers) => numbers.flatMap((number) => given(number, kind)));
  const named = name === null ? [] : [name];
  return { ways: [...ways, ...named.map((key) => [key])], gives: [...new Set([...gives, ...named])] };
}

const WAYS: Readonly<Record<Kind, (numbers: Reading) => string[][]>> = {
  number: (numbers) => [numbers.map(numberKey)],
  // A table may say “per cent” in its head only, and a formula 0.5.
  percent: (numbers) => [
    numbers.map(percentKey),
    numbers.map((number) => `word-${shareKey(number / 100)}`),
    [...numbers.map(numberKey), 'w:%'],
    numbers.map((number) => numberKey(product(number, 0.01))),
  ],
  ordinal: (numbers) => [numbers.map(numberKey), numbers.map((number) => `o:${number}`)],
  decade: ([decade = 0]) => decades(decade).flatMap((one) => [[`dec:${one}`], [numberKey(one)]]),
};

function given(number: number, kind: Kind): string[] {
  if (kind === 'decade') return [...decades(number).map((one) => `dec:${one}`), numberKey(number)];
  if (kind === 'percent') return [numberKey(number), percentKey(number), shareKey(number / 100), 'w:%'];
  const isYear = Number.isInteger(number) && number >= 1000 && number < 2200;
  return [
    numberKey(number),
    ...(number > 0 && number < 1 ? [shareKey(number)] : []),
    ...(isYear ? [`dec:${number - (number % 10)}`] : []),
  ];
}

/** “the 90s” may be those of any of the last centuries. */
function decades(decade: number): number[] {
  return decade < 100 ? [1800, 1900, 2000].map((century) => century + decade) : [decade];
}
