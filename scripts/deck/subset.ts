/** What harfbuzz-subset.wasm exports of HarfBuzz's `hb-subset.h`, as far as it is used; pointers are numbers. */
interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE: the font's bytes are HarfBuzz's to write to. */
const WRITABLE = 2;
/** HB_SUBSET_FLAGS_NO_HINTING: a projector has pixels enough. */
const WITHOUT_HINTS = 1;

/** Cuts fonts down to some characters; `program` is harfbuzz-subset.wasm. The same input gives the same bytes. */
export function createSubsetter(program: Uint8Array): (font: Uint8Array, characters: string) => Uint8Array {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(program)));
  const harfbuzz = instance.exports as unknown as Harfbuzz;
  harfbuzz._initialize();
  return (font, characters) => subset(harfbuzz, font, characters);
}

function subset(hb: Harfbuzz, font: Uint8Array, characters: string): Uint8Array {
  const bytes = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, bytes);
  const whole = hb.hb_blob_create(bytes, font.length, WRITABLE, 0, 0);
  const face = hb.hb_face_create(whole, 0);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, WITHOUT_HINTS);
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(wanted, character.codePointAt(0)!);
  const cut = hb.hb_subset_or_fail(face, input);
  if (cut === 0) throw new Error('HarfBuzz cannot cut down a font.');
  const made = hb.hb_face_reference_blob(cut);
  const at = hb.hb_blob_get_data(made, 0);
  const result = new Uint8Array(hb.memory.buffer).slice(at, at + hb.hb_blob_get_length(made));
  for (const blob of [made, whole]) hb.hb_blob_destroy(blob);
  for (const one of [cut, face]) hb.hb_face_destroy(one);
  hb.hb_subset_input_destroy(input);
  hb.free(bytes);
  return result;
}
