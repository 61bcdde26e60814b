import type { SvgElement } from './element.js';
import { readLength } from './length.js';
import { type Declared, readDeclarations, type Stylesheet } from './stylesheet.js';

/** Properties that are inherited, with their initial values (SVG 2, appendix “Property index”; CSS Fonts, CSS Text). */
const INHERITED = {
  fill: 'black',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'paint-order': 'normal',
  color: 'black',
  'clip-rule': 'nonzero',
  visibility: 'visible',
  'font-family': 'serif',
  'font-size': '16',
  'font-weight': 'normal',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  direction: 'ltr',
  'white-space': 'normal',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
} as const;

/** Properties of one element alone. */
const OWN = {
  display: 'inline',
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
  overflow: '',
  transform: '',
  'stop-color': 'black',
  'stop-opacity': '1',
  'alignment-baseline': 'auto',
  'baseline-shift': 'baseline',
  'text-decoration': 'none',
  'text-decoration-line': 'none',
  'vector-effect': 'none',
  'mix-blend-mode': 'normal',
} as const;

type Inherited = keyof typeof INHERITED;
type Own = keyof typeof OWN;

/** The value of every property on an element, as CSS text; `font-size` in user units. */
export type Style = Readonly<Record<Inherited | Own, string>>;

/** Shorthands that stand for several properties. */
const SHORTHANDS: Readonly<Record<string, (value: string) => readonly (readonly [string, string])[]>> = {
  marker: (value) => [
    ['marker-start', value],
    ['marker-mid', value],
    ['marker-end', value],
  ],
  font: (value) => {
    const [, before, size, family] = /^(.*?)(?:^|\s)([\d.]+[a-z%]+)(?:\s*\/\s*\S+)?\s+(.+)$/i.exec(value) ?? [];
    if (!size) return [];
    return [
      ['font-size', size],
      ['font-family', family!],
      ['font-style', /italic|oblique/.exec(before!)?.[0] ?? 'normal'],
      ['font-weight', /bold|\b[1-9]00\b/.exec(before!)?.[0] ?? 'normal'],
    ];
  },
};

/** The root's parent, so to speak. */
export const INITIAL: Style = { ...INHERITED, ...OWN };

/** The style of an element below one with style `parent` (CSS Cascade 5): attributes, sheets, its own `style`. */
export function styleOf(element: SvgElement, parent: Style, sheet: Stylesheet): Style {
  const style: Record<string, string> = { ...parent, ...OWN };
  const set = (property: string, value: string): void => {
    const pairs = SHORTHANDS[property]?.(value) ?? [[property, value] as const];
    for (const [name, given] of pairs) {
      if (!(name in INITIAL)) continue;
      const key = name as keyof Style;
      if (given === 'inherit') style[key] = parent[key];
      else if (given === 'initial') style[key] = INITIAL[key];
      else if (key === 'font-size') style[key] = fontSize(given, Number(parent['font-size']));
      else style[key] = given;
    }
  };
  for (const [name, value] of Object.entries(element.attributes)) if (name in INITIAL) set(name, value.trim());
  const declarations = declarationsOf(element, sheet);
  for (const { property, value, important } of declarations) if (!important) set(property, value);
  for (const { property, value, important } of declarations) if (important) set(property, value);
  if (element.attributes['xml:space'] === 'preserve') style['white-space'] = 'pre';
  return style as Style;
}

function declarationsOf(element: SvgElement, sheet: Stylesheet): readonly Declared[] {
  const own = element.attributes.style === undefined ? [] : readDeclarations(element.attributes.style);
  const rules = sheet.filter(({ matches }) => matches(element));
  return rules.length === 0 ? own : [...rules.flatMap(({ declarations }) => declarations), ...own];
}

/** Sizes by name, as browsers have them. */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function fontSize(value: string, parent: number): string {
  if (value === 'larger' || value === 'smaller') return String(value === 'larger' ? parent * 1.2 : parent / 1.2);
  return String(NAMED_SIZES[value] ?? readLength(value, parent, parent) ?? parent);
}
