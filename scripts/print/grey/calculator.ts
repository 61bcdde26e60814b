import type { PdfFunction } from './pdf-function.js';

type Program = readonly (number | string | Program)[];

/** A calculator’s program (ISO 32000-1, 7.10.5), as inks bring one to say what they look like. */
export function readCalculator(source: string): PdfFunction {
  const tokens = source.replace(/%[^\r\n]*/g, ' ').match(/[{}]|[^\s{}]+/g) ?? [];
  const program = parse(tokens, { at: 1 });
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack);
    return stack;
  };
}

/** More levels than a program has that somebody wrote. */
const DEEPEST = 32;

function parse(tokens: readonly string[], place: { at: number }, depth = 0): Program {
  const program: (number | string | Program)[] = [];
  while (place.at < tokens.length && depth < DEEPEST) {
    const token = tokens[place.at++]!;
    if (token === '}') break;
    if (token === '{') program.push(parse(tokens, place, depth + 1));
    else program.push(Number.isNaN(Number(token)) ? token : Number(token));
  }
  return program;
}

function run(program: Program, stack: number[]): void {
  for (let at = 0; at < program.length; at++) {
    const step = program[at]!;
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') OPERATORS[step]?.(stack);
    else {
      const next = program[at + 1];
      const other = typeof next === 'object' ? next : null;
      const chosen = (stack.pop() ?? 0) !== 0 ? step : other;
      if (chosen) run(chosen, stack);
      // Past “{…} if”, or “{…} {…} ifelse”.
      at += other ? 2 : 1;
    }
  }
}

const RADIANS = Math.PI / 180;

const unary = (of: (a: number) => number) => (stack: number[]) => void stack.push(of(stack.pop() ?? 0));
const binary = (of: (a: number, b: number) => number) => (stack: number[]) => {
  const [b, a] = [stack.pop() ?? 0, stack.pop() ?? 0];
  stack.push(of(a, b));
};

/** Table 42. */
const OPERATORS: Readonly<Record<string, (stack: number[]) => void>> = {
  abs: unary(Math.abs),
  neg: unary((a) => -a),
  ceiling: unary(Math.ceil),
  floor: unary(Math.floor),
  round: unary(Math.round),
  truncate: unary(Math.trunc),
  cvi: unary(Math.trunc),
  cvr: unary((a) => a),
  sqrt: unary(Math.sqrt),
  sin: unary((a) => Math.sin(a * RADIANS)),
  cos: unary((a) => Math.cos(a * RADIANS)),
  ln: unary(Math.log),
  log: unary(Math.log10),
  not: unary((a) => (a === 0 || a === 1 ? 1 - a : ~a)),
  add: binary((a, b) => a + b),
  sub: binary((a, b) => a - b),
  mul: binary((a, b) => a * b),
  div: binary((a, b) => (b === 0 ? 0 : a / b)),
  idiv: binary((a, b) => (b === 0 ? 0 : Math.trunc(a / b))),
  mod: binary((a, b) => (b === 0 ? 0 : a % b)),
  atan: binary((a, b) => (Math.atan2(a, b) / RADIANS + 360) % 360),
  exp: binary((a, b) => a ** b),
  eq: binary((a, b) => Number(a === b)),
  ne: binary((a, b) => Number(a !== b)),
  gt: binary((a, b) => Number(a > b)),
  ge: binary((a, b) => Number(a >= b)),
  lt: binary((a, b) => Number(a < b)),
  le: binary((a, b) => Number(a <= b)),
  and: binary((a, b) => a & b),
  or: binary((a, b) => a | b),
  xor: binary((a, b) => a ^ b),
  bitshift: binary((a, b) => (b > 0 ? a << b : a >> -b)),
  true: (stack) => void stack.push(1),
  false: (stack) => void stack.push(0),
  pop: (stack) => void stack.pop(),
  exch: (stack) => void stack.push(...stack.splice(-2).reverse()),
  dup: (stack) => void stack.push(stack.at(-1) ?? 0),
  copy: (stack) => {
    const count = stack.pop() ?? 0;
    if (count > 0) stack.push(...stack.slice(-count));
  },
  index: (stack) => void stack.push(stack.at(-1 - (stack.pop() ?? 0)) ?? 0),
  roll: (stack) => {
    const [by, count] = [stack.pop() ?? 0, stack.pop() ?? 0];
    if (!(count > 0 && count <= stack.length)) return;
    const rolled = stack.splice(-count);
    const cut = (((-by % count) + count) % count) as number;
    stack.push(...rolled.slice(cut), ...rolled.slice(0, cut));
  },
};
