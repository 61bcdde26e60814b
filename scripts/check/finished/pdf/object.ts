/* The types of objects in a PDF (ISO 32000-1, 7.3). Strings are JavaScript strings of one character a byte. */

export type PdfObject = null | boolean | number | string | Name | Ref | Stream | Dict | readonly PdfObject[];

export type Dict = ReadonlyMap<string, PdfObject>;

export class Name {
  constructor(readonly name: string) {}
}

/** An indirect reference (7.3.10). Generations are read and not told apart: the cross-reference names one only. */
export class Ref {
  constructor(readonly number: number) {}
}

export class Stream {
  constructor(
    readonly dict: Dict,
    /** As it lies in the file. */
    readonly encoded: Uint8Array,
  ) {}
}

/** A word that is no object: an operator, or `obj`, `stream` and the like. */
export class Keyword {
  constructor(readonly word: string) {}
}

export function isDict(object: PdfObject | undefined): object is Dict {
  return object instanceof Map;
}

export function isArray(object: PdfObject | undefined): object is readonly PdfObject[] {
  return Array.isArray(object);
}
