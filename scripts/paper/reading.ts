import type { Diagnostic } from '../diagnostic.js';
import type { AllowanceMark } from './allowance.js';
import type { Extent } from './inline/part.js';
import type { Language } from './language.js';
import type { NoteDefinition } from './paper.js';
import type { Place } from './place.js';
import type { PendingReference } from './reference.js';
import type { Source } from './source.js';

/** What is collected while one paper is read; every text of it (body, title, abstract) adds to the same. */
export interface Reading {
  readonly language: Language;
  readonly diagnostics: Diagnostic[];
  /** By id, in the order of the text. */
  readonly notes: Map<string, NoteDefinition>;
  /** Cross references, to be filled in when all targets are known. */
  readonly references: PendingReference[];
  /** TeX that defines commands for formulas, in the order of the text. */
  readonly macros: string[];
  readonly allowances: AllowanceMark[];
}

/** One text of a reading. */
export interface TextReading extends Reading {
  readonly source: Source;
}

export function placeOf(reading: TextReading, { start, end }: Extent): Place {
  return reading.source.place(start, end);
}
