declare module 'linebreak' {
  /** UAX #14 over a string; each call gives the next place where a line may end, in UTF-16 units. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'bidi-js' {
  interface Bidi {
    /** UAX #9: a level for each UTF-16 unit. */
    getEmbeddingLevels(
      text: string,
      base?: 'ltr' | 'rtl' | 'auto',
    ): {
      readonly levels: Uint8Array;
      readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
    };
  }
  export default function bidiFactory(): Bidi;
}
