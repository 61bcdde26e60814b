import type { Tag } from '../paper/tag.js';
import { bidiLevels } from './bidi.js';
import type { GlyphRun } from './glyph-run.js';
import type { Opportunity, Piece, ShapedText } from './piece.js';
import { directedTag } from './rtl-tag.js';
import type { StyledFont } from './styled-font.js';

/** Columns to a tab stop. */
const TAB = 4;
/** A line may break from this column on. */
const FIRST_BREAK = 40;
/** Shown where a line had to be broken. */
const CONTINUATION = '↩';

/**
 * Text whose spaces and line ends are kept, such as code. Spaces are words, so that no line loses them. A
 * line too long for its measure may break after a space or punctuation, as a last resort anywhere, and shows
 * a mark where it does.
 */
export function shapePreformatted(
  text: string,
  font: StyledFont,
  colour: string,
  tag: Tag,
  onMissing: (codePoint: number) => void,
): ShapedText<GlyphRun> {
  const pieces: Piece<GlyphRun>[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(expandTabs);
  const run = lines.some(({ length }) => length > FIRST_BREAK) ? font.mark(CONTINUATION) : null;
  const after: Opportunity<GlyphRun> = { kind: 'opportunity', cause: 'plain', run };
  const anywhere: Opportunity<GlyphRun> = { ...after, lastResort: true };
  for (const [index, line] of lines.entries()) {
    if (index > 0) pieces.push({ kind: 'forced' });
    addLine(line);
  }
  return { pieces, rtl: false };

  function addLine(line: string): void {
    const { levels } = bidiLevels(line, false);
    let column = 0;
    for (const stretch of line.match(/ +|[^ ]+/g) ?? []) {
      const level = levels?.[column] ?? 0;
      addStretch(stretch, column, level);
      column += stretch.length;
      if (stretch.startsWith(' ') && column >= FIRST_BREAK && column < line.length) pieces.push(after);
    }
  }

  function addStretch(stretch: string, column: number, level: number): void {
    const units = unitsOf(stretch, column, level);
    for (const [index, unit] of units.entries()) {
      if (index > 0) pieces.push(/[\p{L}\p{N}\s]$/u.test(units[index - 1] ?? '') ? anywhere : after);
      const part = font.chunk(unit, (level & 1) === 1);
      for (const piece of part.pieces)
        if (piece.kind === 'fragment')
          pieces.push({
            kind: 'word',
            run: piece.run,
            tag: directedTag(tag, piece.run, level, font.style.lang, null),
            level,
            shift: 0,
            colour,
            strike: false,
            note: 0,
          });
      for (const { codePoint } of part.missing) onMissing(codePoint);
    }
  }
}

/** What stays together: words at the line's beginning, single characters where the line may have to break. */
function unitsOf(stretch: string, column: number, level: number): string[] {
  let whole = Math.max(FIRST_BREAK - column, 0);
  if (/[\ud800-\udbff]/.test(stretch[whole - 1] ?? '')) whole++;
  if (stretch.length <= whole || level & 1 || /[\p{M}\u200d]/u.test(stretch)) return [stretch];
  const rest = [...stretch.slice(whole)];
  return whole > 0 ? [stretch.slice(0, whole), ...rest] : rest;
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let expanded = '';
  for (const character of line) expanded += character === '\t' ? ' '.repeat(TAB - (expanded.length % TAB)) : character;
  return expanded;
}
