import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';

/** Diagnostics, each once however often its text is shaped. */
export class Findings {
  readonly list: Diagnostic[] = [];
  private readonly seen = new Set<string>();

  add(diagnostic: Diagnostic): void {
    const key = `${diagnostic.ruleId} ${diagnostic.file} ${diagnostic.line}:${diagnostic.column} ${diagnostic.reason}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push(diagnostic);
  }

  missing(codePoint: number, place: Place | null): void {
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    this.add(
      diagnose('glyph-missing', place, `No font has a glyph for ${String.fromCodePoint(codePoint)} (${name})`, {
        actual: name,
        expected: ['a character of Latin, Greek, Cyrillic, Arabic or Hebrew script, or a common symbol'],
        hint: 'A box with a question mark stands in its place; write it in other characters.',
      }),
    );
  }
}
