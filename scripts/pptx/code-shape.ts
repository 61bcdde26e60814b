import { type Box, transform } from './box.js';
import { type Colour, fill } from './colours.js';
import type { PlaceholderName } from './layouts.js';
import { type Look, listStyle } from './look.js';
import { bodyProperties, type Frame, holder } from './master.js';
import { type Named, named } from './shape.js';
import type { SlideWriting } from './slide.js';
import { element, text, type Xml } from './xml.js';

/** Code on a slide, its tokens in colours. */
export interface CodeShape {
  readonly name: Named;
  readonly placeholder: PlaceholderName | null;
  readonly box: Box;
  readonly look: Look;
  readonly text: string;
  readonly language: string | null;
  readonly scale: number | null;
}

export function codeShape(shape: CodeShape, frame: Frame, writing: Pick<SlideWriting, 'highlight'>): Xml {
  const { name, placeholder, box, look, text: code, language, scale } = shape;
  // Code is read from the left wherever it stands.
  const upright = { ...frame, rtl: false };
  const tokens = language === null ? [{ text: code, kind: null }] : writing.highlight(language, code);
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      named(name),
      placeholder === null ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      placeholder === null ? '<p:nvPr/>' : element('p:nvPr', {}, holder(placeholder)),
    ),
    element('p:spPr', {}, transform(box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', fill('bg2')),
    element(
      'p:txBody',
      {},
      bodyProperties({ ...look, behind: 'bg2' }, upright, scale),
      listStyle(look, false),
      ...linesOf(tokens).map((line) => element('a:p', {}, '<a:pPr algn="l" rtl="0"/>', ...line.map(run))),
    ),
  );
}

interface Token {
  readonly text: string;
  readonly kind: string | null;
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const { text: whole, kind } of tokens)
    whole.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ text: part, kind });
    });
  return lines;
}

interface TokenLook {
  readonly colour?: Colour;
  readonly bold?: true;
  readonly italic?: true;
}

/** By highlight.js's names. */
const LOOKS: Readonly<Record<string, TokenLook>> = {
  comment: { colour: 'tx2', italic: true },
  quote: { colour: 'tx2', italic: true },
  keyword: { colour: 'accent1', bold: true },
  built_in: { colour: 'accent1' },
  literal: { colour: 'accent1' },
  string: { colour: 'accent3' },
  regexp: { colour: 'accent3' },
  number: { colour: 'accent2' },
  title: { colour: 'accent2' },
  type: { colour: 'accent2' },
};

function run({ text: value, kind }: Token): Xml {
  const { colour, bold, italic } = LOOKS[kind ?? ''] ?? {};
  const properties = element(
    'a:rPr',
    { lang: 'en-US', b: bold, i: italic, noProof: true, dirty: false },
    colour === undefined ? '' : fill(colour),
  );
  return element('a:r', {}, properties, element('a:t', {}, text(value.replace(/\t/g, '    '))));
}
