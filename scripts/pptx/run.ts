import { type Inline, type InlineStyle, type LinkTarget, textOf } from '../deck/content/index.js';
import { hundredths } from './box.js';
import { type Colour, fill } from './colours.js';
import { formulaRuns } from './formula-runs.js';
import type { Links } from './package.js';
import { typeface } from './theme.js';
import { element, text, type Xml } from './xml.js';

/** What runs of text are written with. */
export interface Writing {
  readonly links: Links;
  /** BCP 47, of the deck. */
  readonly lang: string;
  readonly rtl: boolean;
  /** How many slides there are to lead to. */
  readonly slides: number;
  /** Presentation MathML of a formula among words; empty where it cannot be set. */
  mathml(tex: string): string;
}

/** What a paragraph's runs have beside their own style. */
export interface Emphasis {
  readonly size?: number;
  /** Size of code among it. */
  readonly codeSize?: number;
  readonly colour?: Colour;
  readonly bold?: true;
  readonly italic?: true;
}

/** Inline content as runs, formulas among words as text. */
export function runs(inlines: readonly Inline[], writing: Writing, emphasis: Emphasis = {}): Xml {
  return spelt(inlines, writing)
    .map((inline) => (inline.kind === 'text' ? run(inline.text, inline.style, writing, emphasis) : '<a:br/>'))
    .join('');
}

/** Inline content with its formulas as text. */
export function spelt(
  inlines: readonly Inline[],
  { mathml }: Pick<Writing, 'mathml'>,
): Exclude<Inline, { kind: 'formula' }>[] {
  return inlines.flatMap((inline) => {
    if (inline.kind !== 'formula') return [inline];
    const known = mathml(inline.tex);
    const set = known === '' ? [] : formulaRuns(known, inline.style);
    const shown = textOf(set).trim() === '' ? [{ kind: 'text', text: inline.tex, style: inline.style } as const] : set;
    return shown.filter((one) => one.kind !== 'formula');
  });
}

/** Roles whose text has the theme's accent. */
const COLOURS: Readonly<Record<string, Colour>> = { mark: 'accent1', number: 'accent1', label: 'tx2' };

function run(value: string, style: InlineStyle, writing: Writing, emphasis: Emphasis): Xml {
  const { bold, italic, code, strike, underline, smallCaps, position, role, link, direction } = style;
  const colour = COLOURS[role ?? ''] ?? emphasis.colour;
  const slanted = emphasis.italic ? !italic : italic;
  const size = (code && emphasis.codeSize) || emphasis.size;
  const properties = element(
    'a:rPr',
    {
      lang: languageOf(value, style, writing),
      sz: size === undefined ? null : hundredths(size),
      b: bold || emphasis.bold ? true : null,
      i: slanted || (emphasis.italic && italic) ? Boolean(slanted) : null,
      u: underline && !link ? 'sng' : null,
      strike: strike ? 'sngStrike' : null,
      cap: smallCaps ? 'small' : null,
      baseline: position === undefined ? null : position === 'superscript' ? 30000 : -25000,
      dirty: false,
    },
    colour === undefined ? '' : fill(colour),
    code ? typeface('a:latin', 'code') : '',
    link ? linked(link, writing) : '',
  );
  return element('a:r', {}, properties, element('a:t', {}, text(isolated(value, direction, writing))));
}

/**
 * A name that runs against its surroundings keeps the signs beside it in place, by marks that are not seen (UAX #9,
 * 2.6). Isolates are left out: LibreOffice turns them round where one goes on over a line's end.
 */
function isolated(shown: string, direction: InlineStyle['direction'], { rtl }: Writing): string {
  const value = shown.replace(/[\u2066-\u2069]/g, '');
  if (direction === undefined || (direction === 'rtl') === rtl) return value;
  const mark = rtl ? '\u200f' : '\u200e';
  return mark + value + mark;
}

/** Arabic and Hebrew within another language are marked as such, so that they are not spelt by its rules. */
function languageOf(value: string, { lang, direction }: InlineStyle, { lang: deck, rtl }: Writing): string {
  if (lang !== undefined) return regional(lang);
  if (direction !== 'rtl' || rtl) return direction === 'ltr' && rtl ? 'en-US' : deck;
  return /[\u0590-\u05ff]/.test(value) ? 'he-IL' : 'ar-SA';
}

/** A language with the region that Office asks for: `en` becomes `en-US`. */
export function regional(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'en-US';
  }
}

/** A link in the colour of its text, for programs that know of that; others take the theme's. */
const IN_TEXT_COLOUR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

function linked(link: LinkTarget, { links, slides }: Writing): Xml {
  if (link.kind === 'web') return element('a:hlinkClick', { 'r:id': links.outside(address(link.url)) }, IN_TEXT_COLOUR);
  if (link.number < 1 || link.number > slides) return '';
  const id = links.to('slide', slidePath(link.number));
  return element('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' }, IN_TEXT_COLOUR);
}

/** A target has to be an address as RFC 3986 has it: ASCII, other characters by their percent signs. */
function address(url: string): string {
  return url.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) =>
    /^[\ud800-\udfff]$/.test(character) ? '' : encodeURIComponent(character),
  );
}

/** Where slide `number`, counted from 1, is in the file. */
export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}
