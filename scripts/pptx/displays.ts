import type { Inline, SlideContent } from '../deck/content/index.js';
import type { Box } from './box.js';
import { filled, para } from './filled.js';
import { fitted, heightOf } from './fit.js';
import type { Setting } from './flow.js';
import { PLACEHOLDERS } from './layouts.js';
import type { Look } from './look.js';
import { type Para, parasOf } from './paragraph.js';
import type { Piece } from './piece.js';
import { SIZE, wishedSize } from './sizes.js';

/** One number, and what it means. */
export function keyNumber({ blocks, size }: SlideContent, area: Box, setting: Setting): Piece[] {
  const { number, meaning } = PLACEHOLDERS;
  const value = blocks.find((block) => block.kind === 'key-number');
  const others = parasOf(blocks.filter((block) => block !== value));
  const paras = value ? [para(value.inlines)] : [];
  const { width } = meaning.box(size.width);
  const below = Math.min(area.height / 2, heightOf(others, meaning.look, width, setting.ruler) + 6);
  const room = area.height - below - 20;
  const at = (one: number): Look => ({ ...number.look, size: one });
  const fit =
    [164, 140, 120, 100, 84, 69].find(
      (one) => heightOf(paras, at(one), area.width, setting.ruler) <= Math.min(room, one * 1.3),
    ) ?? SIZE.display;
  const high = Math.min(room, heightOf(paras, at(fit), area.width, setting.ruler));
  const top = area.y + (area.height - high - below - 14) / 2.2;
  return [
    filled('number', paras, at(fit), { ...area, y: top, height: high }, setting),
    filled(
      'meaning',
      others,
      meaning.look,
      { x: area.x, y: top + high + 14, width: Math.min(width, area.width), height: below },
      setting,
    ),
  ];
}

/** A single point in large letters, without a mark. */
export function statement({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const paras = parasOf(blocks).map(
    (one): Para => (one.mark === 'bullet' ? { ...one, level: null, mark: 'none' } : one),
  );
  const usual: Look = { ...PLACEHOLDERS.body.look, bullets: 'none' };
  const width = Math.min(1040, area.width);
  const wish = classes.includes('medium') ? 48 : classes.includes('compact') ? 43 : SIZE.statement;
  const size = fitted(wish, area.height, (one) => heightOf(paras, { ...usual, size: one }, width, setting.ruler));
  const look = { ...usual, size };
  const high = Math.min(area.height, heightOf(paras, look, width, setting.ruler) + 6);
  return [
    filled('body', paras, look, { x: area.x, y: area.y + (area.height - high) / 3, width, height: high }, setting),
  ];
}

/** A quotation beside a bar. */
export function quotation({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const usual = PLACEHOLDERS.quotation.look;
  const wish = classes.includes('large')
    ? 61
    : classes.includes('compact')
      ? 38
      : classes.includes('dense')
        ? 30
        : usual.size;
  const paras = parasOf(blocks).map((one): Para => (one.role === 'quotation' ? { ...one, role: 'text' } : one));
  const x = area.x + 40;
  const width = Math.min(1040, area.width - 40);
  const size = fitted(wish, area.height, (one) => heightOf(paras, { ...usual, size: one }, width, setting.ruler));
  const look: Look = { ...usual, size, anchor: 't' };
  const high = Math.min(area.height, heightOf(paras, look, width, setting.ruler) + 6);
  const y = area.y + (area.height - high) / 2.3;
  const bar = { x: area.x, y, width: 4, height: high };
  return [
    { kind: 'ornament', preset: 'rect', box: bar, colour: 'accent1' },
    filled('quotation', paras, look, { x, y, width, height: high }, setting),
  ];
}

/** Sources in two columns. */
export function sources({ blocks }: SlideContent, area: Box, setting: Setting): Piece[] {
  return [filled('sources', parasOf(blocks), PLACEHOLDERS.sources.look, area, setting)];
}

/** The contents: each section behind its number. */
export function agenda({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const paras = parasOf(blocks).map((one): Para => ({ ...one, inlines: one.inlines.map(spaced) }));
  const usual: Look = { ...PLACEHOLDERS.body.look, bullets: 'none' };
  const wish = wishedSize(classes) ?? SIZE.text;
  const size = fitted(wish, area.height, (one) => heightOf(paras, { ...usual, size: one }, area.width, setting.ruler));
  return [filled('body', paras, { ...usual, size }, area, setting)];
}

function spaced(inline: Inline, i: number): Inline {
  const numbered = i === 0 && inline.kind === 'text' && inline.style.role === 'number';
  return numbered ? { ...inline, text: `${inline.text}\u2002` } : inline;
}

/** Terms, each above what it means. */
export function definition({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const paras = parasOf(blocks).flatMap(termAndMeaning);
  const usual: Look = { ...PLACEHOLDERS.body.look, bullets: 'none' };
  const wish = wishedSize(classes) ?? (paras.length <= 2 ? SIZE.large : SIZE.text);
  const size = fitted(wish, area.height, (one) => heightOf(paras, { ...usual, size: one }, area.width, setting.ruler));
  return [filled('body', paras, { ...usual, size }, area, setting)];
}

/** The first bold words are the term. */
function termAndMeaning({ inlines, role }: Para): Para[] {
  const plain = { level: null, mark: 'none' } as const;
  const end = inlines.findIndex((inline) => !('style' in inline && inline.style.bold));
  if (end < 1) return [{ ...plain, role, inlines }];
  const rest = inlines.slice(inlines[end]?.kind === 'break' ? end + 1 : end);
  return [
    { ...plain, role: 'term', inlines: inlines.slice(0, end) },
    { ...plain, role, inlines: rest },
  ];
}
