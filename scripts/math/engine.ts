import type { LiteDocument } from '@mathjax/src/mjs/adaptors/lite/Document.js';
import type { LiteElement } from '@mathjax/src/mjs/adaptors/lite/Element.js';
import { LiteText } from '@mathjax/src/mjs/adaptors/lite/Text.js';
import { liteAdaptor } from '@mathjax/src/mjs/adaptors/liteAdaptor.js';
import type { MathDocument } from '@mathjax/src/mjs/core/MathDocument.js';
import { AbstractMathItem } from '@mathjax/src/mjs/core/MathItem.js';
import { MmlFactory } from '@mathjax/src/mjs/core/MmlTree/MmlFactory.js';
import type { MmlNode } from '@mathjax/src/mjs/core/MmlTree/MmlNode.js';
import TexParser from '@mathjax/src/mjs/input/tex/TexParser.js';
import { TeX } from '@mathjax/src/mjs/input/tex.js';
import type { SvgWrapper } from '@mathjax/src/mjs/output/svg/Wrapper.js';
import { SVG } from '@mathjax/src/mjs/output/svg.js';
import type { MeasureLetters } from '../shape/mathematics.js';
import { boundExpansion, boundPaper } from './bounds.js';
import { Glyphs } from './glyph-files.js';
import { MACROS, PACKAGES } from './packages.js';

/** A node of a formula that knows its size and can draw itself. Lengths in ems. */
export type Box = SvgWrapper<LiteElement, LiteText, LiteDocument>;

export interface Typeset<T> {
  readonly drawn: T;
  readonly root: MmlNode;
}

/** MathJax, as far as it is needed: TeX in, boxes out, no document and no browser. */
export interface Engine {
  /** Throws `TexError` for what the author got wrong. */
  typeset<T>(tex: string, display: boolean, draw: (root: Box) => T): Typeset<T>;
}

/** MathJax thinks in pixels; ours are as wide as a sixteenth of an em. */
const PIXELS = 16;
/** Width of the column, ems: no formula is fitted to it here. */
const WIDE = 1000;
/** x-height of STIX Two Math, ems. */
const X_HEIGHT = 0.479;

class Item extends AbstractMathItem<LiteElement, LiteText, LiteDocument> {}

/** Height of fraction bars and minus signs in STIX Two Math (AxisHeight of its MATH table), ems. */
const AXIS = 0.258;

/** How far letters of the text's fonts reach above and below the baseline, ems. */
const LETTERS = { h: 0.75, d: 0.25 };

/** Hands the root over instead of making a picture of it. */
class Output extends SVG<LiteElement, LiteText, LiteDocument> {
  drawRoot: (root: Box) => void = () => {};

  measure: MeasureLetters = () => 0;

  override measureTextNode(text: LiteElement) {
    const [letters] = text.children;
    return { w: letters instanceof LiteText ? this.measure(letters.value) : 0, ...LETTERS };
  }

  /** As the original does, without the regular expression. */
  override fixed(value: number, digits = 3): string {
    if (Math.abs(value) < 0.0006) return '0';
    const unit = 10 ** digits;
    return String(Math.round(value * unit) / unit);
  }

  override processMath(root: Box): void {
    this.drawRoot(root);
  }
}

// MathJax notes at every node the TeX that it comes from, which takes a fifth of its time and is read by nobody here.
Object.defineProperty(TexParser.prototype, 'updateResult', { value: () => {} });

export function createEngine(measure: MeasureLetters): Engine {
  boundPaper();
  const adaptor = liteAdaptor();
  const input = new TeX<LiteElement, LiteText, LiteDocument>({ packages: PACKAGES, macros: MACROS, formatError });
  input.setAdaptor(adaptor);
  input.setMmlFactory(new MmlFactory());
  const output = new Output({
    fontData: Glyphs,
    fontCache: 'none',
    displayOverflow: 'overflow',
    linebreaks: { inline: false },
  });
  output.setAdaptor(adaptor);
  output.measure = measure;
  output.font.params.axis_height = AXIS;
  // Of a whole document MathJax asks here for no more than the one that nodes are made in.
  const page = { document: adaptor.parse('', 'text/html') } as MathDocument<LiteElement, LiteText, LiteDocument>;

  return {
    typeset(tex, display, draw) {
      boundExpansion();
      const item = new Item(tex, input, display);
      item.setMetrics(PIXELS, PIXELS * X_HEIGHT, PIXELS * WIDE, 1);
      item.root = input.compile(item, page);
      let drawn: { readonly value: ReturnType<typeof draw> } | null = null;
      output.drawRoot = (root) => {
        drawn = { value: draw(root) };
      };
      output.typeset(item, page);
      if (drawn === null) throw new Error('MathJax has drawn nothing');
      return { drawn: (drawn as { readonly value: ReturnType<typeof draw> }).value, root: item.root };
    },
  };
}

function formatError(_: unknown, error: Error): never {
  throw error;
}
