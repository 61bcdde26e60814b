/** What a validator tests a file for, and what of ours sees to it. */
export interface Requirement {
  /** Of the standard, as veraPDF’s profile of it numbers them. */
  readonly clause: string;
  readonly tests: readonly number[];
  /** What has to hold. */
  readonly holds: string;
  readonly by: Means;
}

/** Code that sees to it; or why it cannot be otherwise. */
export type Means = Code | { readonly absent: string };

export interface Code {
  /** From `scripts/`. */
  readonly module: string;
  /** A function, class or constant of it. */
  readonly name: string;
}

export const row = (clause: string, tests: readonly number[], holds: string, by: Means): Requirement => ({
  clause,
  tests,
  holds,
  by,
});

export const code = (module: string, name: string): Code => ({ module, name });

/** What we write in no file; a sentence. */
export const absent = (what: string): Means => ({ absent: what });
