import { diagnose } from '../../diagnostic.js';
import { placeOf } from '../reading.js';
import { isReferenceKey } from '../reference.js';
import type { GroupPart, Part } from './part.js';
import type { Writer } from './writer.js';

type KeyPart = Extract<Part, { kind: 'key' }>;

/** Words in front of a key that say that it belongs to the sentence: `[@a, quoted in @b]`. */
const LEADS_ON = /(?:^|[\s,;(])(?:\p{L}{2,}|[yeàwui]|cf\.|e\.\s?g\.|i\.\s?e\.|vgl\.|bzw\.|z\.\s?B\.|bkz\.|см\.)\s*$/u;
/** The end of a locator in Roman numbers. */
const ROMAN = /(?:^|[\s,–-])[ivxlcdm]+\s*$/i;

/** Whether a key behind `between` is part of the suffix that `between` begins, or an item of its own. */
export function belongsToSuffix(between: readonly Part[]): boolean {
  const last = between.filter(({ kind }) => kind !== 'softBreak').at(-1);
  if (last?.kind !== 'text') return last?.kind === 'styled';
  const text = last.value.slice(-40);
  return LEADS_ON.test(text) && !ROMAN.test(text);
}

/** `[@a @b]`, `[@a, @b]`: both are cited, but Pandoc would take the second for a suffix of the first. */
export function reportSemicolon({ reading }: Writer, key: KeyPart, before: KeyPart): void {
  const [a, b] = [before.raw, key.raw];
  reading.diagnostics.push(
    diagnose('citation-syntax', placeOf(reading, key), `No semicolon stands before the key “${key.key}”`, {
      expected: [`${a}; ${b}`],
      hint: `Write a semicolon between two sources: \`[${a}; ${b}]\`.`,
    }),
  );
}

/** `[@]`: brackets in which a key was to be filled in. */
export function reportMissingKey({ reading }: Writer, group: GroupPart): void {
  const [only] = group.parts;
  if (group.parts.length !== 1 || only?.kind !== 'text' || only.literal || !/^\s*-?@\s*$/.test(only.value)) return;
  reading.diagnostics.push(
    diagnose('citation-syntax', placeOf(reading, group), 'This citation has no key', {
      actual: `[${only.value}]`,
      hint: 'Write the key of an entry behind the @.',
    }),
  );
}

/** Between a bracket that nobody closes and a key, where a citation was meant: `[see e.g. @a, p. 3`. */
const PREFIX = /^[\p{L}\s.,]{0,40}$/u;

/** `[@a, p. 3` without its closing bracket: the bracket is printed, and the key cited in the text. */
export function reportUnclosed({ reading }: Writer, parts: readonly Part[], at: number): void {
  const [bracket, first, second] = parts.slice(at, at + 3);
  if (bracket?.kind !== 'text' || bracket.value !== '[' || bracket.literal) return;
  const isPrefix = first?.kind === 'text' && PREFIX.test(first.value);
  const key = isPrefix ? second : first;
  if (key?.kind !== 'key' || isReferenceKey(key.key)) return;
  reading.diagnostics.push(
    diagnose('citation-syntax', placeOf(reading, bracket), 'The bracket of this citation is not closed', {
      actual: `[${isPrefix ? first.value : ''}${key.raw}`,
      hint: 'Write `]` behind it, or `\\[` where a bracket is to be printed.',
    }),
  );
}

/** `@@a`: the first sign is printed, and the key cited. */
export function reportDoubleSign({ reading }: Writer, key: KeyPart, before: Part | undefined): void {
  if (before?.kind !== 'text' || before.literal || !before.value.endsWith('@') || key.suppressed) return;
  reading.diagnostics.push(
    diagnose('citation-syntax', placeOf(reading, key), `Two @ stand before the key “${key.key}”`, {
      actual: `@${key.raw}`,
      expected: [key.raw],
      hint: `Write \`${key.raw}\`.`,
    }),
  );
}
