import { type Imports, type Memory, startModule, type WasmSource } from './webassembly.js';

/**
 * HarfBuzz by its C interface, straight on the wasm exports: the object interface of the package costs
 * several times what the shaping itself does. One buffer and one block of scratch memory serve all calls.
 */
export interface HarfBuzz {
  /** Loads a font file; positions are in its units. Pointers live as long as the instance. */
  font(data: Uint8Array): number;
  /** Glyph of a code point, 0 for none. */
  glyph(font: number, codePoint: number): number;
  /** Box of a glyph, in the font's units; null for one without. */
  extents(font: number, glyph: number): Extents | null;
  /** Whether the font's GSUB table has the feature (four letters). */
  hasFeature(font: number, feature: string): boolean;
  /** Pointer to a list of features, to be kept and used in `shape`. */
  features(list: readonly Feature[]): FeatureList;
  /** Pointer for a BCP 47 tag. */
  language(bcp47: string): number;
  shape(font: number, text: string, rtl: boolean, features: FeatureList, language: number): Shaping;
}

/** Edges of what a glyph paints, from its origin on the baseline. */
export interface Extents {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A feature switched on or off for the whole text. */
export type Feature = readonly [tag: string, value: number];

export interface FeatureList {
  readonly pointer: number;
  readonly count: number;
}

/** The last result. Overwritten by the next call; five integers a glyph, as HarfBuzz lays them out. */
export interface Shaping {
  count: number;
  /** hb_glyph_info_t: glyph, mask, cluster, …. */
  infos: Uint32Array;
  /** hb_glyph_position_t: x advance, y advance, x offset, y offset, …. */
  positions: Int32Array;
}

/** Integers to a record in both of HarfBuzz's arrays. */
export const STRIDE = 5;

const LTR = 4;
const RTL = 5;
/** HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES: joiners and the like act and leave no glyph. */
const REMOVE_DEFAULT_IGNORABLES = 8;
/** HB_MEMORY_MODE_READONLY. */
const READONLY = 1;

interface Exports {
  readonly memory: Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_face(font: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_font_get_glyph_extents(font: number, glyph: number, extents: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_ot_layout_table_get_feature_tags(face: number, table: number, start: number, count: number, tags: number): number;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, itemLength: number): void;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** Starts HarfBuzz from `harfbuzz.wasm`. */
export async function startHarfBuzz(source: WasmSource): Promise<HarfBuzz> {
  let grow = (_size: number): number => 0;
  const exports = (await startModule(
    source,
    imports((size) => grow(size)),
  )) as Exports;
  grow = (size) => growMemory(exports.memory, size);
  exports.__wasm_call_ctors();
  return bind(exports);
}

/** What the module asks of its host: only memory; the rest is never reached. */
function imports(resize: (size: number) => number): Imports {
  const unreachable = () => {
    throw new Error('HarfBuzz stopped');
  };
  return {
    env: {
      emscripten_resize_heap: resize,
      _abort_js: unreachable,
      _emscripten_runtime_keepalive_clear: () => 0,
      _setitimer_js: () => 0,
    },
    wasi_snapshot_preview1: { proc_exit: unreachable },
  };
}

/** The module allows 2 GiB; growing by an eighth more than is asked for keeps the number of copies small. */
function growMemory(memory: Memory, size: number): number {
  const wanted = size >>> 0;
  const pages = Math.ceil((wanted * 1.125 - memory.buffer.byteLength) / 65536);
  try {
    memory.grow(Math.max(pages, 0));
    return 1;
  } catch {
    return 0;
  }
}

function bind(x: Exports): HarfBuzz {
  const buffer = x.hb_buffer_create();
  const result: Shaping = { count: 0, infos: new Uint32Array(0), positions: new Int32Array(0) };
  const counter = x.malloc(4);
  const box = x.malloc(16);
  let text = { pointer: x.malloc(512), capacity: 256 };
  let u16 = new Uint16Array(x.memory.buffer);

  /** Puts UTF-16 into memory and says where. */
  function put(value: string): number {
    if (value.length > text.capacity) text = { pointer: x.malloc(value.length * 4), capacity: value.length * 2 };
    if (u16.buffer !== x.memory.buffer) u16 = new Uint16Array(x.memory.buffer);
    const start = text.pointer >> 1;
    for (let i = 0; i < value.length; i++) u16[start + i] = value.charCodeAt(i);
    return text.pointer;
  }

  function shape(font: number, value: string, rtl: boolean, features: FeatureList, language: number): Shaping {
    const pointer = put(value);
    x.hb_buffer_reset(buffer);
    x.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES);
    x.hb_buffer_add_utf16(buffer, pointer, value.length, 0, value.length);
    x.hb_buffer_set_direction(buffer, rtl ? RTL : LTR);
    x.hb_buffer_set_language(buffer, language);
    x.hb_buffer_guess_segment_properties(buffer); // only the script is left to guess
    x.hb_shape(font, buffer, features.pointer, features.count);
    const infos = x.hb_buffer_get_glyph_infos(buffer, counter);
    const positions = x.hb_buffer_get_glyph_positions(buffer, counter);
    result.count = new Uint32Array(x.memory.buffer, counter, 1)[0] ?? 0;
    result.infos = new Uint32Array(x.memory.buffer, infos, result.count * STRIDE);
    result.positions = new Int32Array(x.memory.buffer, positions, result.count * STRIDE);
    return result;
  }

  return {
    font: (data) => loadFont(x, data),
    glyph(font, codePoint) {
      const found = x.hb_font_get_nominal_glyph(font, codePoint, counter);
      return found ? (new Uint32Array(x.memory.buffer, counter, 1)[0] ?? 0) : 0;
    },
    extents: (font, glyph) => (x.hb_font_get_glyph_extents(font, glyph, box) ? readExtents(x, box) : null),
    hasFeature: (font, feature) => listFeatures(x, font).includes(tagOf(feature)),
    features: (list) => makeFeatures(x, list),
    language: (bcp47) => makeLanguage(x, bcp47),
    shape,
  };
}

function loadFont(x: Exports, data: Uint8Array): number {
  const pointer = x.malloc(data.length);
  new Uint8Array(x.memory.buffer).set(data, pointer);
  const blob = x.hb_blob_create(pointer, data.length, READONLY, 0, 0);
  return x.hb_font_create(x.hb_face_create(blob, 0));
}

/** hb_glyph_extents_t: x bearing, y bearing (of the top), width, height (below 0). */
function readExtents(x: Exports, pointer: number): Extents {
  const [left = 0, top = 0, width = 0, height = 0] = new Int32Array(x.memory.buffer, pointer, 4);
  return { left, right: left + width, top, bottom: top + height };
}

function listFeatures(x: Exports, font: number): Uint32Array {
  const limit = 512;
  const pointer = x.malloc(4 + limit * 4);
  new Uint32Array(x.memory.buffer, pointer, 1)[0] = limit;
  const total = x.hb_ot_layout_table_get_feature_tags(x.hb_font_get_face(font), tagOf('GSUB'), 0, pointer, pointer + 4);
  return new Uint32Array(x.memory.buffer, pointer + 4, Math.min(total, limit)).slice();
}

/** hb_feature_t: tag, value, start, end. */
function makeFeatures(x: Exports, list: readonly Feature[]): FeatureList {
  const pointer = x.malloc(Math.max(list.length, 1) * 16);
  const memory = new Uint32Array(x.memory.buffer, pointer, list.length * 4);
  list.forEach(([tag, value], index) => {
    memory.set([tagOf(tag), value, 0, 0xffffffff], index * 4);
  });
  return { pointer, count: list.length };
}

function makeLanguage(x: Exports, bcp47: string): number {
  const pointer = x.malloc(bcp47.length + 1);
  const memory = new Uint8Array(x.memory.buffer, pointer, bcp47.length + 1);
  for (let i = 0; i < bcp47.length; i++) memory[i] = bcp47.charCodeAt(i) & 0x7f;
  return x.hb_language_from_string(pointer, bcp47.length);
}

function tagOf(name: string): number {
  const at = (i: number) => name.charCodeAt(i) & 0xff;
  return ((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)) >>> 0;
}
