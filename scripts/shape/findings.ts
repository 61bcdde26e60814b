import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Place } from '../paper/index.js';
import { memo } from './memo.js';
import { type Unset, unsetScript } from './unset-script.js';

/** Diagnostics, each once however often its text is shaped. */
export class Findings {
  private readonly list: Diagnostic[] = [];
  private readonly seen = new Set<string>();
  private readonly missed = new Map<string, Missed>();

  add(diagnostic: Diagnostic): void {
    const { ruleId, file, line, column, reason } = diagnostic;
    if (this.isNew(`${ruleId} ${file} ${line}:${column} ${reason}`)) this.list.push(diagnostic);
  }

  /** A character that no font has. Those of one script are told of together, where the first one stands. */
  missing(codePoint: number, place: Place | null): void {
    if (!this.isNew(`${codePoint} ${place?.file} ${place?.line}:${place?.column}`)) return;
    const script = unsetScript(codePoint);
    const found = memo(this.missed, script?.name ?? `${codePoint}`, () => new Missed(place, script));
    found.count++;
    found.codePoints.add(codePoint);
  }

  get all(): readonly Diagnostic[] {
    return [...this.list, ...[...this.missed.values()].map((missed) => missed.diagnostic())];
  }

  private isNew(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
}

/** As many are named; the others are counted. */
const NAMED = 12;

/** Characters of one script that no font has. */
class Missed {
  count = 0;
  readonly codePoints = new Set<number>();

  constructor(
    private readonly first: Place | null,
    private readonly script: Unset | null,
  ) {}

  diagnostic(): Diagnostic {
    return diagnose('glyph-missing', this.first, this.reason(), {
      actual: this.names(),
      expected: [
        'a character of Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese or Japanese script, or a common symbol',
      ],
      hint: this.script?.hint ?? 'A box with a question mark stands in its place; write it in other characters.',
    });
  }

  private reason(): string {
    const times = this.count > 1 ? `, ${this.count} times in all` : '';
    const [only] = this.codePoints;
    if (this.codePoints.size === 1 && only !== undefined)
      return `No font has a glyph for ${String.fromCodePoint(only)} (${unicodeName(only)})${times}`;
    return `No font has glyphs for ${this.codePoints.size} characters of ${this.script?.name} script${times}`;
  }

  private names(): string {
    const named = [...this.codePoints].slice(0, NAMED).map((one) => `${unicodeName(one)} ${String.fromCodePoint(one)}`);
    if (named.length === 1) return unicodeName([...this.codePoints][0] ?? 0);
    return named.join(', ') + (this.codePoints.size > NAMED ? ` and ${this.codePoints.size - NAMED} more` : '');
  }
}

function unicodeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
