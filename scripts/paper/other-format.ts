/** A format that is met and cannot be placed. */
interface OtherFormat {
  /** Bytes that files of the format have at `at`, as Latin-1. */
  readonly mark: string;
  readonly at: number;
  readonly name: string;
  /** What the author can do. */
  readonly hint: string;
}

const AS_PNG = 'Save it as PNG, which loses nothing.';
const AS_VECTORS = 'Save it as SVG or PDF, which keep its lines sharp.';
const HEIF = { at: 4, name: 'HEIF', hint: 'Save it as JPEG; cameras can be told to.' };

const OTHER_FORMATS: readonly OtherFormat[] = [
  {
    at: 0,
    mark: 'GIF8',
    name: 'GIF',
    hint: 'Save it as PNG, which loses nothing; of a moving picture, save one frame.',
  },
  { at: 8, mark: 'WEBP', name: 'WebP', hint: 'Save it as PNG, or a photograph as JPEG.' },
  { at: 4, mark: 'ftypavi', name: 'AVIF', hint: 'Save it as PNG, or a photograph as JPEG.' },
  { ...HEIF, mark: 'ftyphei' },
  { ...HEIF, mark: 'ftypmif' },
  { at: 0, mark: 'II*\0', name: 'TIFF', hint: AS_PNG },
  { at: 0, mark: 'MM\0*', name: 'TIFF', hint: AS_PNG },
  { at: 0, mark: 'BM', name: 'BMP', hint: AS_PNG },
  { at: 0, mark: '%!PS', name: 'PostScript', hint: 'Save it as PDF, which keeps its lines sharp.' },
  { at: 0, mark: '\x1f\x8b', name: 'compressed', hint: 'If it is SVG (`.svgz`), save it as plain SVG.' },
  { at: 0, mark: '\xd7\xcd\xc6\x9a', name: 'a Windows metafile', hint: AS_VECTORS },
  { at: 40, mark: ' EMF', name: 'a Windows metafile', hint: AS_VECTORS },
];

/** The format of a file that cannot be placed; null for one that is not known. */
export function otherFormat(bytes: Uint8Array): Pick<OtherFormat, 'name' | 'hint'> | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return OTHER_FORMATS.find(({ at, mark }) => head.startsWith(mark, at)) ?? null;
}
