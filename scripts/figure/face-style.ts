import type { TextStyle } from '../shape/style.js';
import { BLACK } from './colour.js';
import { readPaint } from './paint.js';
import type { Sketch } from './sketch.js';
import type { Style } from './style.js';

/** Names of families that have no serifs, or letters of one width; what is neither is set with serifs where it says so. */
const MONO = /mono|courier|consolas|menlo|typewriter|\bcode\b/i;
const SANS = /sans|arial|helvetica|verdana|tahoma|calibri|roboto|ubuntu|segoe|lato|inter|gothic|trebuchet|system-ui/i;
const SERIF = /serif|times|georgia|garamond|cambria|palatino|roman|stix|bookman|century|minion/i;

/** Our family for a list of names: the first that tells what it is. Drawings are lettered without serifs otherwise. */
function familyOf(names: string): TextStyle['family'] {
  for (const name of names.split(',')) {
    if (MONO.test(name)) return 'mono';
    if (SANS.test(name)) return 'sans';
    if (SERIF.test(name)) return 'serif';
  }
  return 'sans';
}

function weightOf(weight: string): TextStyle['weight'] {
  const value = /^bold/.test(weight) ? 700 : Number(weight) || 400;
  return value >= 650 ? 'bold' : value >= 550 ? 'semibold' : 'regular';
}

/** The style of letters `size` points tall. */
export function faceStyle(style: Style, size: number, sketch: Sketch): TextStyle {
  const em = Number(style['font-size']) || 1;
  const spacing = Number.parseFloat(style['letter-spacing']) || 0;
  const painted = readPaint(style.fill, style, sketch).colour ?? readPaint(style.stroke, style, sketch).colour;
  return {
    family: familyOf(style['font-family']),
    weight: weightOf(style['font-weight']),
    italic: /italic|oblique/.test(style['font-style']),
    size,
    figures: 'lining',
    smallCaps: false,
    tracking: (spacing * 1000) / (/em$/.test(style['letter-spacing']) ? 1 : em),
    colour: (painted ?? BLACK).hex,
    lang: sketch.tools.lang,
    hyphenate: false,
  };
}
