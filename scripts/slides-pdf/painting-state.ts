import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import { dictOf } from './printed.js';

/** a, b, c, d, e, f of a transformation (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner`, then `outer`. */
export function after([a, b, c, d, e, f]: Matrix, outer: Matrix): Matrix {
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function matrixOf(value: unknown): Matrix {
  const sides = value instanceof PDFArray ? value.asArray() : [];
  const numbers = sides.map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
  return numbers.length === 6 ? (numbers as unknown as Matrix) : UPRIGHT;
}

/** How what is painted comes onto what is there (11.3). */
interface Compositing {
  readonly alpha: number;
  readonly strokeAlpha: number;
  readonly blends: boolean;
  readonly masked: boolean;
}

const PLAINLY: Compositing = { alpha: 1, strokeAlpha: 1, blends: false, masked: false };

/** The parts of the graphics state (8.4) that tell whether a group may be painted piece by piece. */
export class PaintingState {
  matrix: Matrix = UPRIGHT;
  private compositing = PLAINLY;
  private readonly saved: [Matrix, Compositing][] = [];

  /** Whether what is painted now covers what is there, without a mask. */
  get isPlain(): boolean {
    const { alpha, strokeAlpha, blends, masked } = this.compositing;
    return alpha === 1 && strokeAlpha === 1 && !blends && !masked;
  }

  save(): void {
    this.saved.push([this.matrix, this.compositing]);
  }

  restore(): void {
    [this.matrix, this.compositing] = this.saved.pop() ?? [this.matrix, this.compositing];
  }

  transform(by: Matrix): void {
    this.matrix = after(by, this.matrix);
  }

  /** `gs`: what a dictionary of parameters names (Table 58). */
  set(parameters: unknown): void {
    if (!(parameters instanceof PDFDict)) return;
    const number = (name: string, now: number) => {
      const value = parameters.lookup(PDFName.of(name));
      return value instanceof PDFNumber ? value.asNumber() : now;
    };
    const { alpha, strokeAlpha, blends, masked } = this.compositing;
    this.compositing = {
      alpha: number('ca', alpha),
      strokeAlpha: number('CA', strokeAlpha),
      blends: parameters.has(PDFName.of('BM')) ? isBlending(parameters) : blends,
      masked: parameters.has(PDFName.of('SMask')) ? parameters.lookup(PDFName.of('SMask')) !== NONE : masked,
    };
  }
}

const NONE = PDFName.of('None');
/** Names for covering what is there (Table 136). */
const NORMAL: ReadonlySet<unknown> = new Set([PDFName.of('Normal'), PDFName.of('Compatible')]);

function isBlending(parameters: PDFDict): boolean {
  const mode = parameters.lookup(PDFName.of('BM'));
  return mode !== undefined && !NORMAL.has(mode);
}

/** Forms within forms. */
const DEEPEST = 16;

/** Whether something may be blended with what it is painted upon, by the resources of a form. */
export function mayBlend(resources: PDFDict | undefined, depth = 0): boolean {
  if (!resources) return false;
  if (depth > DEEPEST) return true;
  const within = (name: string) => {
    const dict = dictOf(resources, name);
    return dict?.entries().map(([, value]) => dict.context.lookup(value)) ?? [];
  };
  if (within('ExtGState').some((one) => one instanceof PDFDict && isBlending(one))) return true;
  return within('XObject').some((one) => {
    const inner = one && 'dict' in one && one.dict instanceof PDFDict ? dictOf(one.dict, 'Resources') : undefined;
    return mayBlend(inner, depth + 1);
  });
}
