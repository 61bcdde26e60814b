import type { CitedInline } from '../../scripts/paper/index.js';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import {
  createShaper,
  type GlyphRun,
  type Piece,
  type Run,
  type Shaper,
  type TextStyle,
} from '../../scripts/shape/index.js';
import { resources } from './resources.js';

export const PLACE = { file: 'paper.md', line: 3, column: 5, endLine: 3, endColumn: 9 };

export const BODY: TextStyle = {
  family: 'serif',
  weight: 'regular',
  italic: false,
  size: 11,
  figures: 'oldstyle',
  smallCaps: false,
  tracking: 0,
  colour: '#000000',
  lang: 'en',
  hyphenate: true,
};

type Wrapper = 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'smallcaps' | 'strike';

export const text = (value: string): CitedInline => ({ kind: 'text', value, place: PLACE });
export const wrap = (kind: Wrapper, ...children: CitedInline[]): CitedInline => ({ kind, children, place: PLACE });
export const mark = (number: number): CitedInline => ({ kind: 'noteMark', number, place: PLACE });
export const code = (value: string): CitedInline => ({ kind: 'code', value, place: PLACE });
export const link = (url: string, ...children: CitedInline[]): CitedInline => ({
  kind: 'link',
  url,
  bare: false,
  children,
  place: PLACE,
});
export const address = (url: string): CitedInline => ({
  kind: 'link',
  url,
  bare: true,
  children: [text(url)],
  place: PLACE,
});

export const freshShaper = (): Promise<Shaper> => createShaper(resources);

const shared = freshShaper();

/** Pieces of a paragraph, and the tag it was set under. */
export async function shaped(content: string | CitedInline[], style: Partial<TextStyle> = {}): Promise<Shaped> {
  const shaper = await shared;
  const paragraph = tag('P', null);
  const inlines = typeof content === 'string' ? [text(content)] : content;
  const { pieces, rtl } = shaper.shape(inlines, { ...BODY, ...style }, paragraph);
  return { pieces: letters(pieces), rtl, paragraph };
}

/** Pieces without drawings. */
export function letters(pieces: readonly Piece<Run>[]): readonly Piece<GlyphRun>[] {
  return pieces.filter((piece): piece is Piece<GlyphRun> => !('run' in piece) || piece.run?.kind !== 'drawn');
}

export interface Shaped {
  readonly pieces: readonly Piece<GlyphRun>[];
  readonly rtl: boolean;
  readonly paragraph: Tag;
}

/** The pieces as text: `·` may be hyphenated, `|` may break, `/` the same in an address, `~` no break at a space. */
export function drawn(pieces: readonly Piece<GlyphRun>[], lastResorts = false): string {
  const sign = { hyphen: '·', explicit: '|', plain: '|', address: '/', relation: '=', operator: '+' };
  return pieces
    .map((piece) => {
      if (piece.kind === 'word') return piece.run.text;
      if (piece.kind === 'space') return piece.breakable ? ' ' : '~';
      if (piece.kind === 'forced') return '¶';
      if (piece.kind === 'white') return piece.breakable ? '|' : '';
      return piece.lastResort && !lastResorts ? '' : sign[piece.cause];
    })
    .join('');
}

/** The text that the pieces stand for. */
export function textOf(pieces: readonly Piece<GlyphRun>[]): string {
  return pieces.map((piece) => ('run' in piece && piece.kind !== 'opportunity' ? piece.run.text : '')).join('');
}

export function words(pieces: readonly Piece<GlyphRun>[]) {
  return pieces.filter((piece) => piece.kind === 'word');
}

export function firstRun(pieces: readonly Piece<GlyphRun>[]): GlyphRun {
  const [first] = words(pieces);
  if (!first) throw new Error('no word');
  return first.run;
}
