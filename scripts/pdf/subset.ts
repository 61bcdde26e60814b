import { startModule, type WasmSource } from '../shape/index.js';

/** What harfbuzz-subset exports (hb-subset.h, HarfBuzz 8 and later). Pointers are numbers. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, which: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const MEMORY_MODE_WRITABLE = 2;
const SETS_DROP_TABLE_TAG = 3;
const FLAGS_NO_HINTING = 0x1;
const FLAGS_RETAIN_GIDS = 0x2;
const FLAGS_NO_LAYOUT_CLOSURE = 0x200;

/** Tables that a font inside a PDF has no use for (ISO 32000-1, 9.9): text reaches glyphs by number. */
const DROPPED = [
  'cmap',
  'name',
  'post',
  'OS/2',
  'kern',
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'STAT',
  'MATH',
  'gasp',
  'DSIG',
];

export class Subsetter {
  private constructor(private readonly hb: Exports) {}

  static async load(wasm: WasmSource): Promise<Subsetter> {
    const hb = (await startModule(wasm, {})) as Exports;
    hb._initialize();
    return new Subsetter(hb);
  }

  /** The font with only `glyphs` (and those they are composed of), each under its old number. */
  subset(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
    const { hb } = this;
    const data = hb.malloc(font.length);
    new Uint8Array(hb.memory.buffer).set(font, data);
    const blob = hb.hb_blob_create(data, font.length, MEMORY_MODE_WRITABLE, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = this.input(glyphs);
    const made = hb.hb_subset_or_fail(face, input);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
    if (made === 0) throw new Error('The font could not be subset.');
    return this.bytes(made);
  }

  private input(glyphs: Iterable<number>): number {
    const { hb } = this;
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, FLAGS_NO_HINTING | FLAGS_RETAIN_GIDS | FLAGS_NO_LAYOUT_CLOSURE);
    const wanted = hb.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
    const dropped = hb.hb_subset_input_set(input, SETS_DROP_TABLE_TAG);
    for (const tag of DROPPED) hb.hb_set_add(dropped, tagNumber(tag));
    return input;
  }

  private bytes(face: number): Uint8Array {
    const { hb } = this;
    const blob = hb.hb_face_reference_blob(face);
    const length = hb.hb_blob_get_length(blob);
    const data = hb.hb_blob_get_data(blob, 0);
    const bytes = new Uint8Array(hb.memory.buffer, data, length).slice();
    hb.hb_blob_destroy(blob);
    hb.hb_face_destroy(face);
    return bytes;
  }
}

function tagNumber(tag: string): number {
  return ((tag.charCodeAt(0) << 24) | (tag.charCodeAt(1) << 16) | (tag.charCodeAt(2) << 8) | tag.charCodeAt(3)) >>> 0;
}
