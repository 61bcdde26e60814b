import type { Figure } from './figure.js';
import { readFigures } from './read-figures.js';

/** The figures of a text that slides are held against. */
export interface Evidence {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Figures by what they give. */
  readonly given: ReadonlyMap<string, readonly Figure[]>;
}

export function evidenceOf(text: string, lang: string): Evidence {
  const figures = readFigures(text, lang);
  const given = new Map<string, Figure[]>();
  for (const figure of figures)
    for (const key of figure.gives) {
      const known = given.get(key);
      if (known) known.push(figure);
      else given.set(key, [figure]);
    }
  return { text, figures, given };
}

/** Whether a figure stands in the evidence, in any of its ways and with no other sign than its own. */
export function isBorneOut({ ways, sign }: Figure, { given }: Evidence): boolean {
  return ways.some((keys) => keys.every((key) => given.get(key)?.some((other) => !opposed(sign, other.sign))));
}

/** “+3” and “−3”; a sign that is not written may stand in a word (“fell by 3”). */
function opposed(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}
