import type { ContentBlock, Inline, SlideContent } from '../deck/content/index.js';
import { type Box, contained } from './box.js';
import { agenda, definition, keyNumber, quotation, sources, statement } from './displays.js';
import { filled, footNotes, para } from './filled.js';
import { fitted, heightOf } from './fit.js';
import { flow, type Setting, sizeFor } from './flow.js';
import { HEAD, LAYOUTS, type LayoutName, PLACEHOLDERS, type PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import type { Gallery } from './media.js';
import { sectionPage, titlePage } from './pages.js';
import { parasOf, standingIn } from './paragraph.js';
import type { Piece } from './piece.js';
import { FOOT, SIZE, sideOf, TOP, wishedSize } from './sizes.js';

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
  const last = content.notes.length > 0 ? notes.top - 18 : FOOT - 40;
  const top = content.title.length > 0 || layout === 'title' || layout === 'section' ? title.bottom : TOP;
  const area = { ...beside.area, y: top, height: last - top };
  const textual = !content.blocks.some((block) => standingIn(block).length > 0);
  const listed = textual ? content.classes.map((name) => LISTS[name]).find((one) => one !== undefined) : undefined;
  const body = (listed ?? COMPOSERS[layout] ?? flowing)(content, area, own);
  return { layout, pieces: [...title.pieces, ...beside.pieces, ...body, ...notes.pieces, ...running(content, free)] };
}

/** By what the slide is for, then by what is on it. */
function layoutOf({ classes, kind, blocks }: SlideContent): LayoutName {
  const named = [...classes, kind].map((name) => BY_CLASS[name]).find((layout) => layout !== undefined);
  if (named) return named;
  const kinds = new Set(blocks.filter((block) => !isCaption(block)).map((block) => block.kind));
  if (kinds.has('key-number')) return 'number';
  if (isBeside(blocks, classes)) return 'beside';
  const [only] = kinds;
  if (only === 'columns' && kinds.size === 1) return isPair(blocks) ? 'comparison' : 'bare';
  if (kinds.size === 1 && only) return ALONE[only] ?? 'content';
  return kinds.size === 0 ? 'bare' : 'content';
}

const BY_CLASS: Readonly<Record<string, LayoutName>> = {
  title: 'title',
  closing: 'title',
  section: 'section',
  lead: 'section',
  sources: 'sources',
};

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

/** Lists that are more than points, by the theme's class. */
const LISTS: Readonly<Record<string, Compose>> = { agenda, definition, statement };

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

/** Running head, footer and number; they are read last, since they are the same on many slides. */
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

/** Pictures that keep one side of the slide to themselves, and the area that they leave. */
function besideOf({ background, size }: SlideContent, gallery: Gallery): { pieces: Piece[]; area: Box } {
  let [left, right] = [0, 0];
  const pieces = background.pictures.flatMap(({ url, alt, split }): Piece[] => {
    const media = gallery.get(url);
    if (!media || !split) return [];
    const width = size.width * split.share;
    const x = split.side === 'left' ? 0 : size.width - width;
    if (split.side === 'left') left = Math.max(left, width);
    else right = Math.max(right, width);
    const room = { x, y: 0, width, height: size.height };
    const box = contained(media, room);
    return [{ kind: 'picture', name: 'Picture', description: alt, placeholder: null, box, media }];
  });
  const x = left > 0 ? left + 40 : sideOf(size.width);
  const end = right > 0 ? size.width - right - 40 : size.width - sideOf(size.width);
  return { pieces, area: { x, y: HEAD, width: Math.max(200, end - x), height: FOOT - HEAD } };
}

function besideText({ blocks, classes }: SlideContent, area: Box, setting: Setting): Piece[] {
  const pictures = blocks.filter((block) => block.kind === 'picture' || isCaption(block));
  const texts = blocks.filter((block) => !pictures.includes(block));
  const half = (area.width - 48) / 2;
  const left = { ...area, width: half };
  const size = sizeFor(texts, left, wishedSize(classes) ?? SIZE.text, setting);
  return [...flow(texts, left, size, setting), ...flow(pictures, { ...left, x: area.x + half + 48 }, size, setting)];
}
