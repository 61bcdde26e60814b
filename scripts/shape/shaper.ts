import type { Diagnostic } from '../diagnostic.js';
import type { CitedInline, Place } from '../paper/index.js';
import type { Tag } from '../paper/tag.js';
import type { Run } from './drawn-run.js';
import type { Face } from './face.js';
import type { GlyphRun } from './glyph-run.js';
import type { Mathematics, MeasureLetters } from './mathematics.js';
import type { ShapedDisplay, ShapedText } from './piece.js';
import type { Stretch, TextStyle } from './style.js';
import type { WasmSource } from './webassembly.js';

/** What shaping takes from outside. */
export interface ShapeResources {
  /** `harfbuzz.wasm`. */
  readonly harfbuzz: WasmSource;
  /** A font file of `fontFiles()` by its name; null where it is not installed. Asked for when first needed. */
  font(file: string): Uint8Array | null;
  /** A pattern file of `patternFiles()` by its name; null where it is not installed. */
  hyphenation(name: string): Uint8Array | null;
  /** Asked for at the first formula; null where none can be set. */
  mathematics(measure: MeasureLetters): Mathematics | null;
}

/** What text is to do for the column that it stands in. */
export interface ColumnRules {
  /** No picture among the words is wider. Points. */
  readonly measure?: number;
  /** Words may be divided anywhere, because some are wider than their column. */
  readonly broken?: boolean;
}

/** Turns inline content into shaped pieces. Keeps what it has shaped: one shaper serves a whole paper. */
export interface Shaper {
  /** A paragraph. Inline structure is entered below `tag`, in the order of the text. */
  shape(content: readonly CitedInline[], style: TextStyle, tag: Tag, column?: ColumnRules): ShapedText<Run>;
  /** Preformatted text: every space and line end is kept. `stretches` cover it from its start, if there are any. */
  preformatted(text: string, style: TextStyle, tag: Tag, stretches?: readonly Stretch[]): ShapedText<GlyphRun>;
  /** A formula on lines of its own; null where it cannot be set. */
  display(tex: string, style: TextStyle, place: Place): ShapedDisplay<Run> | null;
  /** Faces that glyphs were taken from so far; `faces[i].index === i`. */
  readonly faces: readonly Face[];
  /** `glyph-missing` and `math-syntax`, each once a place; characters of one script that no font has together. */
  readonly diagnostics: readonly Diagnostic[];
}
