import { type Index, integerAt } from './cff-structure.js';

/** What the widths of glyphs are told by, beside their outlines. */
interface Surroundings {
  /** From the units of the program to thousandths. */
  readonly scale: number;
  /** Of glyphs that say none. */
  readonly usual: number;
  /** Those said are so much more. */
  readonly nominal: number;
  readonly local: Index | null;
  readonly global: Index;
}

/** Operators that take all that is on the stack, and how many operands: one more is a width (Technical Note 5177, 4). */
const TAKES: ReadonlyMap<number, number | 'even'> = new Map<number, number | 'even'>([
  [1, 'even'],
  [3, 'even'],
  [18, 'even'],
  [23, 'even'],
  [19, 'even'],
  [20, 'even'],
  [4, 1],
  [22, 1],
  [21, 2],
  [14, 0],
]);

const CALL_LOCAL = 10;
const RETURN = 11;
const CALL_GLOBAL = 29;
/** How deep subroutines may call each other. */
const DEEPEST = 10;

/** Reads the widths that outlines of Type 2 begin with. Throws where one begins with arithmetic, as none of today’s does. */
export class CharstringWidths {
  constructor(private readonly given: Surroundings) {}

  /** In thousandths of the size. */
  of(outline: Uint8Array): number {
    const { usual, nominal, scale } = this.given;
    const said = this.said(outline, [], 0);
    return scale * (typeof said === 'number' ? nominal + said : usual);
  }

  /** Null for none; undefined where the stack is only filled. */
  private said(bytes: Uint8Array, stack: number[], depth: number): number | null | undefined {
    if (depth > DEEPEST) throw new RangeError('Subroutines call each other without end.');
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at]!;
      if (first >= 32 || first === 28) {
        const { value, next } = first === 255 ? fixedAt(bytes, at) : integerAt(bytes, at);
        stack.push(value);
        at = next;
        continue;
      }
      if (first === RETURN) return undefined;
      if (first === CALL_LOCAL || first === CALL_GLOBAL) {
        const found = this.said(this.called(first, stack.pop()), stack, depth + 1);
        if (found !== undefined) return found;
        at++;
      } else return widthBefore(first, stack);
    }
    return undefined;
  }

  private called(operator: number, number = Number.NaN): Uint8Array {
    const { local, global } = this.given;
    const index = operator === CALL_GLOBAL ? global : local;
    if (!index) throw new RangeError('There is no subroutine.');
    const bias = index.count < 1240 ? 107 : index.count < 33900 ? 1131 : 32768;
    return index.item(number + bias);
  }
}

function widthBefore(operator: number, stack: readonly number[]): number | null {
  const takes = TAKES.get(operator);
  if (takes === undefined) throw new RangeError(`An outline begins with the operator ${operator}.`);
  // An accented letter of old is `endchar` with four operands (appendix C).
  const isMore =
    takes === 'even' ? stack.length % 2 === 1 : takes === 0 ? stack.length % 4 === 1 : stack.length > takes;
  return isMore ? stack[0]! : null;
}

/** Sixteen bits before the point and sixteen after it. */
function fixedAt(bytes: Uint8Array, at: number) {
  const [, a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 5);
  return { value: ((a << 24) | (b << 16) | (c << 8) | d) / 65536, next: at + 5 };
}
