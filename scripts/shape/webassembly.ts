/** The part of WebAssembly used here; the language's own library does not declare it. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface Global {
  readonly value: number;
}

export type Imports = Readonly<Record<string, Readonly<Record<string, (argument: number) => number>>>>;

/** A compiled module. */
export interface WasmModule {
  readonly compiled?: never;
}

/** The bytes of a module, or the module itself, compiled beside other work. */
export type WasmSource = Uint8Array | Promise<WasmModule>;

declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<WasmModule>;
  instantiate(module: WasmModule, imports: Imports): Promise<{ readonly exports: unknown }>;
  Module: new (bytes: Uint8Array) => WasmModule;
  Instance: new (module: WasmModule) => { readonly exports: unknown };
};

/** Begins to compile a module on the engine's own threads. */
export function compileModule(bytes: Uint8Array): Promise<WasmModule> {
  return WebAssembly.compile(bytes);
}

/** Starts a module; gives its exports. */
export async function startModule(source: WasmSource, imports: Imports): Promise<unknown> {
  const module = await (source instanceof Uint8Array ? compileModule(source) : source);
  return (await WebAssembly.instantiate(module, imports)).exports;
}

/** The same at once, for small modules that need nothing. */
export function startSmallModule(bytes: Uint8Array): unknown {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
