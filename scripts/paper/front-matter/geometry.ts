import { isMap, isScalar, type Node } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import { didYouMean } from '../../did-you-mean.js';
import { type Margins, NO_MARGINS, type Sheet } from '../page-setup.js';
import { readLength } from './length.js';
import type { Values } from './values.js';

/** Paper and margins in the making; points. */
export interface Geometry {
  readonly margins: Margins;
  readonly width: number | null;
  readonly height: number | null;
}

type Field = keyof Margins | 'width' | 'height';

/** Options of LaTeX's `geometry` package, which Pandoc's key of that name takes, and what each sets. */
const OPTIONS: Readonly<Record<string, readonly Field[]>> = {
  margin: ['top', 'bottom', 'inner', 'outer'],
  hmargin: ['inner', 'outer'],
  vmargin: ['top', 'bottom'],
  ...named(['top', 'tmargin'], 'top'),
  ...named(['bottom', 'bmargin'], 'bottom'),
  ...named(['left', 'lmargin', 'inner'], 'inner'),
  ...named(['right', 'rmargin', 'outer'], 'outer'),
  ...named(['paperwidth'], 'width'),
  ...named(['paperheight'], 'height'),
};

function named(names: readonly string[], field: Field): Record<string, readonly Field[]> {
  return Object.fromEntries(names.map((name) => [name, [field]]));
}

/** `geometry: margin=1in`, as one text, a list, or a map; unknown options and wrong lengths are reported. */
export function readGeometry(values: Values, value: unknown): Geometry {
  const found: { -readonly [K in Field]: number | null } = { ...NO_MARGINS, width: null, height: null };
  for (const { node, option, length } of settings(values, value)) {
    const fields = Object.hasOwn(OPTIONS, option) ? OPTIONS[option] : undefined;
    const points = readLength(length);
    if (!fields) reportOption(values, node, option);
    else if (points === null) values.wrong('geometry', node, ['a length such as `2.5cm`, `30mm`, `1in` or `72pt`']);
    else for (const field of fields) found[field] = points;
  }
  const { width, height, ...margins } = found;
  return { margins, width, height };
}

interface Setting {
  readonly node: Node;
  readonly option: string;
  readonly length: string;
}

function settings(values: Values, value: unknown): Setting[] {
  return values.items(value).flatMap((node): Setting[] => {
    if (isMap(node)) {
      return values.entries(node).flatMap(({ key, value: given }) => {
        const length = values.string(key, given);
        return length ? [{ node: values.node(given) as Node, option: key, length: length.value }] : [];
      });
    }
    if (!isScalar(node)) {
      values.wrong('geometry', node, ['margins: `margin=2.5cm` or `left=3cm, right=4cm`']);
      return [];
    }
    return values.yaml
      .stringOf(node)
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean)
      .map((item) => {
        const [option = '', length = ''] = item.split(/\s*[=:]\s*/);
        return { node, option, length };
      });
  });
}

function reportOption({ reading, yaml }: Values, node: Node, option: string): void {
  const guess = didYouMean(option, Object.keys(OPTIONS));
  reading.diagnostics.push(
    diagnose('front-matter-value', yaml.placeOf(node), `\`geometry\` has no option \`${option}\` here`, {
      actual: option,
      expected: guess === null ? Object.keys(OPTIONS) : [guess],
      hint: guess === null ? 'The rest of the page belongs to the design.' : `Did you mean \`${guess}\`?`,
    }),
  );
}

/** Least measure and height of a type area that text can be set in at all; points. */
const LEAST = { measure: 90, depth: 120 } as const;

/** The margins, or none where they leave no room for text on `sheet` (`front-matter-value`). */
export function fittingMargins(values: Values, value: unknown, { margins }: Geometry, sheet: Sheet): Margins {
  const { top, bottom, inner, outer } = margins;
  const wide = sheet.width - (inner ?? 0) - (outer ?? 0);
  const high = sheet.height - (top ?? 0) - (bottom ?? 0);
  if (wide >= LEAST.measure && high >= LEAST.depth) return margins;
  const across = wide < LEAST.measure;
  const left = Math.max(0, Math.round(across ? wide : high));
  values.reading.diagnostics.push(
    diagnose('front-matter-value', values.yaml.placeOf(values.node(value)), 'The margins leave no room for text', {
      actual: `${left} pt ${across ? 'wide' : 'high'}`,
      expected: [`at least ${across ? LEAST.measure : LEAST.depth} pt`],
      hint: 'Make them smaller, or leave them out: the design has margins of its own.',
    }),
  );
  return NO_MARGINS;
}
