import type { ContentBlock, Inline } from '../deck/content/index.js';
import { type Box, contained } from './box.js';
import { fitted, heightOf, type Ruler, shrunk } from './fit.js';
import { PLACEHOLDERS, type PlaceholderName } from './layouts.js';
import type { Look } from './look.js';
import { equationKey, type Gallery, type Media } from './media.js';
import { isStanding, type Para, parasOf, type Standing, standingIn } from './paragraph.js';
import type { Piece } from './piece.js';
import { gridOf } from './table-shape.js';
import { timeline } from './timeline.js';

/** What blocks are set with. */
export interface Setting {
  readonly ruler: Ruler;
  readonly gallery: Gallery;
  /** Colour of equations, `RRGGBB`. */
  readonly ink: string;
  /** The layout's placeholders that are still to be filled. */
  readonly free: Set<PlaceholderName>;
}

/** What stands in an area, one below the other. */
interface Item {
  /** The least height in px, by the size of type. */
  high(size: number): number;
  /** Whether it makes use of more. */
  readonly grows: boolean;
  place(box: Box, size: number): readonly Piece[];
}

const GAP = 20;

/** The size of type for blocks in an area, at most `wish`. */
export function sizeFor(blocks: readonly ContentBlock[], area: Box, wish: number, setting: Setting): number {
  const items = itemsOf(blocks, area.width, setting);
  return fitted(wish, area.height, (size) => stacked(items, size));
}

/** Sets blocks in an area: pictures take what the others leave, or else all stand in its middle. */
export function flow(blocks: readonly ContentBlock[], area: Box, size: number, setting: Setting): Piece[] {
  const items = itemsOf(blocks, area.width, setting);
  const least = items.map((item) => item.high(size));
  const rest = area.height - stacked(items, size);
  const growing = items.filter(({ grows }) => grows).length;
  const squeeze = rest >= 0 ? 1 : Math.max(0.1, area.height / (area.height - rest));
  let y = area.y + (growing > 0 ? 0 : Math.max(0, rest) / 2.2);
  if (items.length === 1 && growing === 0) return [...items[0]!.place(area, size)];
  return items.flatMap((item, i) => {
    const more = item.grows && rest > 0 ? rest / growing : 0;
    const height = least[i]! * squeeze + more;
    const box = { ...area, y, height };
    y += height + GAP * squeeze;
    return item.place(box, size);
  });
}

function stacked(items: readonly Item[], size: number): number {
  return items.reduce((sum, item) => sum + item.high(size), 0) + GAP * Math.max(0, items.length - 1);
}

function itemsOf(blocks: readonly ContentBlock[], width: number, setting: Setting): Item[] {
  const items: Item[] = [];
  let texts: ContentBlock[] = [];
  const end = () => {
    const paras = parasOf(texts);
    if (paras.length > 0) items.push(textItem(paras, width, setting));
    for (const block of texts.flatMap(standingIn)) items.push(standingItem(block, width, setting));
    texts = [];
  };
  for (const block of blocks) {
    if (!isStanding(block)) {
      texts.push(block);
      continue;
    }
    end();
    items.push(standingItem(block, width, setting));
  }
  end();
  return items;
}

/** Takes the first of some placeholders that the layout still has. */
export function take(free: Set<PlaceholderName>, ...names: readonly PlaceholderName[]): PlaceholderName | null {
  const name = names.find((one) => free.has(one)) ?? null;
  if (name) free.delete(name);
  return name;
}

function textItem(paras: readonly Para[], width: number, { ruler, free }: Setting): Item {
  const caption = paras.every(({ role }) => role === 'caption');
  const { look } = caption ? PLACEHOLDERS.caption : PLACEHOLDERS.body;
  const sized = (size: number): Look => (caption ? look : { ...look, size });
  return {
    grows: false,
    high: (size) => heightOf(paras, sized(size), width, ruler),
    place: (box, size) => {
      const placeholder = caption ? take(free, 'caption') : take(free, 'body', 'left', 'right', 'meaning');
      const own = sized(size);
      const high = heightOf(paras, own, width, ruler);
      const anchor = !caption && box.height > high * 1.02 ? 'ctr' : 't';
      const name = placeholder ? PLACEHOLDERS[placeholder].name : caption ? 'Caption' : 'Text';
      return [
        { kind: 'text', name, placeholder, box, look: { ...own, anchor }, paras, scale: shrunk(high, box.height) },
      ];
    },
  };
}

function standingItem(block: Standing, width: number, setting: Setting): Item {
  switch (block.kind) {
    case 'picture':
      return pictureItem(block, setting);
    case 'equation':
      return equationItem(block.tex, width, setting);
    case 'table':
      return tableItem(block, width, setting);
    case 'code':
      return codeItem(block, width, setting);
    case 'timeline':
      return { grows: true, high: () => 260, place: (box) => timeline(block, box, setting.ruler) };
    case 'columns':
      return columnsItem(block.columns, width, setting);
  }
}

/** The least that a picture is shown at, px. */
const LEAST = 180;

function pictureItem({ url, alt }: Extract<Standing, { kind: 'picture' }>, setting: Setting): Item {
  const media = setting.gallery.get(url);
  if (!media) return textItem([placeholderPara(alt || url.split('/').at(-1)!)], 400, setting);
  return {
    grows: true,
    high: () => LEAST,
    place: (box) => [shown(media, 'Picture', alt, box, take(setting.free, 'picture', 'pictureAtSide'))],
  };
}

function shown(media: Media, name: string, description: string, box: Box, placeholder: PlaceholderName | null): Piece {
  return { kind: 'picture', name, description, placeholder, box: contained(media, box), media };
}

function placeholderPara(text: string): Para {
  const inlines: Inline[] = [{ kind: 'text', text, style: {} }];
  return { level: null, mark: 'none', role: 'placeholder', inlines };
}

function equationItem(tex: string, width: number, setting: Setting): Item {
  const media = setting.gallery.get(equationKey(tex, setting.ink));
  if (!media) {
    const inlines: Inline[] = [{ kind: 'text', text: tex, style: { code: true } }];
    return textItem([{ level: null, mark: 'none', role: 'text', inlines }], width, setting);
  }
  const scale = (size: number) => Math.min((size * 1.05) / 1000, width / media.width);
  return {
    grows: false,
    high: (size) => media.height * scale(size),
    place: (box, size) => {
      const [wide, high] = [media.width * scale(size), Math.min(box.height, media.height * scale(size))];
      const middle = {
        x: box.x + (box.width - wide) / 2,
        y: box.y + (box.height - high) / 2,
        width: wide,
        height: high,
      };
      return [shown(media, 'Equation', tex, middle, null)];
    },
  };
}

function tableItem(table: Extract<Standing, { kind: 'table' }>, width: number, { ruler, free }: Setting): Item {
  const gridAt = (size: number) => gridOf(table, Math.min(size, 34), width, ruler);
  const heightAt = (size: number) => gridAt(size).rows.reduce((sum, row) => sum + row, 0);
  return {
    grows: false,
    high: heightAt,
    place: (box, size) => {
      const high = heightAt(size);
      const y = box.y + Math.max(0, box.height - high) / 2.2;
      const placeholder = take(free, 'table');
      return [{ kind: 'table', placeholder, box: { ...box, y, height: high }, table, grid: gridAt(size) }];
    },
  };
}

function codeItem({ text, language }: Extract<Standing, { kind: 'code' }>, width: number, setting: Setting): Item {
  const paras = text.split('\n').map((line): Para => {
    const inlines: Inline[] = [{ kind: 'text', text: line, style: {} }];
    return { level: null, mark: 'none', role: 'code', inlines };
  });
  const lookAt = (size: number): Look => ({ ...PLACEHOLDERS.code.look, size: Math.min(30, size) });
  const highAt = (size: number) => heightOf(paras, lookAt(size), width - 48, setting.ruler) + 40;
  return {
    grows: false,
    high: highAt,
    place: (box, size) => {
      const high = Math.min(box.height, highAt(size));
      const y = box.y + (box.height - high) / 2.2;
      const placeholder = take(setting.free, 'code');
      const scale = shrunk(highAt(size), box.height);
      return [
        { kind: 'code', placeholder, box: { ...box, y, height: high }, look: lookAt(size), text, language, scale },
      ];
    },
  };
}

const BETWEEN = 48;

function columnsItem(columns: readonly (readonly ContentBlock[])[], width: number, setting: Setting): Item {
  const each = (width - BETWEEN * (columns.length - 1)) / columns.length;
  const highAt = (size: number) =>
    Math.max(0, ...columns.map((blocks) => stacked(itemsOf(blocks, each, setting), size)));
  return {
    grows: columns.some((blocks) => itemsOf(blocks, each, setting).some(({ grows }) => grows)),
    high: highAt,
    place: (box, size) =>
      columns.flatMap((blocks, i) =>
        flow(blocks, { ...box, x: box.x + i * (each + BETWEEN), width: each }, size, setting),
      ),
  };
}
