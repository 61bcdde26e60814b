/** A code for symbols of one byte (ITU-T T.81, annex C and K.2). */
export interface HuffmanCode {
  /** How many codes there are of 1, 2, … 16 bits. */
  readonly counts: readonly number[];
  /** The symbols in the order of their codes. */
  readonly symbols: readonly number[];
  /** By symbol. */
  readonly codes: ReadonlyMap<number, { readonly bits: number; readonly length: number }>;
}

const LONGEST = 16;

/** The code that takes the fewest bits where symbols come as often as `frequencies` says. */
export function huffmanCode(frequencies: ReadonlyMap<number, number>): HuffmanCode {
  const lengths = limited(codeLengths(frequencies));
  const symbols = [...frequencies].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([symbol]) => symbol);
  const codes = new Map<number, { bits: number; length: number }>();
  let [bits, at] = [0, 0];
  lengths.forEach((count, index) => {
    for (let i = 0; i < count; i++) codes.set(symbols[at++]!, { bits: bits++, length: index + 1 });
    bits *= 2;
  });
  return { counts: lengths, symbols, codes };
}

/** How many codes there are of each length, from 1; one more symbol takes the code of ones only, which must not be used. */
function codeLengths(frequencies: ReadonlyMap<number, number>): number[] {
  // The seldomest two become one, until one is left.
  let trees = [0, ...frequencies.values()].map((weight, order) => ({ weight, order, depths: [0] }));
  let made = trees.length;
  while (trees.length > 1) {
    trees = trees.sort((a, b) => a.weight - b.weight || a.order - b.order);
    const [one, other, ...rest] = trees as [(typeof trees)[0], (typeof trees)[0], ...typeof trees];
    const depths = [...one.depths, ...other.depths].map((depth) => depth + 1);
    trees = [...rest, { weight: one.weight + other.weight, order: made++, depths }];
  }
  const counts: number[] = [];
  for (const depth of trees[0]!.depths) counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
  return Array.from(counts, (count = 0) => count);
}

/** No code longer than 16 bits (T.81, figure K.3), and none for the symbol too many. */
function limited(counts: readonly number[]): number[] {
  const lengths = [...counts, ...Array<number>(LONGEST).fill(0)];
  for (let length = lengths.length; length > LONGEST; length--)
    while (lengths[length - 1]! > 0) {
      let shorter = length - 2;
      while (lengths[shorter - 1] === 0) shorter--;
      lengths[length - 1]! -= 2;
      lengths[length - 2]! += 1;
      lengths[shorter]! += 2;
      lengths[shorter - 1]! -= 1;
    }
  const kept = lengths.slice(0, LONGEST);
  kept[kept.findLastIndex((count) => count > 0)]! -= 1;
  return kept;
}
