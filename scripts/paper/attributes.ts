/** What stands in braces: `{#id .class key=value}`. */
export interface Attributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly pairs: Readonly<Record<string, string>>;
}

export const NO_ATTRIBUTES: Attributes = { id: null, classes: [], pairs: {} };
