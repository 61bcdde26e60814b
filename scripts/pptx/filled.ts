import type { FootNote, Inline } from '../deck/content/index.js';
import type { Box } from './box.js';
import { heightOf, shrunk } from './fit.js';
import type { Setting } from './flow.js';
import { PLACEHOLDERS, type PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import type { Para } from './paragraph.js';
import type { Piece, TextPiece } from './piece.js';
import { FOOT } from './sizes.js';

/** Text in a placeholder, smaller than it should be where it would be too high otherwise. */
export function filled(
  name: PlaceholderName,
  paras: readonly Para[],
  look: Look,
  box: Box,
  setting: Setting,
): TextPiece {
  setting.free.delete(name);
  const scale = shrunk(heightOf(paras, look, box.width, setting.ruler), box.height);
  return { kind: 'text', name: PLACEHOLDERS[name].name, placeholder: name, box, look, paras, scale };
}

/** A paragraph outside of any list. */
export function para(inlines: readonly Inline[], role: Para['role'] = 'text'): Para {
  return { level: null, mark: 'none', role, inlines };
}

/** Foot notes, one after the other, below the printer's short rule. */
export function footNotes(notes: readonly FootNote[], area: Box, setting: Setting): { pieces: Piece[]; top: number } {
  if (notes.length === 0) return { pieces: [], top: FOOT };
  const { look } = PLACEHOLDERS.notes;
  const inlines = notes.flatMap(({ number, inlines: text }, i): Inline[] => [
    ...(i > 0 ? [{ kind: 'text', text: '   ', style: {} } as const] : []),
    { kind: 'text', text: number, style: { position: 'superscript', role: 'mark' } },
    { kind: 'text', text: '\u202f', style: {} },
    ...text.flatMap(wordByWord),
  ]);
  const width = area.width - 90;
  const high = Math.min(220, heightOf([para(inlines)], look, width, setting.ruler) + 2);
  const box = { x: area.x, y: FOOT - high, width, height: high };
  const rule: Piece = {
    kind: 'ornament',
    preset: 'rect',
    box: { x: box.x, y: box.y - 9, width: 120, height: 1 },
    colour: 'tx2',
  };
  return { pieces: [rule, filled('notes', [para(inlines)], look, box, setting)], top: box.y - 10 };
}

/** LibreOffice breaks no line within a link, so that each word of a long one has its own. */
function wordByWord(inline: Inline): Inline[] {
  if (inline.kind !== 'text' || inline.style.link === undefined) return [inline];
  return inline.text.split(/(?<= )/).map((text) => ({ ...inline, text }));
}
