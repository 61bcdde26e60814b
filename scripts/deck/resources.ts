import type { Highlight } from './coloured-code.js';

/** The files that the renderer needs; read by the program's edge from where installation put them. */
export interface RenderResources {
  /** `deck/page.html`: Marp CLI's presentation page with marks where slides go. */
  readonly page: string;
  /** That theme as Marp packs it for a deck that changes nothing about it: `deck/theme.css`. */
  readonly packed?: string;
  /** The theme that is taken where the author's is missing or names no `@theme`. */
  readonly theme: string;
  /** `deck/fonts/` and this name, in base64. */
  font(name: string): string;
  /** CSS with faces for the characters of a text that the deck's own lack; those are what it shows without. */
  otherFaces?(text: string, lang: string): string;
  /** The face of formulas with these characters alone; without it the browser takes its own. */
  formulas?(characters: string): Uint8Array;
  /** Draws TeX as markup, null where it cannot; without it formulas are shown as they are written. */
  math?(tex: string, display: boolean): string | null;
  /** Tells the parts of code apart; without it code has one colour. */
  highlight?: Highlight;
}
