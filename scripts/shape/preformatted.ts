import type { Tag } from '../paper/tag.js';
import { bidiLevels } from './bidi.js';
import type { GlyphRun } from './glyph-run.js';
import type { Opportunity, Piece, ShapedText } from './piece.js';
import type { CodeLook, Stretch } from './style.js';
import type { StyledFont } from './styled-font.js';

/** Columns to a tab stop. */
const TAB = 4;
/** A line may break from this column on. */
const FIRST_BREAK = 40;
/** Shown where a line had to be broken. */
const CONTINUATION = '↩';

/** What all of a preformatted text has in common. */
export interface Preformat {
  readonly font: StyledFont;
  readonly colour: string;
  readonly tag: Tag;
}

/** A piece of one line with one look. */
interface Segment {
  readonly text: string;
  readonly font: StyledFont;
  readonly colour: string;
}

/**
 * Text whose spaces and line ends are kept, such as code. Spaces are words, so that no line loses them. A
 * line too long for its measure may break after a space or punctuation, as a last resort anywhere, and shows
 * a mark where it does.
 */
export function shapePreformatted(
  text: string,
  { font, colour, tag }: Preformat,
  stretches: readonly Stretch[],
  onMissing: (codePoint: number) => void,
): ShapedText<GlyphRun> {
  const pieces: Piece<GlyphRun>[] = [];
  const lines = segmentLines(text.replace(/\r\n?/g, '\n'), font, colour, stretches);
  const isLong = lines.some((line) => line.reduce((length, segment) => length + segment.text.length, 0) > FIRST_BREAK);
  const run = isLong ? font.mark(CONTINUATION) : null;
  const after: Opportunity<GlyphRun> = { kind: 'opportunity', cause: 'plain', run };
  const anywhere: Opportunity<GlyphRun> = { ...after, lastResort: true };
  for (const [index, line] of lines.entries()) {
    if (index > 0) pieces.push({ kind: 'forced' });
    addLine(line);
  }
  return { pieces, rtl: false };

  function addLine(line: readonly Segment[]): void {
    const whole = line.map((segment) => segment.text).join('');
    const { levels } = bidiLevels(whole, false);
    let column = 0;
    for (const segment of line)
      for (const stretch of stretchesOf(segment.text, column, levels)) {
        const level = levels?.[column] ?? 0;
        addStretch(stretch, column, level, segment);
        column += stretch.length;
        if (stretch.startsWith(' ') && column >= FIRST_BREAK && column < whole.length) pieces.push(after);
      }
  }

  function addStretch(stretch: string, column: number, level: number, segment: Segment): void {
    const units = unitsOf(stretch, column, level);
    for (const [index, unit] of units.entries()) {
      if (index > 0) pieces.push(/[\p{L}\p{N}\s]$/u.test(units[index - 1] ?? '') ? anywhere : after);
      const part = segment.font.chunk(unit, (level & 1) === 1);
      for (const piece of part.pieces)
        if (piece.kind === 'fragment')
          pieces.push({
            kind: 'word',
            run: piece.run,
            tag,
            level,
            shift: 0,
            colour: segment.colour,
            strike: false,
            note: 0,
          });
      for (const { codePoint } of part.missing) onMissing(codePoint);
    }
  }
}

/** The lines of a text, each cut where its look changes, tabs expanded. */
function segmentLines(text: string, font: StyledFont, colour: string, stretches: readonly Stretch[]): Segment[][] {
  const lines: Segment[][] = [[]];
  let column = 0;
  const add = (value: string, look: CodeLook | null) => {
    const own = look ? font.vary(`${look.weight} ${look.italic}`, { weight: look.weight, italic: look.italic }) : font;
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) {
        lines.push([]);
        column = 0;
      }
      const expanded = expandTabs(part, column);
      column += expanded.length;
      if (expanded !== '') lines.at(-1)?.push({ text: expanded, font: own, colour: look?.colour ?? colour });
    }
  };
  let at = 0;
  for (const { length, look } of stretches) {
    add(text.slice(at, at + length), look);
    at += length;
  }
  add(text.slice(at), null);
  return lines;
}

/** Words and rows of spaces; a word that changes direction inside is several. */
function stretchesOf(text: string, column: number, levels: Uint8Array | null): string[] {
  const words = text.match(/ +|[^ ]+/g) ?? [];
  if (!levels) return words;
  let at = column;
  return words.flatMap((word) => {
    const parts: string[] = [];
    for (const character of word) {
      const goes = parts.length > 0 && levels[at] === levels[at - 1];
      if (goes) parts[parts.length - 1] += character;
      else parts.push(character);
      at += character.length;
    }
    return parts;
  });
}

/** What stays together: words at the line's beginning, single characters where the line may have to break. */
function unitsOf(stretch: string, column: number, level: number): string[] {
  let whole = Math.max(FIRST_BREAK - column, 0);
  if (/[\ud800-\udbff]/.test(stretch[whole - 1] ?? '')) whole++;
  if (stretch.length <= whole || level & 1 || /[\p{M}\u200d]/u.test(stretch)) return [stretch];
  const rest = [...stretch.slice(whole)];
  return whole > 0 ? [stretch.slice(0, whole), ...rest] : rest;
}

/** `text` begins in `column`. */
function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let expanded = '';
  for (const character of text)
    expanded += character === '\t' ? ' '.repeat(TAB - ((column + expanded.length) % TAB)) : character;
  return expanded;
}
