import type { FinishedArchive } from '../report.js';
import type { Forms } from './forms.js';
import type { Dict } from './object.js';
import type { Objects } from './objects.js';
import type { PdfPage } from './page-tree.js';
import { treePairs } from './tree.js';

/** What a file says of itself as a whole; `forms` have seen the fonts of all pages. */
export function readArchive(
  objects: Objects,
  catalog: Dict,
  { pages, forms }: { readonly pages: readonly PdfPage[]; readonly forms: Forms },
): FinishedArchive {
  const namesOf = (fonts: readonly Dict[]) => fonts.map((font) => objects.name(font.get('BaseFont')) ?? '');
  const packet = objects.stream(catalog.get('Metadata'));
  const metadata = packet ? new TextDecoder().decode(objects.decode(packet)) : '';
  return {
    pdfA: partOf('pdfaid', metadata),
    pdfUA: partOf('pdfuaid', metadata),
    isMarked: objects.dict(catalog.get('MarkInfo'))?.get('Marked') === true,
    showsTitle: objects.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') === true,
    fontsElsewhere: namesOf([...forms.fontDicts].filter((font) => !isEmbedded(objects, font))),
    fontsUnmapped: namesOf([...forms.fontDicts].filter((font) => !isMapped(objects, font))),
    // Only where there is something to go through (7.7.3.3; ISO 14289-1, 7.18.3).
    untabbed: pages
      .filter(({ dict }) => objects.array(dict.get('Annots'))?.length && objects.name(dict.get('Tabs')) !== 'S')
      .map(({ index }) => index),
    carried: carriedFiles(objects, catalog),
  };
}

/** The part of a standard that the metadata names, as element or attribute (ISO 19005-3, 6.6.4; ISO 14289-1, 5); 0 for none. */
function partOf(prefix: string, metadata: string): number {
  const found = new RegExp(`\\b${prefix}:part(?:>|\\s{0,9}=\\s{0,9}["'])\\s{0,9}(\\d)`).exec(metadata);
  return Number(found?.[1] ?? 0);
}

/** A font program stands in the descriptor (9.9), for composite fonts in that of the descendant; Type 3 is drawn. */
function isEmbedded(objects: Objects, font: Dict): boolean {
  const type = objects.name(font.get('Subtype'));
  if (type === 'Type3') return true;
  const own = type === 'Type0' ? objects.dict(objects.array(font.get('DescendantFonts'))?.[0]) : font;
  const descriptor = objects.dict(own?.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => objects.stream(descriptor?.get(key)) !== null);
}

/** Codes that only number glyphs say no text by themselves (9.10.2); others have encodings that do. */
function isMapped(objects: Objects, font: Dict): boolean {
  if (objects.name(font.get('Subtype')) !== 'Type0' || objects.stream(font.get('ToUnicode'))) return true;
  const descendant = objects.dict(objects.array(font.get('DescendantFonts'))?.[0]);
  return objects.text(objects.dict(descendant?.get('CIDSystemInfo'))?.get('Ordering')) !== 'Identity';
}

function carriedFiles(objects: Objects, catalog: Dict): ReadonlyMap<string, string> {
  const files = treePairs(objects, objects.dict(catalog.get('Names'))?.get('EmbeddedFiles'), 'Names');
  return new Map(
    [...files].map(([path, value]) => {
      const file = objects.dict(value);
      return [objects.text(path) ?? '', objects.text(file?.get('UF') ?? file?.get('F')) ?? ''] as const;
    }),
  );
}
