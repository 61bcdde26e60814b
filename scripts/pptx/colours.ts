import colorString from 'color-string';
import { element, type Xml } from './xml.js';

/** Colours of a theme, `RRGGBB`. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  /** Behind code. */
  readonly wash: string;
}

/** Those of slides/theme.css. */
const OURS: Colours = { paper: 'FDFCF9', ink: '23252A', soft: '5A5D64', accent: '8A2F2B', wash: 'F4F1EA' };

/** The colours that a theme's custom properties name; ours for those that it does not. */
export function coloursOf(css: string): Colours {
  const named = Object.keys(OURS).map((name) => {
    const [, value = ''] = new RegExp(`--${name}\\s*:\\s*([^;}]+)`).exec(css) ?? [];
    return [name, hex(value)] as const;
  });
  return { ...OURS, ...Object.fromEntries(named.filter(([, value]) => value !== null)) };
}

/** A CSS colour as `RRGGBB`; null for what is none, or is seen through. */
export function hex(css: string): string | null {
  const [red, green, blue, alpha] = colorString.get.rgb(css.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
  return [red, green, blue]
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** A colour by its part in the theme, or `RRGGBB`. */
export type Colour = 'tx1' | 'bg1' | 'tx2' | 'bg2' | 'accent1' | 'accent2' | 'accent3' | { readonly rgb: string };

export function fill(colour: Colour, alpha?: number): Xml {
  const clear = alpha === undefined ? '' : element('a:alpha', { val: Math.round(alpha * 100000) });
  const painted =
    typeof colour === 'string'
      ? element('a:schemeClr', { val: colour }, clear)
      : element('a:srgbClr', { val: colour.rgb }, clear);
  return element('a:solidFill', {}, painted);
}
