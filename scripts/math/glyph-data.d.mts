/** What one of the font's dynamic files would register, as JSON. */
export function glyphData(path: string): string;
