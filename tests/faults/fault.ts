import type { RuleId } from '../../scripts/rules.js';
import { lineAt, type SourceFile, type Stretch } from './markdown-source.js';
import type { Subject } from './subject.js';

/** Gives a whole number from 0, below the one given. */
export type Random = (below: number) => number;

/** A kind of fault that a good paper, its slides or a file made of them can have. */
export interface Fault {
  readonly kind: string;
  /** What is done to which file. */
  readonly how: string;
  /** Rules of which one has to name it. */
  readonly rules: readonly RuleId[];
  /** Where the finding has to stand. */
  readonly at: string;
  /** Does it once, at a random place; null where the paper has nothing that could be harmed so. */
  harm(subject: Subject, random: Random): Harm | null | Promise<Harm | null>;
}

export interface Harm {
  /** What was done, for whoever looks why it was missed. */
  readonly done: string;
  /** What is different now, by path from the project's folder; null for a file that is gone. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** The lines in the author's files of which the finding has to name one. */
  readonly where: readonly Span[];
}

/** Lines of one of the author's files, as they are after the harm; `file` from the project's folder. */
export interface Span {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** One of a list, by chance; null of none. */
export function pick<T>(some: readonly T[], random: Random): T | null {
  return some.length === 0 ? null : (some[random(some.length)] as T);
}

/** A text with one stretch replaced, and the lines on which the replacement stands. */
export function replaced(
  { file, text }: SourceFile,
  [from, to]: readonly [number, number],
  by: string,
): { readonly text: string; readonly span: Span } {
  const span = { file, from: lineAt(text, from), to: lineAt(text, from) + by.split('\n').length - 1 };
  return { text: text.slice(0, from) + by + text.slice(to), span };
}

/** A word with one slip of the finger: two letters changed places, one doubled, or one left out. */
export function misspelt(word: string, random: Random): string {
  const at = random(Math.max(1, word.length - 1));
  const slips = [
    word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    word.slice(0, at + 1) + word.slice(at),
    word.length > 3 ? word.slice(0, at) + word.slice(at + 1) : `${word}x`,
  ];
  const slip = slips[random(slips.length)] as string;
  return slip === word ? `${word}x` : slip;
}

/** The lines of some stretches of a text. */
export function lineSpans({ file, text }: SourceFile, some: readonly Stretch[]): Span[] {
  return some.map(({ start, end }) => ({
    file,
    from: lineAt(text, start),
    to: lineAt(text, Math.max(start, end - 1)),
  }));
}
