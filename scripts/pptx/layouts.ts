import type { Box } from './box.js';
import type { Look } from './look.js';
import { FOOT, SIZE, sideOf, TOP } from './sizes.js';

/** What stands where on slides of a kind; `width` is that of the slide. */
export interface Layout {
  readonly name: string;
  /** ECMA-376 part 1, 19.7.15. */
  readonly type: string | null;
  readonly placeholders: readonly PlaceholderName[];
  /** Painted behind: the accent over all, or as a spine at the beginning of lines. */
  readonly paint?: 'all' | 'spine';
}

export type PlaceholderName = keyof typeof PLACEHOLDERS;

export interface Placeholder {
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'tbl' | 'ftr' | 'sldNum';
  readonly idx: number | null;
  readonly name: string;
  readonly box: (width: number) => Box;
  readonly look: Look;
}

/** Upper edge of what stands below a heading of one line, and lower edge where there are no foot notes. */
export const HEAD = 168;
const LAST = 644;

const across = (y: number, height: number) => (width: number) => ({
  x: sideOf(width),
  y,
  width: width - 2 * sideOf(width),
  height,
});
const inset = (y: number, height: number) => (width: number) => {
  const x = sideOf(width) * 2 + 4;
  return { x, y, width: width - x - sideOf(width) * 1.6, height };
};
const column = (index: 0 | 1) => (width: number) => {
  const half = (width - 2 * sideOf(width) - 48) / 2;
  return { x: sideOf(width) + index * (half + 48), y: HEAD, width: half, height: LAST - HEAD };
};

const BODY: Look = { size: SIZE.text, face: 'body', colour: 'tx1', bullets: 'disc', anchor: 'ctr' };
const SMALL: Look = { size: SIZE.smallest, face: 'body', colour: 'tx2', bullets: 'none', anchor: 't' };
const TITLE: Look = {
  size: SIZE.heading,
  face: 'heading',
  colour: 'tx1',
  bold: true,
  bullets: 'none',
  anchor: 't',
};

/** By idx, which is the same on all layouts; what is of the master's own is inherited from there. */
export const PLACEHOLDERS = {
  title: { type: 'title', idx: null, name: 'Title', box: across(TOP - 4, HEAD - TOP - 14), look: TITLE },
  body: { type: 'body', idx: 1, name: 'Text', box: across(HEAD, LAST - HEAD), look: BODY },
  opening: {
    type: 'ctrTitle',
    idx: null,
    name: 'Title',
    box: inset(150, 160),
    look: { ...TITLE, size: SIZE.display },
  },
  subtitle: {
    type: 'subTitle',
    idx: 1,
    name: 'Subtitle',
    box: inset(330, 120),
    look: { ...SMALL, size: SIZE.large, face: 'heading', italic: true },
  },
  author: {
    type: 'body',
    idx: 16,
    name: 'Author',
    box: inset(480, 164),
    look: { ...BODY, bullets: 'none', anchor: 'b' },
  },
  section: {
    type: 'title',
    idx: null,
    name: 'Title',
    box: inset(180, 200),
    look: { ...TITLE, size: SIZE.display, colour: 'bg1', anchor: 'b' },
  },
  parts: {
    type: 'body',
    idx: 1,
    name: 'Text',
    box: inset(400, 240),
    look: { ...BODY, size: 30, colour: 'bg1', bullets: 'none', anchor: 't' },
  },
  left: { type: 'body', idx: 1, name: 'Left column', box: column(0), look: { ...BODY, anchor: 't' } },
  right: { type: 'body', idx: 2, name: 'Right column', box: column(1), look: { ...BODY, anchor: 't' } },
  picture: { type: 'pic', idx: 13, name: 'Picture', box: across(HEAD - 10, 440), look: SMALL },
  pictureAtSide: { type: 'pic', idx: 13, name: 'Picture', box: column(1), look: SMALL },
  caption: { type: 'body', idx: 14, name: 'Caption', box: across(610, 50), look: SMALL },
  table: { type: 'tbl', idx: 15, name: 'Table', box: across(HEAD, 440), look: SMALL },
  quotation: {
    type: 'body',
    idx: 1,
    name: 'Quotation',
    box: (width) => ({
      x: sideOf(width) + 40,
      y: HEAD,
      width: Math.min(1040, width - 2 * sideOf(width) - 40),
      height: LAST - HEAD,
    }),
    look: { ...BODY, size: SIZE.quotation, face: 'heading', italic: true, bullets: 'none' },
  },
  number: {
    type: 'body',
    idx: 17,
    name: 'Number',
    box: across(190, 200),
    look: { ...TITLE, size: SIZE.number, colour: 'accent1', anchor: 'b' },
  },
  meaning: {
    type: 'body',
    idx: 1,
    name: 'Text',
    box: (width) => ({ x: sideOf(width), y: 400, width: Math.min(960, width - 2 * sideOf(width)), height: 230 }),
    look: { ...BODY, size: SIZE.medium, bullets: 'none', anchor: 't' },
  },
  code: {
    type: 'body',
    idx: 1,
    name: 'Code',
    box: across(HEAD, LAST - HEAD),
    look: { size: SIZE.smallest, face: 'code', colour: 'tx1', bullets: 'none', anchor: 'ctr', behind: 'bg2' },
  },
  sources: {
    type: 'body',
    idx: 1,
    name: 'Sources',
    box: across(HEAD, LAST - HEAD),
    look: { ...BODY, size: SIZE.smallest, bullets: 'hanging', anchor: 't', columns: 2 },
  },
  head: {
    type: 'body',
    idx: 21,
    name: 'Running head',
    box: across(32, 36),
    look: { ...SMALL, face: 'heading', italic: true, colour: 'accent1' },
  },
  notes: {
    type: 'body',
    idx: 20,
    name: 'Foot notes',
    box: (width) => ({ x: sideOf(width), y: FOOT - 66, width: width - 2 * sideOf(width) - 90, height: 66 }),
    look: { ...SMALL, anchor: 'b' },
  },
  footer: {
    type: 'ftr',
    idx: 22,
    name: 'Footer',
    box: (width) => ({ x: sideOf(width), y: FOOT - 30, width: width - 2 * sideOf(width) - 90, height: 32 }),
    look: { ...SMALL, anchor: 'b' },
  },
  folio: {
    type: 'sldNum',
    idx: 23,
    name: 'Slide number',
    box: (width) => ({ x: width - sideOf(width) - 80, y: FOOT - 30, width: 80, height: 32 }),
    look: { ...SMALL, anchor: 'b', align: 'r' },
  },
} as const satisfies Record<string, Placeholder>;

const ROUND: readonly PlaceholderName[] = ['head', 'notes', 'footer', 'folio'];

export type LayoutName = keyof typeof LAYOUTS;

/** In the order in which they are offered. */
export const LAYOUTS = {
  title: { name: 'Title', type: 'title', placeholders: ['opening', 'subtitle', 'author', 'notes'], paint: 'spine' },
  section: { name: 'Section', type: 'secHead', placeholders: ['section', 'parts', 'notes'], paint: 'all' },
  content: { name: 'Title and content', type: 'tx', placeholders: ['title', 'body', ...ROUND] },
  figure: { name: 'Figure', type: null, placeholders: ['title', 'picture', 'caption', ...ROUND] },
  beside: { name: 'Figure beside text', type: null, placeholders: ['title', 'left', 'pictureAtSide', ...ROUND] },
  table: { name: 'Table', type: null, placeholders: ['title', 'table', 'caption', ...ROUND] },
  quotation: { name: 'Quotation', type: null, placeholders: ['title', 'quotation', ...ROUND] },
  number: { name: 'Big number', type: null, placeholders: ['title', 'number', 'meaning', ...ROUND] },
  comparison: { name: 'Comparison', type: 'twoColTx', placeholders: ['title', 'left', 'right', ...ROUND] },
  code: { name: 'Code', type: null, placeholders: ['title', 'code', ...ROUND] },
  sources: { name: 'Sources', type: null, placeholders: ['title', 'sources', ...ROUND] },
  bare: { name: 'Title only', type: 'titleOnly', placeholders: ['title', ...ROUND] },
} as const satisfies Record<string, Layout>;
