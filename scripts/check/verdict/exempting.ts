import type { Diagnostic } from '../../diagnostic.js';
import type { Exemption } from './exemption.js';

/** Those of one rule in one file, by where they begin, and how far the findings have come. */
interface Group {
  readonly waiting: Exemption[];
  open: Exemption[];
}

/**
 * Finds the exemptions that hold where something was found. Findings are asked for in the order of their places, so
 * that each exemption is looked at once, however many there are.
 */
export class Exempting {
  readonly #groups = new Map<string, Group>();
  readonly #used = new Set<Exemption>();

  constructor(readonly exemptions: readonly Exemption[]) {
    for (const exemption of [...exemptions].sort((a, b) => byStart(b.holds, a.holds))) {
      const name = nameOf(exemption.rule, exemption.holds.file);
      const group = this.#groups.get(name);
      if (group) group.waiting.push(exemption);
      else this.#groups.set(name, { waiting: [exemption], open: [] });
    }
  }

  /** The narrowest of those that hold for a finding; null for none. All of them count as used. */
  take({ ruleId, file, line, column = 1 }: Diagnostic): Exemption | null {
    const group = this.#groups.get(nameOf(ruleId ?? '', file ?? ''));
    if (!group || line === undefined) return null;
    const at = { line, column };
    while (group.waiting.length > 0 && byStart(group.waiting.at(-1)!.holds, at) <= 0)
      group.open.push(group.waiting.pop()!);
    group.open = group.open.filter(({ holds }) => byStart(at, { line: holds.endLine, column: holds.endColumn }) <= 0);
    for (const exemption of group.open) this.#used.add(exemption);
    return group.open.at(-1) ?? null;
  }

  unused(): Exemption[] {
    return this.exemptions.filter((exemption) => !this.#used.has(exemption));
  }
}

interface Point {
  readonly line: number;
  readonly column: number;
}

function byStart(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

function nameOf(rule: string, file: string): string {
  return `${rule} ${file}`;
}
