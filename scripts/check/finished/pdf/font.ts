import type { Budget } from './budget.js';
import type { Dict, PdfObject } from './object.js';
import type { Objects } from './objects.js';
import { readToUnicode } from './to-unicode.js';

/** What reading text needs of a font. */
export interface Font {
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
  /** Characters of each code; undefined for none. */
  readonly texts: readonly (string | undefined)[];
  /** Advance of each code as a share of the size. */
  readonly widths: Float64Array;
  /** That of codes beyond. */
  readonly otherWidth: number;
}

/** A font that is missing: nothing can be read. */
export const NO_FONT: Font = { bytes: 1, texts: [], widths: new Float64Array(0), otherWidth: 0 };

/** Simple fonts (ISO 32000-1, 9.6) have codes of one byte, composite ones (9.7) of two, as Identity-H has. */
export function readFont(objects: Objects, dict: Dict, budget: Budget): Font {
  const cmap = objects.stream(dict.get('ToUnicode'));
  const texts = cmap ? readToUnicode(objects.decode(cmap), budget) : [];
  if (objects.name(dict.get('Subtype')) !== 'Type0') return { bytes: 1, texts, ...simpleWidths(objects, dict) };
  const descendant = objects.dict(objects.array(dict.get('DescendantFonts'))?.[0]);
  return { bytes: 2, texts, ...compositeWidths(objects, descendant, budget) };
}

type Widths = Pick<Font, 'widths' | 'otherWidth'>;

/** One for each code from `FirstChar` on (9.6.2); glyphs of Type 3 have units of their own (9.6.5). */
function simpleWidths(objects: Objects, dict: Dict): Widths {
  const matrix = objects.array(dict.get('FontMatrix'));
  const unit = objects.number(matrix?.[0]) ?? 0.001;
  const first = objects.number(dict.get('FirstChar')) ?? 0;
  const missing = objects.number(objects.dict(dict.get('FontDescriptor'))?.get('MissingWidth')) ?? 0;
  const widths = new Float64Array(256).fill(missing * unit);
  for (const [i, width] of (objects.array(dict.get('Widths')) ?? []).entries())
    widths[first + i] = (objects.number(width) ?? 0) * unit;
  return { widths, otherWidth: missing * unit };
}

/** `W` has runs of `first [widths]` and `first last width` (9.7.4.3). */
function compositeWidths(objects: Objects, dict: Dict | null, budget: Budget): Widths {
  const otherWidth = (objects.number(dict?.get('DW')) ?? 1000) / 1000;
  const given = objects.array(dict?.get('W')) ?? [];
  const runs: [number, number, (i: number) => number][] = [];
  for (let i = 0; i + 1 < given.length; ) {
    const first = code(objects, given[i]);
    const second = objects.resolve(given[i + 1]);
    if (Array.isArray(second)) {
      runs.push([first, Math.min(first + second.length, CODES) - 1, (n) => objects.number(second[n]) ?? 0]);
      i += 2;
    } else {
      const width = objects.number(given[i + 2]) ?? 0;
      runs.push([first, code(objects, given[i + 1]), () => width]);
      i += 3;
    }
  }
  budget.spend(8 * CODES);
  const widths = new Float64Array(runs.reduce((most, [, last]) => Math.max(most, last + 1), 0)).fill(otherWidth);
  for (const [first, last, width] of runs) {
    budget.spend(Math.max(0, last - first) + 1);
    for (let code = first; code <= last; code++) widths[code] = width(code - first) / 1000;
  }
  return { widths, otherWidth };
}

const CODES = 1 << 16;

function code(objects: Objects, object: PdfObject | undefined): number {
  return Math.min(Math.max(0, objects.number(object) ?? 0), CODES - 1);
}
