/**
 * What has to be known of a language to take points from its text. Words are lower case, phrases of up to three words,
 * apostrophes part words (“c’est” is “c est”).
 */
export interface Language {
  /** Before a full stop that ends no sentence, `#` for before a figure only; those of one letter need not be listed. */
  readonly abbreviations: string;
  /** A day or a rank is a number with a full stop. */
  readonly ordinals?: true;
  /** Open a sentence that leans on the one before it. */
  readonly leaning: readonly string[];
  /** Near the opening of a sentence they mean something said before… */
  readonly pointing: readonly string[];
  /** …unless one of these follows, which name the paper itself. */
  readonly itself: readonly string[];
  /** Anywhere in a sentence they mean what stands elsewhere on the page. */
  readonly elsewhere: readonly string[];
  /** Open what goes on after a formula or a list. */
  readonly going: readonly string[];
  /** Only join a sentence to the one before, with a comma behind them; what one of contrast introduces is true without it. */
  readonly joints: readonly string[];
  /** Introduce what is true without them, with no comma behind them. */
  readonly remarks: readonly string[];
  /** Behind a comma, open what says more about what is already said. Empty where a comma sets off what is needed as well. */
  readonly asides: readonly string[];
  /** Behind a comma or a bracket, open what may go whatever it says: examples, and where something is shown. */
  readonly extras: readonly string[];
  /** Open a phrase that says how something is done, set off by a comma from whom it is said of… */
  readonly means: readonly string[];
  /** …which begins with one of these; so does a second sentence behind “and”. */
  readonly subjects: readonly string[];
  /** Behind a comma, open what a thing is in other words. */
  readonly articles: readonly string[];
  /** Go on with a second thing said of the same subject, without a comma. */
  readonly onward: readonly string[];
  /** Verbs that go on behind an aside. */
  readonly verbs: readonly string[];
  /** Open a relative clause, whose verb is not the sentence's. */
  readonly relatives: readonly string[];
  /** Open a reason for what stands before. */
  readonly reasons: readonly string[];
  /** Lead to an address. */
  readonly see: readonly string[];
  /** Words on which the rest of the sentence depends; `*` stands for any ending. */
  readonly limiting: readonly string[];
  /** Open a sentence whose first part says nothing by itself. */
  readonly conditions: readonly string[];
  /** Before the last of several. */
  readonly and: readonly string[];
}

/** Phrases parted by commas, as tables of them are easy to read. */
export function phrases(text: string): string[] {
  return text.split(/,\s*/);
}
