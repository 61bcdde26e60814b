import colorString from 'color-string';
import { element, type Xml } from './xml.js';

/** Colours of a theme, `RRGGBB`. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  /** Behind code. */
  readonly panel: string;
}

/** Those of slides/theme.css, and of its dark variant. */
const OURS: Colours = { paper: 'FDFCF9', ink: '23252A', soft: '5A5D64', accent: '8A2F2B', panel: 'F4F1EA' };
const OURS_DARK: Colours = { paper: '1C1E23', ink: 'F2EFE8', soft: 'BDB9B0', accent: 'F09A90', panel: '282A30' };

/** The colours that a theme's custom properties name, ours for those that it does not: its own, and those of its dark variant. */
export function coloursOf(css: string): { readonly light: Colours; readonly dark: Colours } {
  const dark = /\.dark\b[^{}]*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return { light: named(css, OURS), dark: named(dark, OURS_DARK) };
}

function named(css: string, usual: Colours): Colours {
  const found = Object.keys(usual).flatMap((name) => {
    const colour = hex(new RegExp(`--${name}\\s*:\\s*([^;}]+)`).exec(css)?.[1] ?? '');
    return colour === null ? [] : [[name, colour] as const];
  });
  return { ...usual, ...Object.fromEntries(found) };
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
