import { imageSize } from 'image-size';
import type { ContentBlock, SlideContent } from '../deck/content/index.js';
import { decoded } from '../deck/network.js';
import type { DeckSource } from '../deck/slide.js';
import type { Formula } from '../shape/mathematics.js';
import { formulaSvg } from './formula-svg.js';
import type { Package } from './package.js';

/** A picture in the file; its size in CSS px, that of an equation in thousandths of its type's size. */
export interface Media {
  readonly path: string;
  /** What it was before it was drawn as pixels, for programs that can show it. */
  readonly svg: string | null;
  readonly width: number;
  readonly height: number;
}

/** What pictures are made from. */
export interface Sources {
  readonly images: DeckSource['images'];
  /** @throws Error where it cannot be drawn. */
  svgToPng(svg: Uint8Array, room: Room): Promise<{ readonly png: Uint8Array } & Room>;
  formula(tex: string): Formula | null;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Pictures by their address, equations by TeX and colour; what cannot be shown is not among them. */
export type Gallery = ReadonlyMap<string, Media>;

export function equationKey(tex: string, colour: string): string {
  return `${colour} ${tex}`;
}

/** Pixels for programs that show no SVG: a quarter more than a slide has. */
const SHARP: Room = { width: 1600, height: 900 };

/** Puts all that slides show into the file; `ink` is the colour of a slide's equations. */
export async function hang(
  slides: readonly SlideContent[],
  ink: (slide: SlideContent) => string,
  file: Package,
  sources: Sources,
): Promise<Gallery> {
  const gallery = new Map<string, Media>();
  for (const slide of slides) {
    const urls = [...picturesIn(slide.blocks), ...slide.background.pictures.map(({ url }) => url)];
    for (const url of urls) await once(gallery, url, () => picture(url, gallery.size + 1, file, sources));
    for (const tex of equationsIn(slide.blocks)) {
      const colour = ink(slide);
      await once(gallery, equationKey(tex, colour), () => equation(tex, colour, gallery.size + 1, file, sources));
    }
  }
  return gallery;
}

async function once(gallery: Map<string, Media>, key: string, make: () => Promise<Media | null>): Promise<void> {
  if (gallery.has(key)) return;
  const media = await make();
  if (media) gallery.set(key, media);
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' };

async function picture(url: string, number: number, file: Package, sources: Sources): Promise<Media | null> {
  const { images } = sources;
  const found = images.get(url) ?? images.get(decoded(url)) ?? fromData(url);
  if (!found) return null;
  const { mime, bytes } = found;
  if (mime === 'image/svg+xml') return drawn(bytes, number, file, sources);
  const extension = EXTENSIONS[mime];
  if (extension === undefined) return null;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const path = file.media(`image${number}`, extension, bytes);
    return orientation > 4 ? { path, svg: null, width: height, height: width } : { path, svg: null, width, height };
  } catch {
    return null;
  }
}

/** A picture that stands in its address (RFC 2397); null where that is none. */
function fromData(url: string): { readonly mime: string; readonly bytes: Uint8Array } | null {
  const [, mime = '', base64, data = ''] = /^data:(image\/[\w+.-]+)[^,]*?(;base64)?,(.*)$/s.exec(url.trim()) ?? [];
  try {
    const plain = decodeURIComponent(data);
    const bytes = base64
      ? Uint8Array.from(atob(plain), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(plain);
    return mime === '' ? null : { mime, bytes };
  } catch {
    return null;
  }
}

async function drawn(svg: Uint8Array, number: number, file: Package, { svgToPng }: Sources): Promise<Media | null> {
  try {
    const { png, width, height } = await svgToPng(svg, SHARP);
    const path = file.media(`image${number}`, 'png', png);
    return { path, svg: file.media(`image${number}`, 'svg', svg), width, height };
  } catch {
    return null;
  }
}

/** Pixels to the size of an equation's type. */
const EM = 64;

async function equation(
  tex: string,
  colour: string,
  number: number,
  file: Package,
  { formula, svgToPng }: Sources,
): Promise<Media | null> {
  const set = formula(tex);
  if (set === null || set.problem !== null || set.rows.length === 0) return null;
  const { svg, width, height } = formulaSvg(set, `#${colour}`);
  const bytes = new TextEncoder().encode(svg);
  const room = { width: Math.ceil((width * EM) / 1000), height: Math.ceil((height * EM) / 1000) };
  const { png } = await svgToPng(bytes, room);
  const path = file.media(`image${number}`, 'png', png);
  return { path, svg: file.media(`image${number}`, 'svg', bytes), width, height };
}

function picturesIn(blocks: readonly ContentBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'picture' ? [block.url] : picturesIn(within(block))));
}

function equationsIn(blocks: readonly ContentBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'equation' ? [block.tex] : equationsIn(within(block))));
}

/** Blocks inside another. */
function within(block: ContentBlock): readonly ContentBlock[] {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'columns') return block.columns.flat();
  return block.kind === 'quotation' ? block.blocks : [];
}
