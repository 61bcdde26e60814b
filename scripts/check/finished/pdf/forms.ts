import type { FinishedText } from '../report.js';
import type { Budget } from './budget.js';
import { ContentReader } from './content.js';
import { type Font, NO_FONT, readFont } from './font.js';
import { Marks } from './marks.js';
import { type Matrix, matrixOf, times } from './matrix.js';
import type { Dict, PdfObject, Stream } from './object.js';
import type { Objects } from './objects.js';

const DEEPEST = 16;
/** What a form costs beside its content: forms that draw forms can be many in a small file. */
const COST = 5000;

/** What pages share: fonts, and form XObjects (ISO 32000-1, 8.10), which are content within content. */
export class Forms {
  /** What the numbered content of each form says, by its dictionary. */
  readonly said = new Map<Dict, ReadonlyMap<number, string>>();
  private readonly fonts = new Map<Dict, Font>();
  private readonly drawing = new Set<Stream>();
  /** Forms that show no text: drawings. */
  private readonly silent = new Set<Stream>();

  constructor(
    private readonly objects: Objects,
    readonly budget: Budget,
  ) {}

  /** All that text was shown in. */
  get fontDicts(): Iterable<Dict> {
    return this.fonts.keys();
  }

  font(given: PdfObject | undefined): Font {
    const dict = this.objects.dict(given);
    if (!dict) return NO_FONT;
    let font = this.fonts.get(dict);
    if (!font) {
      font = readFont(this.objects, dict, this.budget);
      this.fonts.set(dict, font);
    }
    return font;
  }

  /** Reads a form where `Do` draws it; one within itself, or too deep, is passed over. */
  draw(given: PdfObject | undefined, outer: Surroundings): void {
    const { objects, drawing, silent } = this;
    const form = objects.stream(given);
    if (!form || objects.name(form.dict.get('Subtype')) !== 'Form') return;
    if (silent.has(form) || drawing.has(form) || drawing.size === DEEPEST) return;
    const marks = new Marks(outer.marks.innermost);
    const before = outer.texts.length;
    this.budget.spend(COST);
    drawing.add(form);
    const own = objects.array(form.dict.get('Matrix'));
    const matrix = own ? times(matrixOf(own.map((one) => objects.number(one))), outer.matrix) : outer.matrix;
    const resources = objects.dict(form.dict.get('Resources')) ?? outer.resources;
    new ContentReader(objects, this, { ...outer, resources, matrix, marks }).read(objects.decode(form));
    drawing.delete(form);
    if (marks.said.size > 0) this.said.set(form.dict, marks.said);
    else if (outer.texts.length === before) silent.add(form);
  }
}

/** Where content is drawn. */
export interface Surroundings {
  readonly resources: Dict | null;
  /** From its coordinates to the page's. */
  readonly matrix: Matrix;
  readonly marks: Marks;
  /** All that the page shows, in order. */
  readonly texts: FinishedText[];
}
