/** The part of WebAssembly used here; the language's own library does not declare it. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface Global {
  readonly value: number;
}

export type Imports = Readonly<Record<string, Readonly<Record<string, (argument: number) => number>>>>;

declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Imports): Promise<{ readonly instance: { readonly exports: unknown } }>;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** Compiles and starts a module beside other work; gives its exports. */
export async function startModule(bytes: Uint8Array, imports: Imports): Promise<unknown> {
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  return instance.exports;
}

/** The same at once, for small modules that need nothing. */
export function startSmallModule(bytes: Uint8Array): unknown {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
