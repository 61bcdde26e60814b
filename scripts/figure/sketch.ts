import type { ImageFile } from '../paper/image.js';
import type { Mark, Outline } from '../shape/drawing.js';
import type { GlyphRun } from '../shape/glyph-run.js';
import type { TextStyle } from '../shape/style.js';
import { childElements, elementsById, type SvgElement } from './element.js';
import type { Viewport } from './length.js';
import type { Matrix } from './matrix.js';
import { INITIAL, type Style, styleOf } from './style.js';
import { readStylesheet, type Stylesheet } from './stylesheet.js';

/** One line of text in our faces: runs from left to right, `x` from the line’s left end. Points. */
export type SetText = (
  text: string,
  style: TextStyle,
) => readonly { readonly run: GlyphRun; readonly x: number; readonly width: number }[];

/** Where an element stands. */
export interface Frame {
  /** The parent’s style; in a handler the element’s own. */
  readonly style: Style;
  /** What percentages are of. */
  readonly viewport: Viewport;
  /** From user units here to the points of the drawing at its natural size. */
  readonly matrix: Matrix;
}

/** What a sketch is made with. */
export interface Tools {
  readonly setText: SetText;
  /** BCP 47. */
  readonly lang: string;
  /** Told what is left out, in words that go on “… is left out”, and the line. */
  complain(what: string, line: number): void;
  readImage(href: string): ImageFile | null;
  /** Draws an element; handed over here because elements contain elements. */
  draw(element: SvgElement, frame: Frame, sketch: Sketch): readonly Mark[];
}

/** More marks than a page can show. References may multiply what a file contains without bound. */
const MOST_DRAWN = 500_000;

/** References inside what is referred to. */
const DEEPEST_REFERENCE = 60;

/** What drawing one file shares. */
export class Sketch {
  private drawn = 0;
  /** Elements being drawn by reference: one that refers to itself has no end. */
  private readonly open = new Set<SvgElement>();
  /** Outlines of paths by their elements, so that one that is used often stays one object. */
  readonly outlines = new Map<SvgElement, Outline>();
  private readonly styles = new Map<SvgElement, Style>();
  private readonly images = new Map<string, ImageFile | null>();

  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly sheet: Stylesheet;

  constructor(
    root: SvgElement,
    readonly tools: Tools,
  ) {
    this.byId = elementsById(root);
    this.sheet = readStylesheet(root, tools.complain);
  }

  complain(what: string, line: number): void {
    this.tools.complain(what, line);
  }

  /** What is in an element paints, in its coordinates. */
  drawChildren(element: SvgElement, frame: Frame): readonly Mark[] {
    return childElements(element).flatMap((child) => this.tools.draw(child, frame, this));
  }

  /** Counts an element drawn; throws if there is no end to them. */
  count(): void {
    if (++this.drawn > MOST_DRAWN) throw new Error(`its references draw more than ${MOST_DRAWN} elements`);
  }

  /** Draws an element by reference; nothing where it is being drawn already. Throws if references go on and on. */
  drawReferred(element: SvgElement, draw: () => readonly Mark[]): readonly Mark[] {
    if (this.open.has(element)) return [];
    if (this.open.size >= DEEPEST_REFERENCE) throw new Error('its references are nested too deep');
    this.open.add(element);
    const marks = draw();
    this.open.delete(element);
    return marks;
  }

  /** What `#id` or `url(#id)` names; null where nothing has the id. */
  find(reference: string | undefined): SvgElement | null {
    const id = /^\s*(?:url\(\s*["']?)?#([^"')]+)["']?\)?/.exec(reference ?? '')?.[1];
    return (id !== undefined && this.byId.get(decode(id))) || null;
  }

  /** The style of an element that is drawn by reference: from where it stands, not from what refers to it. */
  styleThere(element: SvgElement): Style {
    const known = this.styles.get(element);
    if (known) return known;
    const style = styleOf(element, element.parent ? this.styleThere(element.parent) : INITIAL, this.sheet);
    this.styles.set(element, style);
    return style;
  }

  /** An image inside the file; null where it cannot be read. */
  image(href: string): ImageFile | null {
    const known = this.images.get(href);
    if (known !== undefined) return known;
    const image = this.tools.readImage(href);
    this.images.set(href, image);
    return image;
  }
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
