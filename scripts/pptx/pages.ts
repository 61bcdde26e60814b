import type { SlideContent } from '../deck/content/index.js';
import type { Box } from './box.js';
import { filled, footNotes, para } from './filled.js';
import { fitted, heightOf } from './fit.js';
import type { Setting } from './flow.js';
import { PLACEHOLDERS } from './layouts.js';
import type { Look } from './look.js';
import { parasOf } from './paragraph.js';
import type { Piece } from './piece.js';
import { SIZE } from './sizes.js';

/** The first slide, and the last: the title hung from the upper third, authors at the foot. */
export function titlePage(content: SlideContent, _area: Box, setting: Setting): Piece[] {
  const { title, subtitle, blocks, classes, size, notes } = content;
  const { opening, subtitle: second, author } = PLACEHOLDERS;
  const wish = classes.includes('large')
    ? SIZE.displayLarge
    : classes.includes('long')
      ? SIZE.displayLong
      : SIZE.display;
  const { x, width } = opening.box(size.width);
  const at = (one: number): Look => ({ ...opening.look, size: one });
  const fit = fitted(wish, 300, (one) => heightOf([para(title)], at(one), width, setting.ruler));
  const high = heightOf([para(title)], at(fit), width, setting.ruler) + 6;
  const box = { x, y: 150, width, height: high };
  const pieces: Piece[] = [filled('opening', [para(title)], at(fit), box, setting)];
  let y = box.y + high + 14;
  if (subtitle.length > 0) {
    const look = { ...second.look, size: classes.includes('long') ? SIZE.text : SIZE.large };
    const below = heightOf([para(subtitle)], look, width, setting.ruler) + 4;
    pieces.push(filled('subtitle', [para(subtitle)], look, { x, y, width, height: below }, setting));
    y += below;
  }
  const paras = parasOf(blocks);
  const foot = notes.length > 0 ? footNotes(notes, { ...box, x }, setting) : { pieces: [], top: 654 };
  const room = foot.top - 12 - y - 40;
  const own = fitted(SIZE.text, room, (one) => heightOf(paras, { ...author.look, size: one }, width, setting.ruler));
  const look = { ...author.look, size: own };
  const authors = Math.min(room, heightOf(paras, look, width, setting.ruler) + 4);
  if (paras.length > 0) {
    const place = { x, y: foot.top - 12 - authors, width, height: authors };
    const rule = { x, y: place.y - 22, width: 120, height: 2 };
    pieces.push({ kind: 'ornament', preset: 'rect', box: rule, colour: 'accent1' });
    pieces.push(filled('author', paras, look, place, setting));
  }
  return [...pieces, ...foot.pieces];
}

/** The opening of a section, with what it holds. */
export function sectionPage(
  { title, subtitle, blocks, size, classes }: SlideContent,
  area: Box,
  setting: Setting,
): Piece[] {
  const { section, parts } = PLACEHOLDERS;
  const { x, width } = section.box(size.width);
  const at = (one: number): Look => ({ ...section.look, size: one });
  const wish = classes.includes('long') ? SIZE.displayLong : SIZE.display;
  const fit = fitted(wish, 260, (one) => heightOf([para(title)], at(one), width, setting.ruler));
  const high = heightOf([para(title)], at(fit), width, setting.ruler) + 6;
  const paras = [...(subtitle.length > 0 ? [para(subtitle, 'lead')] : []), ...parasOf(blocks)];
  const room = area.y + area.height - 80 - high - 40;
  const own = fitted(30, room, (one) => heightOf(paras, { ...parts.look, size: one }, width, setting.ruler));
  const look = { ...parts.look, size: own };
  const below = paras.length > 0 ? Math.min(room, heightOf(paras, look, width, setting.ruler) + 4) : 0;
  const top = Math.max(80, (size.height - 16 - high - (below > 0 ? below + 30 : 0)) / 2);
  const pieces: Piece[] = [filled('section', [para(title)], at(fit), { x, y: top, width, height: high }, setting)];
  if (below > 0) pieces.push(filled('parts', paras, look, { x, y: top + high + 30, width, height: below }, setting));
  return pieces;
}
