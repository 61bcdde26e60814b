import type { Node } from 'yaml';
import { isScalar, type Scalar } from 'yaml';
import type { Place } from '../place.js';
import type { Point, Source } from '../source.js';

/** The YAML of a front matter, and where it stands in the file. */
export class YamlSource {
  private readonly starts: number[] = [0];

  constructor(
    readonly file: string,
    readonly text: string,
    private readonly firstLine: number,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  place(from: number, to: number): Place {
    const [start, end] = [this.at(from), this.at(Math.max(from, to))];
    return { file: this.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  placeOf(node: Node | null): Place {
    const [from, to] = node?.range ?? [0, 0];
    return this.place(from, to);
  }

  /** A scalar as the author wrote it. */
  stringOf(node: Scalar): string {
    return typeof node.value === 'string' ? node.value : this.raw(node);
  }

  private raw({ range }: Scalar): string {
    return range ? this.text.slice(range[0], range[1]) : '';
  }

  /**
   * A scalar as a text to be read, each of its characters where it stands in the file. The lines of a folded
   * scalar stay apart: for Markdown that is the same. Where the value is not what is written (escapes in
   * quotes), all of it has the place of the whole.
   */
  sourceOf(node: Scalar): Source {
    const raw = this.raw(node);
    const [from] = node.range ?? [0];
    const value = this.stringOf(node);
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return this.blockSource(raw, from);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const inner = quoted ? raw.slice(1, -1) : raw;
    const escaped = node.type === 'QUOTE_DOUBLE' ? inner.includes('\\') : quoted && inner.includes("''");
    if (escaped) return { text: value, origin: ORIGIN, place: () => this.placeOf(node) };
    const start = this.at(from + (quoted ? 1 : 0));
    return this.lined(inner.split('\n'), start.line, start.column - 1);
  }

  private blockSource(raw: string, from: number): Source {
    const [, ...lines] = raw.split('\n');
    return this.lined(lines, this.at(from).line + 1, 0);
  }

  /** Lines without their indentation; `shift` is what stands before the first. */
  private lined(lines: readonly string[], line: number, shift: number): Source {
    const width = (text: string) => text.length - text.trimStart().length;
    const rest = lines.slice(shift > 0 ? 1 : 0).filter((text) => text.trim());
    const indent = rest.length > 0 ? Math.min(...rest.map(width)) : 0;
    const shifts = lines.map((_, index) => (index === 0 && shift > 0 ? shift : indent));
    const text = lines.map((one, index) => (index === 0 && shift > 0 ? one : one.slice(indent))).join('\n');
    const column = (point: Point) => point.column + (shifts[point.line - 1] ?? 0);
    return {
      text: text.trimEnd(),
      origin: ORIGIN,
      place: (start, end) => ({
        file: this.file,
        line: line + start.line - 1,
        column: column(start),
        endLine: line + end.line - 1,
        endColumn: column(end),
      }),
    };
  }

  private at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, column: offset - this.starts[low]! + 1 };
  }
}

const ORIGIN: Point = { line: 1, column: 1, offset: 0 };

export { isScalar };
