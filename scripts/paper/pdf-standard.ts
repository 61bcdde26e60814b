/** A version of PDF, and with it all the standards that its files are written to. */
export type PdfVersion = '1.7' | '2.0';

/**
 * Standards by the names that Typst, Quarto and LaTeX give them. A file of either version is of all its standards at
 * once, and a PDF/A-3a file is also what PDF/A-3u and PDF/A-3b ask for (ISO 19005-3, 5.1).
 */
const VERSIONS: Readonly<Record<string, PdfVersion>> = {
  '1.7': '1.7',
  'ua-1': '1.7',
  'a-3a': '1.7',
  'a-3u': '1.7',
  'a-3b': '1.7',
  '2.0': '2.0',
  'ua-2': '2.0',
  'a-4f': '2.0',
};

/** Standards that there are, and why no file is written to them. */
const OTHERS: readonly (readonly [name: RegExp, why: string])[] = [
  [/^a-[12]/, 'PDF/A-1 and PDF/A-2 have no room for the sources that a report carries'],
  [/^a-4$/, 'PDF/A-4 lets no sources be attached, and PDF/A-4f does'],
  [/^a-4e$/, 'PDF/A-4e is for models in three dimensions'],
  [/^1\.[0-6]$/, 'tags for screen readers take PDF 1.7 or 2.0'],
  [/^x-/, 'PDF/X is for print alone, and knows no tags'],
];

/** What files of a version say that they are. */
export const STANDARDS_OF: Readonly<Record<PdfVersion, string>> = {
  '1.7': 'PDF/UA-1 and PDF/A-3a',
  '2.0': 'PDF/UA-2 and PDF/A-4f',
};

/** Names that are taken, for who has written another. */
export const STANDARD_NAMES: readonly string[] = Object.keys(VERSIONS);

export const STANDARDS_THERE_ARE =
  'There are PDF 1.7 with PDF/UA-1 and PDF/A-3a (1.7, ua-1, a-3a; a-3u and a-3b ask for less of it), as usual, and PDF 2.0 with PDF/UA-2 and PDF/A-4f (2.0, ua-2, a-4f).';

/** Why names of standards cannot be followed: a clause that goes on “the option …”. */
export interface NoStandard {
  readonly fault: string;
}

/** The version of which all of `names` are; each may be several with commas between. */
export function versionFor(names: readonly string[]): PdfVersion | NoStandard {
  const wanted = names.flatMap((list) => list.split(',')).map((name) => name.trim());
  const [first = '', ...rest] = wanted;
  const unknown = wanted.find((name) => versionOf(name) === null);
  if (unknown !== undefined) return { fault: refusal(unknown) };
  const version = versionOf(first);
  const other = rest.find((name) => versionOf(name) !== version);
  if (other === undefined && version) return version;
  return {
    fault: `takes one of two kinds: “${first}” is PDF ${version}, and “${other}” PDF ${versionOf(other ?? '')}`,
  };
}

function versionOf(name: string): PdfVersion | null {
  const plain = plainName(name);
  return Object.hasOwn(VERSIONS, plain) ? VERSIONS[plain]! : null;
}

/** `PDF/A-3a` and `A-3a` as `a-3a`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^pdf[/ -]?/, '');
}

function refusal(name: string): string {
  const why = OTHERS.find(([pattern]) => pattern.test(plainName(name)))?.[1];
  return `takes no “${name}”${why === undefined ? '' : `: ${why}`}`;
}
