import type { Place } from '../paper/index.js';

/** The author's sources, by key, in file order. */
export interface Library {
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: string;
  /** CSL JSON. Text as its author wrote it: case and conjunctions kept. */
  readonly item: CslItem;
  readonly place: Place;
  /** Keys of entries that it takes fields from (`crossref`, `xdata`): a parent of a cited entry is used. */
  readonly parents?: readonly string[];
  readonly written: Written;
  /** Something in it could not be read, and is reported. */
  readonly broken: boolean;
}

/** What the author wrote, in the words of the file's format: findings name it and stand there. */
export interface Written {
  readonly format: 'bibtex' | 'csl' | 'ris';
  /** `online`, `webpage`, `ELEC`; empty where there is none. */
  readonly type: string;
  /** All fields of this name, in order; inherited ones where it has none of its own. */
  fields(name: string): readonly WrittenField[];
}

export interface WrittenField {
  /** As it stands in the file, delimiters apart: LaTeX, or JSON for what is no string. */
  readonly value: string;
  /** Of name and value. */
  readonly place: Place;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly season?: number;
  readonly circa?: boolean;
}

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: string | number | CslDate | readonly CslName[] | undefined;
}
