import { further } from '../source.js';
import type { Extent, Part, TextPart } from './part.js';

/** Brackets nested more deeply are text. */
const DEEPEST = 100;

/** Pairs the square brackets that are left in text parts: what stands between becomes a group. */
export function pairBrackets(parts: readonly Part[]): readonly Part[] {
  if (!parts.some((part) => part.kind === 'text' && !part.literal && /[[\]]/.test(part.value))) return parts;
  const open: { readonly bracket: TextPart; readonly before: Part[] }[] = [];
  let current: Part[] = [];
  for (const part of parts.flatMap(splitBrackets)) {
    const last = open.at(-1);
    if (!isBracket(part)) current.push(part);
    else if (part.value === '[' && open.length < DEEPEST) {
      open.push({ bracket: part, before: current });
      current = [];
    } else if (last) {
      open.pop();
      last.before.push({ kind: 'group', parts: current, start: last.bracket.start, end: part.end });
      current = last.before;
    } else current.push(part);
  }
  return [...open.flatMap(({ bracket, before }) => [...before, bracket]), ...current];
}

function isBracket(part: Part): part is TextPart {
  return part.kind === 'text' && !part.literal && (part.value === '[' || part.value === ']');
}

function splitBrackets(part: Part): Part[] {
  if (part.kind !== 'text' || part.literal || !/[[\]]/.test(part.value)) return [part];
  const split: Part[] = [];
  for (const found of part.value.matchAll(/[[\]]|[^[\]]+/g)) split.push(subText(part, found.index, found[0]));
  return split;
}

/** `value`, which begins `from` characters into a part that is exactly the source. */
export function subText(part: TextPart, from: number, value: string): TextPart {
  const start = further(part.start, from);
  return { kind: 'text', value, literal: false, start, end: further(start, value.length) };
}

/** A part's own text at its place, for syntax that turned out to be none. */
export function asText(raw: string, { start, end }: Extent): TextPart {
  return { kind: 'text', value: raw, literal: true, start, end };
}
