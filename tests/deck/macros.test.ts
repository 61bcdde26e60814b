import { expect, test } from 'vitest';
import { mathRenderer } from '../../scripts/deck/math.js';

const DEFINES = String.raw`\newcommand{\R}{\mathbb{R}}\DeclareMathOperator{\argmin}{arg\,min}`;

test('commands that the paper defines hold on its slides, beside broken ones', () => {
  const math = mathRenderer([String.raw`\newcommand{\broken`, DEFINES]);
  expect(math(String.raw`\argmin_{x \in \R} x`, true)).toContain('ℝ');
  expect(math(String.raw`\newcommand{\R}{\mathbb{R}} \R`, false)).toContain('<math');
  expect(math(String.raw`\unknown`, false)).toBeNull();
});

test('a command that calls itself ends', () => {
  expect(mathRenderer([String.raw`\def\x{\x\x}`])(String.raw`\x`, false)).toBeNull();
});
