import type { Face } from '../shape/index.js';
import { Font } from './font.js';
import type { PdfFile } from './objects.js';
import { Subsetter } from './subset.js';

/** The faces of a report, each made a font at its first use. */
export class Fonts {
  private readonly byFace = new Map<Face, Font>();

  constructor(private readonly file: PdfFile) {}

  of(face: Face): Font {
    let font = this.byFace.get(face);
    if (!font) {
      font = new Font(face, `F${this.byFace.size}`, this.file.reserve());
      this.byFace.set(face, font);
    }
    return font;
  }

  /** Entry of the pages' resources. */
  get resources(): string {
    return `/Font<<${[...this.byFace.values()].map(({ resource, ref }) => `/${resource} ${ref}`).join('')}>>`;
  }

  async write(wasm: Uint8Array): Promise<void> {
    if (this.byFace.size === 0) return;
    const subsetter = await Subsetter.load(wasm);
    for (const font of this.byFace.values()) font.write(this.file, subsetter);
  }
}
