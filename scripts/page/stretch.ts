import type { Diagnostic } from '../diagnostic.js';
import type { Tag } from '../paper/tag.js';
import type { Flow } from './flow.js';
import type { Strip } from './strip.js';

/** Strips of a vertical list that may be composed anew in their place, with their structure: lists of sources. */
export class Stretch<R> {
  /** Of the last time. */
  diagnostics: readonly Diagnostic[] = [];
  private count = 0;
  /** Where its tags stand among those of `parent`. */
  private readonly firstTag: number;
  private tags = 0;
  private turn = (strips: Strip<R>[]) => strips;

  constructor(
    private readonly before: Flow<R>,
    /** Index of the first strip. */
    public at: number,
    private readonly parent: Tag,
    private readonly make: (flow: Flow<R>) => void,
  ) {
    this.firstTag = parent.children.length;
  }

  /** Composes it; the list gives its strips and goes on behind them. */
  compose(): Flow<R> {
    const diagnostics: Diagnostic[] = [];
    const flow = this.before.continued(diagnostics);
    const { children } = this.parent;
    const end = children.length;
    this.make(flow);
    const made = children.splice(end);
    children.splice(this.firstTag, this.tags, ...made);
    this.tags = made.length;
    this.diagnostics = diagnostics;
    this.count = flow.strips.length;
    return flow;
  }

  /** What it adds is mirrored from now on. */
  mirror(turn: (strips: Strip<R>[]) => Strip<R>[]): void {
    const inner = this.turn;
    this.turn = (strips) => turn(inner(strips));
  }

  /**
   * Composes it anew among `strips`, in which it has moved by `shift`. Gives by how much what follows has moved, and
   * the first strip that is not as before for whoever breaks pages; null where all are.
   */
  renew(strips: Strip<R>[], shift: number): { readonly shift: number; readonly changed: number | null } {
    this.at += shift;
    const { at, count } = this;
    const made = this.turn([...this.compose().strips]);
    const before = strips.splice(at, count, ...made);
    const first = made.findIndex((strip, index) => !before[index] || !breaksAlike(strip, before[index]));
    const changed = first >= 0 ? at + first : made.length < count ? at + made.length : null;
    return { shift: shift + made.length - count, changed };
  }
}

/** Whether the search for page breaks cannot tell two strips apart. */
function breaksAlike<R>(a: Strip<R>, b: Strip<R>): boolean {
  return a.height === b.height && a.above === b.above && a.cost === b.cost && a.hyphen === b.hyphen;
}
