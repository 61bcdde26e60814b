import type { Face } from '../shape/index.js';
import { Font } from './font.js';
import type { PdfFile } from './objects.js';

/** The faces of a report, each made a font at its first use. */
export class Fonts {
  private readonly byFace = new Map<Face, Font>();
  /** The font asked for last: text stays in one face for long. */
  private last: Font | null = null;

  constructor(private readonly file: PdfFile) {}

  of(face: Face): Font {
    if (this.last?.face === face) return this.last;
    let font = this.byFace.get(face);
    if (!font) {
      font = new Font(face, `F${this.byFace.size}`, this.file.reserve());
      this.byFace.set(face, font);
    }
    this.last = font;
    return font;
  }

  /** Entry of the pages' resources. */
  get resources(): string {
    return `/Font<<${[...this.byFace.values()].map(({ resource, ref }) => `/${resource} ${ref}`).join('')}>>`;
  }

  write(): void {
    for (const font of this.byFace.values()) font.write(this.file);
  }
}
