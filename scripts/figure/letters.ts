import { isElement, type SvgElement } from './element.js';
import { readLength, readNumbers } from './length.js';
import type { Frame, Sketch } from './sketch.js';
import { type Style, styleOf } from './style.js';

/** A character of a `text` element, and what is asked of its place (SVG 2, 11.4 and 11.5). User units. */
export interface Letter {
  readonly char: string;
  readonly style: Style;
  readonly line: number;
  x: number | null;
  y: number | null;
  dx: number;
  dy: number;
  /** Degrees. */
  rotate: number;
}

/** An element’s share of the letters before white space is taken out. */
interface Range {
  readonly element: SvgElement;
  readonly style: Style;
  readonly from: number;
  readonly to: number;
}

/** The characters of a `text` element in their order, white space collapsed, each with its place where it has one. */
export function lettersOf(element: SvgElement, frame: Frame, sketch: Sketch): readonly Letter[] {
  const letters: Letter[] = [];
  const ranges: Range[] = [];
  collect(element, frame.style, letters, ranges, sketch);
  const kept = collapsed(letters);
  for (const range of ranges) placeLetters(range, letters, kept, frame);
  return letters.filter((letter) => kept.has(letter));
}

/** Elements whose text runs on. */
const RUNNING: ReadonlySet<string> = new Set(['tspan', 'a', 'tref']);

function collect(element: SvgElement, style: Style, letters: Letter[], ranges: Range[], sketch: Sketch): void {
  const from = letters.length;
  // Outer elements come before inner ones, which overrule them.
  const at = ranges.push({ element, style, from, to: from }) - 1;
  for (const child of element.children) {
    if (!isElement(child)) {
      sketch.count();
      for (const char of child)
        letters.push({ char, style, line: element.line, x: null, y: null, dx: 0, dy: 0, rotate: 0 });
      continue;
    }
    const inner = styleOf(child, style, sketch.sheet);
    if (child.name === 'textPath') sketch.complain('the bending of text along a path', child.line);
    if (inner.display === 'none' || !(RUNNING.has(child.name) || child.name === 'textPath')) continue;
    collect(child, inner, letters, ranges, sketch);
  }
  ranges[at] = { element, style, from, to: letters.length };
}

/** Those that are left of the white space (CSS Text 4, 4.1), which becomes plain spaces. */
function collapsed(letters: Letter[]): ReadonlySet<Letter> {
  const kept = new Set<Letter>();
  let previous: Letter | null = null;
  letters.forEach((letter, at) => {
    if (!/[ \t\n\r]/.test(letter.char)) {
      kept.add(letter);
      previous = letter;
      return;
    }
    const preserved = /^(pre|break-spaces)/.test(letter.style['white-space']);
    if (!preserved && (!previous || previous.char === ' ')) return;
    const space = { ...letter, char: ' ' };
    letters[at] = space;
    kept.add(space);
    previous = space;
  });
  const last = previous as Letter | null;
  if (last?.char === ' ' && !/^(pre|break-spaces)/.test(last.style['white-space'])) kept.delete(last);
  return kept;
}

function placeLetters(
  { element, style, from, to }: Range,
  letters: readonly Letter[],
  kept: ReadonlySet<Letter>,
  { viewport }: Frame,
): void {
  const { attributes } = element;
  if (!['x', 'y', 'dx', 'dy', 'rotate'].some((name) => name in attributes)) return;
  const em = Number(style['font-size']);
  const read = (name: string, whole: number) =>
    (attributes[name] ?? '').split(/[\s,]+/).flatMap((one) => readLength(one, whole, em) ?? []);
  const [xs, ys] = [read('x', viewport.width), read('y', viewport.height)];
  const [dxs, dys] = [read('dx', viewport.width), read('dy', viewport.height)];
  const rotates = readNumbers(attributes.rotate);
  let index = 0;
  for (let at = from; at < to; at++) {
    const letter = letters[at]!;
    if (!kept.has(letter)) continue;
    letter.x = xs[index] ?? letter.x;
    letter.y = ys[index] ?? letter.y;
    letter.dx = dxs[index] ?? letter.dx;
    letter.dy = dys[index] ?? letter.dy;
    // The last rotation holds for all letters after it.
    letter.rotate = rotates[Math.min(index, rotates.length - 1)] ?? letter.rotate;
    index++;
  }
}
