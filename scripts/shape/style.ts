/** How text is to look; `shape/` finds the font for it. */
export interface TextStyle {
  readonly family: 'serif' | 'garamond' | 'sans' | 'mono';
  readonly weight: 'regular' | 'semibold' | 'bold';
  readonly italic: boolean;
  /** Points. */
  readonly size: number;
  readonly figures: 'oldstyle' | 'lining' | 'tabular';
  readonly smallCaps: boolean;
  /** Extra space after each letter, in thousandths of the size. */
  readonly tracking: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** BCP 47. */
  readonly lang: string;
  /** Paragraphs run from right to left unless most of their text does not; by the language if absent. */
  readonly rtl?: boolean;
  /** False in headings, titles, tables, code. */
  readonly hyphenate: boolean;
}

/** What may change from one piece of preformatted text to the next. */
export type CodeLook = Pick<TextStyle, 'weight' | 'italic' | 'colour'>;

/** So many characters of preformatted text, and how they look; null for the style's own look. */
export interface Stretch {
  readonly length: number;
  readonly look: CodeLook | null;
}
