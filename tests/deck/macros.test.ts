import { expect, test } from 'vitest';
import { mathRenderer } from '../../scripts/deck/math.js';

const DEFINES = String.raw`\newcommand{\R}{\mathbf{R}}\DeclareMathOperator{\argmin}{arg\,min}`;

test('commands that the paper defines hold on its slides, beside broken ones', () => {
  const math = mathRenderer([String.raw`\newcommand{\broken`, DEFINES]);
  expect(math(String.raw`\argmin_{x \in \R} x`, true)).toContain('arg');
  expect(math(String.raw`\newcommand{\R}{\mathbf{R}} \R`, false)).toContain('𝐑');
  expect(math(String.raw`\unknown`, false)).toBeNull();
});

test('a command that calls itself ends', () => {
  expect(mathRenderer([String.raw`\def\x{\x\x}`])(String.raw`\x`, false)).toBeNull();
});
