import type { ContentBlock, FootNote, Inline, SlideContent } from '../deck/content/index.js';
import { type Box, contained } from './box.js';
import { fitted, heightOf, shrunk } from './fit.js';
import { flow, type Setting, sizeFor } from './flow.js';
import { HEAD, LAYOUTS, type LayoutName, PLACEHOLDERS, type PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import type { Gallery } from './media.js';
import { type Para, parasOf } from './paragraph.js';
import type { Piece, TextPiece } from './piece.js';
import { FOOT, SIDE, SIZE, TOP, wishedSize } from './sizes.js';

/** A slide, ready to be written. */
export interface Composed {
  readonly layout: LayoutName;
  /** In reading order. */
  readonly pieces: readonly Piece[];
}

type Compose = (content: SlideContent, area: Box, setting: Setting) => Piece[];

/** Puts a slide's content where its layout has it; what fits there only in a smaller size gets that. */
export function compose(content: SlideContent, setting: Omit<Setting, 'free'>): Composed {
  const layout = layoutOf(content);
  const free = new Set<PlaceholderName>(LAYOUTS[layout].placeholders);
  const own: Setting = { ...setting, free };
  const beside = besideOf(content, setting.gallery);
  const title = free.has('title') ? heading(content, beside.area, own) : { pieces: [], bottom: 0 };
  const notes = free.has('notes') ? footNotes(content.notes, beside.area, own) : { pieces: [], top: FOOT };
  const last = content.notes.length > 0 ? notes.top - 18 : FOOT - (content.footer.length > 0 ? 40 : 24);
  const top = content.title.length > 0 || layout === 'title' || layout === 'section' ? title.bottom : TOP;
  const area = { ...beside.area, y: top, height: last - top };
  const body = (COMPOSERS[layout] ?? flowing)(content, area, own);
  return { layout, pieces: [...running(content, free), ...title.pieces, ...beside.pieces, ...body, ...notes.pieces] };
}

/** By what the slide is for, then by what is on it. */
function layoutOf({ classes, kind, blocks }: SlideContent): LayoutName {
  for (const name of ['title', 'section', 'sources'] as const) if (classes.includes(name) || kind === name) return name;
  if (classes.some((name) => name === 'lead' || name === 'closing')) return 'section';
  const kinds = new Set(blocks.filter((block) => !isCaption(block)).map((block) => block.kind));
  if (kinds.has('key-number')) return 'number';
  const [only] = kinds;
  if (kinds.size === 1 && only) {
    if (only === 'columns') return isPair(blocks) ? 'comparison' : 'bare';
    return ALONE[only] ?? 'content';
  }
  if (isBeside(blocks, classes)) return 'beside';
  return kinds.size === 0 ? 'bare' : 'content';
}

const ALONE: Partial<Record<ContentBlock['kind'], LayoutName>> = {
  picture: 'figure',
  table: 'table',
  code: 'code',
  quotation: 'quotation',
  timeline: 'bare',
  equation: 'bare',
};

function isCaption(block: ContentBlock): boolean {
  return block.kind === 'paragraph' && block.role === 'caption';
}

function isPair(blocks: readonly ContentBlock[]): boolean {
  return blocks.some((block) => block.kind === 'columns' && block.columns.length === 2);
}

/** Classes of slides whose figure stands beside their text. */
function isBeside(blocks: readonly ContentBlock[], classes: readonly string[]): boolean {
  return classes.includes('beside') && blocks.filter(({ kind }) => kind === 'picture').length === 1;
}

const COMPOSERS: Partial<Record<LayoutName, Compose>> = {
  title: titlePage,
  section: sectionPage,
  number: keyNumber,
  quotation,
  sources,
  beside: besideText,
};

const flowing: Compose = ({ blocks, classes }, area, setting) => {
  const usual = blocks.length === 1 && blocks[0]?.kind === 'list' ? SIZE.large : SIZE.text;
  const size = sizeFor(blocks, area, wishedSize(classes) ?? usual, setting);
  if (!classes.includes('columns') || blocks.length !== 1) return flow(blocks, area, size, setting);
  const paras = parasOf(blocks);
  const look: Look = { ...PLACEHOLDERS.body.look, columns: 2 };
  const fit = fitted(wishedSize(classes) ?? SIZE.text, area.height, (one) =>
    heightOf(paras, { ...look, size: one }, area.width, setting.ruler),
  );
  return [filled('body', paras, { ...look, size: fit, anchor: 't' }, area, setting)];
};

/** Text in a placeholder, smaller than it should be where it would be too high otherwise. */
function filled(name: PlaceholderName, paras: readonly Para[], look: Look, box: Box, setting: Setting): TextPiece {
  setting.free.delete(name);
  const scale = shrunk(heightOf(paras, look, box.width, setting.ruler), box.height);
  return { kind: 'text', name: PLACEHOLDERS[name].name, placeholder: name, box, look, paras, scale };
}

function para(inlines: readonly Inline[], role: Para['role'] = 'text'): Para {
  return { level: null, mark: 'none', role, inlines };
}

/** The heading, and where what stands below it begins. */
function heading({ title, classes }: SlideContent, area: Box, setting: Setting): { pieces: Piece[]; bottom: number } {
  if (title.length === 0) return { pieces: [], bottom: TOP };
  const usual = PLACEHOLDERS.title.look;
  const wish = classes.some((name) => name === 'long' || name === 'dense') ? SIZE.longHeading : SIZE.heading;
  const paras = [para(title)];
  const size = fitted(wish, 120, (one) => heightOf(paras, { ...usual, size: one }, area.width, setting.ruler));
  const look = { ...usual, size };
  const high = Math.max(HEAD - TOP - 14, heightOf(paras, look, area.width, setting.ruler) + 6);
  const box = { x: area.x, y: TOP - 4, width: area.width, height: high };
  return { pieces: [filled('title', paras, look, box, setting)], bottom: box.y + high + 18 };
}

/** Running head, footer and number; they are read first, as furniture is. */
function running({ header, footer, number }: SlideContent, free: Set<PlaceholderName>): Piece[] {
  const piece = (name: PlaceholderName, inlines: readonly Inline[]): Piece => {
    const { look, name: called } = PLACEHOLDERS[name];
    return { kind: 'text', name: called, placeholder: name, box: null, look, paras: [para(inlines)], scale: null };
  };
  return [
    ...(free.has('head') && header.length > 0 ? [piece('head', header)] : []),
    ...(free.has('footer') && footer.length > 0 ? [piece('footer', footer)] : []),
    ...(free.has('folio') && number !== null ? [piece('folio', [{ kind: 'text', text: `${number}`, style: {} }])] : []),
  ];
}

/** Foot notes, one after the other, below the printer's short rule. */
function footNotes(notes: readonly FootNote[], area: Box, setting: Setting): { pieces: Piece[]; top: number } {
  if (notes.length === 0) return { pieces: [], top: FOOT };
  const { look } = PLACEHOLDERS.notes;
  const inlines = notes.flatMap(({ number, inlines: text }, i): Inline[] => [
    ...(i > 0 ? [{ kind: 'text', text: '   ', style: {} } as const] : []),
    { kind: 'text', text: number, style: { position: 'superscript', role: 'mark' } },
    { kind: 'text', text: '\u202f', style: {} },
    ...text,
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

/** Pictures that keep one side of the slide to themselves, and the area that they leave. */
function besideOf({ background, size }: SlideContent, gallery: Gallery): { pieces: Piece[]; area: Box } {
  let [left, right] = [0, 0];
  const pieces = background.pictures.flatMap(({ url, alt, split, size: fit }): Piece[] => {
    const media = gallery.get(url);
    if (!media || !split) return [];
    const width = size.width * split.share;
    const x = split.side === 'left' ? 0 : size.width - width;
    if (split.side === 'left') left = Math.max(left, width);
    else right = Math.max(right, width);
    const room = { x, y: 0, width, height: size.height };
    const box = fit === 'contain' || media.svg !== null ? contained(media, room) : contained(media, room);
    return [{ kind: 'picture', name: 'Picture', description: alt, placeholder: null, box, media }];
  });
  const x = left > 0 ? left + 40 : SIDE;
  const end = right > 0 ? size.width - right - 40 : size.width - SIDE;
  return { pieces, area: { x, y: HEAD, width: Math.max(200, end - x), height: FOOT - HEAD } };
}

function titlePage(content: SlideContent, _area: Box, setting: Setting): Piece[] {
  const { title, subtitle, blocks, classes, size, notes } = content;
  const { opening, subtitle: second, author } = PLACEHOLDERS;
  const wish = classes.includes('large')
    ? SIZE.displayLarge
    : classes.includes('long')
      ? SIZE.displayLong
      : SIZE.display;
  const { width } = opening.box(size.width);
  const at = (one: number): Look => ({ ...opening.look, size: one });
  const fit = fitted(wish, 300, (one) => heightOf([para(title)], at(one), width, setting.ruler));
  const high = heightOf([para(title)], at(fit), width, setting.ruler) + 6;
  const box = { x: 172, y: 150, width, height: high };
  const pieces: Piece[] = [filled('opening', [para(title)], at(fit), box, setting)];
  let y = box.y + high + 14;
  if (subtitle.length > 0) {
    const look = { ...second.look, size: classes.includes('long') ? SIZE.text : SIZE.large };
    const below = heightOf([para(subtitle)], look, width, setting.ruler) + 4;
    pieces.push(filled('subtitle', [para(subtitle)], look, { x: 172, y, width, height: below }, setting));
    y += below;
  }
  const paras = parasOf(blocks);
  const foot = notes.length > 0 ? footNotes(notes, { ...box, x: 172 }, setting) : { pieces: [], top: 654 };
  const room = foot.top - 12 - y - 40;
  const own = fitted(SIZE.text, room, (one) => heightOf(paras, { ...author.look, size: one }, width, setting.ruler));
  const look = { ...author.look, size: own };
  const authors = Math.min(room, heightOf(paras, look, width, setting.ruler) + 4);
  if (paras.length > 0) {
    const place = { x: 172, y: foot.top - 12 - authors, width, height: authors };
    const rule = { x: 172, y: place.y - 22, width: 120, height: 2 };
    pieces.push({ kind: 'ornament', preset: 'rect', box: rule, colour: 'accent1' });
    pieces.push(filled('author', paras, look, place, setting));
  }
  return [...pieces, ...foot.pieces];
}

function sectionPage({ title, subtitle, blocks, size, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const { section, parts } = PLACEHOLDERS;
  const { width } = section.box(size.width);
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
  const pieces: Piece[] = [filled('section', [para(title)], at(fit), { x: 172, y: top, width, height: high }, setting)];
  if (below > 0)
    pieces.push(filled('parts', paras, look, { x: 172, y: top + high + 30, width, height: below }, setting));
  return pieces;
}

function keyNumber({ blocks, size }: SlideContent, area: Box, setting: Setting): Piece[] {
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

function quotation({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
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

function sources({ blocks }: SlideContent, area: Box, setting: Setting): Piece[] {
  return [filled('sources', parasOf(blocks), PLACEHOLDERS.sources.look, area, setting)];
}

function besideText({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const pictures = blocks.filter((block) => block.kind === 'picture' || isCaption(block));
  const texts = blocks.filter((block) => !pictures.includes(block));
  const half = (area.width - 48) / 2;
  const left = { ...area, width: half };
  const size = sizeFor(texts, left, wishedSize(classes) ?? SIZE.text, setting);
  return [...flow(texts, left, size, setting), ...flow(pictures, { ...left, x: area.x + half + 48 }, size, setting)];
}
