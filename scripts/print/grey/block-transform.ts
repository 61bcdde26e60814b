/** Samples of a block’s row, and rows of it. */
export const SIDE = 8;
export const BLOCK = SIDE * SIDE;

/** The places in a block of the coefficients that are written one after another (ITU-T T.81, figure A.6). */
const ZIGZAG: readonly number[] = diagonals();

function diagonals(): number[] {
  const places = Array.from({ length: BLOCK }, (_, at) => at);
  const [row, column] = [(at: number) => at >> 3, (at: number) => at & 7];
  const rank = (at: number) => {
    const diagonal = row(at) + column(at);
    return diagonal * SIDE + (diagonal % 2 === 0 ? column(at) : row(at));
  };
  return places.sort((a, b) => rank(a) - rank(b));
}

/** The cosines of the transform (T.81, A.3.3), by frequency and then by place. */
const COSINES = Float64Array.from({ length: BLOCK }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  const weight = frequency === 0 ? Math.SQRT1_2 : 1;
  return (weight / 2) * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

const half = new Float64Array(BLOCK);

/**
 * Transforms a block of samples from −128 to 127, row by row; writes the coefficients, divided by `steps`, to `into` from
 * `start`; these are in zigzag order (T.81, A.3.4).
 */
export function transformBlock(samples: Float64Array, steps: readonly number[], into: Int16Array, start: number): void {
  for (let row = 0; row < SIDE; row++)
    for (let frequency = 0; frequency < SIDE; frequency++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += samples[row * SIDE + x]! * COSINES[frequency * SIDE + x]!;
      half[row * SIDE + frequency] = sum;
    }
  for (let at = 0; at < BLOCK; at++) {
    const place = ZIGZAG[at]!;
    const [frequency, column] = [place >> 3, place & 7];
    let sum = 0;
    for (let y = 0; y < SIDE; y++) sum += half[y * SIDE + column]! * COSINES[frequency * SIDE + y]!;
    into[start + at] = Math.round(sum / steps[at]!);
  }
}
