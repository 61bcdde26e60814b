import type { Mark, Outline } from './drawing.js';

/**
 * Sets TeX mathematics. Made outside and handed over, because it is large and most papers have none. All lengths of
 * what it gives are in thousandths of the size of the type, y upward from the baseline.
 */
export interface Mathematics {
  /** The formula between the letters of a line; a line may end after its relations and binary operators. */
  inline(tex: string): Formula;
  /** The formula on lines of its own. */
  display(tex: string): Formula;
}

export interface Formula {
  /** One for each line of an aligned formula, first to last. */
  readonly rows: readonly FormulaRow[];
  readonly width: number;
  /** Presentation MathML; empty where there is a problem. */
  readonly mathml: string;
  /** Why it cannot be set, in a sentence without its point; null where all is well. */
  readonly problem: string | null;
  /** What no font of formulas has, and the fonts of the text are asked for. */
  readonly letters: readonly string[];
}

export interface FormulaRow {
  /** Its baseline, above that of the formula: negative for rows below. */
  readonly up: number;
  /** The side of the column where it stands by itself (`multline`); null where it stands with the other rows. */
  readonly align: 'left' | 'center' | 'right' | null;
  /** Left to right. */
  readonly parts: readonly FormulaPart[];
}

/** What stays together on a line. */
export interface FormulaPart {
  /** From the end of the part before it, or the left edge of all rows. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** What stands between it and the part before, where a line may end; null for the first. */
  readonly cause: 'relation' | 'operator' | null;
  readonly marks: readonly FormulaMark[];
}

/** What is drawn; `colour` is null for that of the text around. */
export type FormulaMark =
  | {
      readonly kind: 'outline';
      readonly outline: Outline;
      /** Null where it is filled, otherwise the width of the line along it. */
      readonly stroke: number | null;
      readonly transform: Transform;
      readonly colour: string | null;
    }
  | {
      readonly kind: 'letters';
      readonly text: string;
      /** From letters whose size is a thousand. */
      readonly transform: Transform;
      readonly colour: string | null;
    };

type Transform = Extract<Mark, { kind: 'group' }>['transform'];

/** How wide letters of the text around are, in their size. */
export type MeasureLetters = (text: string) => number;
