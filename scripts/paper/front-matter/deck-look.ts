import { isMap } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import { DECK_SIZES, DECK_VARIANTS, type DeckLook } from '../metadata.js';
import type { Values } from './values.js';

const KEYS = { variant: DECK_VARIANTS, size: DECK_SIZES } as const;

/** `deck:`, how the slides look: `variant` and `size`. */
export function readDeckLook(values: Values, value: unknown): DeckLook {
  const look = { variant: null, size: null };
  const node = values.node(value);
  if (!node) return look;
  if (!isMap(node)) {
    values.wrong('deck', node, ['a map: `variant: dark`, `size: 4:3`']);
    return look;
  }
  const given = values.entries(node).flatMap(({ key, keyNode, value: word }) => {
    if (key === 'variant' || key === 'size') return [[key, oneOf(values, key, word)]];
    const guess = didYouMean(key, Object.keys(KEYS));
    const hint = guess === null ? 'Keys of `deck` are `variant` and `size`.' : `Did you mean \`${guess}\`?`;
    const place = values.yaml.placeOf(keyNode);
    values.reading.diagnostics.push(
      diagnose('front-matter-key', place, `\`deck\` has no key \`${key}\``, { actual: key, hint }),
    );
    return [];
  });
  return { ...look, ...Object.fromEntries(given) };
}

function oneOf(values: Values, key: keyof typeof KEYS, value: unknown): string | null {
  const node = values.scalar(key, value, KEYS[key].join(', '));
  if (!node) return null;
  const word = values.yaml.stringOf(node).trim();
  const known = KEYS[key].find((one) => one === word) ?? null;
  if (known === null) values.wrong(key, node, KEYS[key]);
  return known;
}
