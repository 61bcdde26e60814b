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
