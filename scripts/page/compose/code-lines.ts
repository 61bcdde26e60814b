import { type Tag, tag } from '../../paper/tag.js';
import type { Line } from '../../paragraph/line.js';
import type { Stretch } from '../../shape/style.js';
import type { Flow } from '../flow.js';
import type { ParagraphStyle } from '../setter.js';
import type { Source } from './code.js';
import { scaled } from './scaled.js';

/** How preformatted text is set so that it fits. Lengths in points. */
export interface SourceFit {
  readonly style: ParagraphStyle;
  /** From the left edge to the text. */
  readonly inset: number;
  /** Width of a character where lines have to be broken; null where all fit. */
  readonly broken: number | null;
}

/** A set line; `line` is null where it is blank. */
export interface SourceLine<R> {
  readonly line: Line<R> | null;
  /** Number of the line in the source, from 0; null where it goes on with the one before. */
  readonly number: number | null;
}

/** Least share of the design's size that code is set in, and only if all of it then fits: 7.6 points of 8.6. */
const SMALLEST = 0.88;
/** Sizes are shares of this kind, so that a paper has few of them. */
const SIZE_STEP = 0.04;
/** Lines with fewer characters than this fit every measure that code is set in; measuring them would be idle. */
const SHORT = 16;
/** A broken line goes on so many columns further in than it began, and at most this share of the measure. */
const CONTINUED = 2;
const DEEPEST = 0.5;

/** Style and indentation in which a block's longest line fits beside `numbers` points of line numbers, if there is one. */
export function fitSource<R>(value: string, numbers: number, flow: Flow<R>, measure: number): SourceFit {
  const style = flow.design.styles.code;
  const inset = Math.max(numbers, Math.min(flow.design.em, measure / 8));
  const longest = longestLine(value);
  if (longest.length < SHORT) return { style, inset, broken: null };
  const [line] = flow.setter.preformatted(longest, style, Number.MAX_SAFE_INTEGER, tag('Code', null));
  const width = line?.runs.reduce((edge, run) => Math.max(edge, run.x + run.width), 0) ?? 0;
  if (width <= measure - inset) return { style, inset, broken: null };
  const share = Math.floor((measure - numbers - 0.01) / width / SIZE_STEP) * SIZE_STEP;
  if (share >= 1) return { style, inset: numbers, broken: null };
  if (share >= SMALLEST) return { style: scaled(style, share), inset: numbers, broken: null };
  return { style, inset, broken: width / longest.length };
}

/** By the number of characters: in a face with one width that is the widest. */
function longestLine(value: string): string {
  const longest = value.split('\n').reduce((most, line) => (line.length > most.length ? line : most), '');
  return longest.replaceAll('\t', '    ');
}

/** The lines of `source`; where some have to be broken each is set by itself, and goes on under its own indentation. */
export function setSource<R>(
  { value, stretches }: Source,
  { style, broken }: SourceFit,
  measure: number,
  flow: Flow<R>,
  owner: Tag,
): SourceLine<R>[] {
  if (broken === null) {
    return flow.setter
      .preformatted(value, style, measure, owner, stretches)
      .map((line, number): SourceLine<R> => ({ line, number }));
  }
  const looks = new Looks(stretches);
  return value.split('\n').flatMap((text, number): SourceLine<R>[] => {
    const own = looks.take(text.length);
    looks.take(1);
    if (text.trim() === '') return [{ line: null, number }];
    const indent = (text.replaceAll('\t', '    ').search(/\S/) + CONTINUED) * broken;
    const hanging = { ...style, hang: Math.min(indent, measure * DEEPEST) };
    return flow.setter
      .preformatted(text, hanging, measure, owner, own)
      .map((line, at): SourceLine<R> => ({ line, number: at === 0 ? number : null }));
  });
}

/** Stretches, dealt out from the start. */
class Looks {
  private at = 0;
  /** Characters of the stretch at hand that are dealt out already. */
  private taken = 0;

  constructor(private readonly stretches: readonly Stretch[]) {}

  /** Those of the next `count` characters. */
  take(count: number): Stretch[] {
    const dealt: Stretch[] = [];
    for (let left = count; left > 0 && this.at < this.stretches.length; ) {
      const { length, look } = this.stretches[this.at] as Stretch;
      const step = Math.min(left, length - this.taken);
      dealt.push({ length: step, look });
      left -= step;
      this.taken += step;
      if (this.taken < length) continue;
      this.at++;
      this.taken = 0;
    }
    return dealt;
  }
}
