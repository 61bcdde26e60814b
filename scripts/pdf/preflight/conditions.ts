import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import type PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import type { PdfVersion } from '../../paper/pdf-standard.js';
import {
  fontName,
  hasWidths,
  isEmbedded,
  isEncodedAsItShould,
  isOfItsKind,
  showsNothing,
  spansItsGlyphs,
} from './font-conditions.js';
import { hasItsGlyphs } from './glyph-use.js';
import { isWholeJpeg2000 } from './jpeg-2000.js';
import type { FontUse, Limits, Usage } from './usage.js';

/** Why a figure would keep the file from being what it says it is. */
export interface Obstacle {
  /** A sentence that goes on “the figure …”. */
  readonly reason: string;
  /** What the author can do in the program that made it. */
  readonly hint: string;
}

const EMBED =
  'Save it with its fonts embedded (in R: `cairo_pdf`; in Matplotlib: `pdf.use14corefonts: False`; in Inkscape: “Embed fonts”), or as SVG.';
const ANEW =
  'Save it anew with its letters as paths (in Inkscape: “Convert text to paths”; in Matplotlib: `pdf.fonttype: 3`), or as SVG.';
const SIMPLER = 'Ungroup it in the program that made it and save it anew, or save it as SVG.';
const IN_RGB = 'Save it in RGB, without spot colours, or as SVG.';

interface Row<T> {
  /** Where ISO 19005-3 asks for it. */
  readonly clause: string;
  /** Where only one version’s standard does. */
  readonly version?: PdfVersion;
  readonly holds: (subject: T) => boolean;
  readonly reason: (subject: T) => string;
  readonly hint: string;
}

/** What has to hold of each font that letters are shown in. */
const OF_FONTS: readonly Row<FontUse>[] = [
  {
    clause: '6.2.11.4.1',
    holds: ({ font, painted }) => !painted || isEmbedded(font),
    reason: ({ font }) => `has letters in ${fontName(font)}, which is not in its file`,
    hint: EMBED,
  },
  {
    clause: '6.2.11.2',
    holds: ({ font }) => hasWidths(font),
    reason: ({ font }) => `has letters in ${fontName(font)}, whose widths are not all given`,
    hint: ANEW,
  },
  {
    clause: '6.2.11.2',
    holds: ({ font }) => isOfItsKind(font),
    reason: ({ font }) => `has letters in ${fontName(font)}, which is another kind of font than it says`,
    hint: ANEW,
  },
  {
    clause: '6.2.11.6',
    holds: ({ font }) => isEncodedAsItShould(font),
    reason: ({ font }) => `has letters in ${fontName(font)}, whose codes leave open which glyphs they are`,
    hint: ANEW,
  },
  {
    clause: '6.2.11.8',
    holds: ({ font, codes }) => !showsNothing(font, codes),
    reason: ({ font }) => `has letters that ${fontName(font)} has no glyph for`,
    hint: 'Choose a font that has these letters in the program that made it.',
  },
  {
    clause: '6.2.11.5',
    holds: ({ font, codes, painted }) => !painted || (hasItsGlyphs(font, codes) && spansItsGlyphs(font, codes)),
    reason: ({ font }) => `has letters in ${fontName(font)}, whose glyphs are not those, or not as wide, as it says`,
    hint: ANEW,
  },
];

/** What has to hold of the operators and their operands. */
const OF_CONTENT: readonly Row<Limits>[] = [
  {
    clause: '6.1.13',
    version: '1.7',
    holds: ({ depth }) => depth <= 28,
    reason: ({ depth }) => `has groups within groups, ${depth} deep`,
    hint: SIMPLER,
  },
  {
    clause: '6.1.13',
    version: '1.7',
    holds: ({ longestString }) => longestString < 32768,
    reason: ({ longestString }) => `has a line of ${longestString} letters`,
    hint: SIMPLER,
  },
  {
    clause: '6.1.13',
    holds: ({ longestName }) => longestName <= 127,
    reason: () => 'has a name of more than 127 letters',
    hint: SIMPLER,
  },
  {
    clause: '6.1.13',
    holds: ({ largestInteger }) => largestInteger <= 2147483647,
    reason: ({ largestInteger }) => `has a number as large as ${largestInteger}`,
    hint: 'Clip it to what is shown in the program that made it, and save it anew.',
  },
  {
    clause: '6.2.2',
    holds: ({ missing }) => missing.size === 0,
    reason: ({ missing }) => `paints with ${[...missing][0]}, which is not in its file`,
    hint: 'Save it anew, or as SVG: it may be damaged.',
  },
  {
    clause: '6.1.10',
    holds: ({ filters }) => filters.size === 0,
    reason: ({ filters }) => `has a small image with “${[...filters][0]}” that no archive keeps`,
    hint: 'Save it anew with another compression (Flate or “ZIP”) and 8 bits a channel.',
  },
];

const OF_COLOURS: readonly Row<PDFObject>[] = [
  {
    clause: '6.2.4.4',
    holds: (space) => hasColorants(space),
    reason: () => 'has spot colours that are not described one by one',
    hint: IN_RGB,
  },
];

const OF_IMAGES: readonly Row<PDFRawStream>[] = [
  {
    clause: '6.2.8.3',
    holds: (image) => isWholeJpeg2000(image),
    reason: () => 'has an image in JPEG 2000 that is not whole, or has other channels than grey, RGB or CMYK',
    hint: 'Save its images as JPEG or without loss.',
  },
  {
    clause: '6.2.8',
    holds: (image) => hasKnownDepth(image),
    reason: () => 'has an image of so many bits a pixel as no reader takes',
    hint: 'Save its images with 8 bits a channel.',
  },
];

/** What keeps a figure’s page from being taken over as it is; empty where it can be vouched for. */
export function obstacles({ fonts, limits, spaces, images }: Usage, version: PdfVersion): readonly Obstacle[] {
  const found = [
    ...[...fonts.values()].flatMap((use) => broken(OF_FONTS, use, version).slice(0, 1)),
    ...broken(OF_CONTENT, limits, version),
    ...[...spaces].flatMap((space) => broken(OF_COLOURS, space, version)),
    ...[...images].flatMap((image) => broken(OF_IMAGES, image, version)),
  ];
  return found.filter(({ reason }, at) => found.findIndex((other) => other.reason === reason) === at);
}

function broken<T>(rows: readonly Row<T>[], subject: T, asked: PdfVersion): Obstacle[] {
  return rows
    .filter(({ version = asked, holds }) => version === asked && !holds(subject))
    .map(({ reason, hint }) => ({ reason: reason(subject), hint }));
}

/** The four inks of CMYK, and what stands for none, need no description (ISO 32000-1, table 73). */
const PROCESS: ReadonlySet<string> = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None']);

function hasColorants(space: PDFObject): boolean {
  if (!(space instanceof PDFArray) || space.lookup(0) !== PDFName.of('DeviceN')) return true;
  const names = space.lookup(1);
  const attributes = space.size() > 4 ? space.lookup(4) : undefined;
  const described = attributes instanceof PDFDict ? attributes.lookup(PDFName.of('Colorants')) : undefined;
  return (
    names instanceof PDFArray &&
    names.asArray().every((name) => {
      if (!(name instanceof PDFName)) return false;
      return PROCESS.has(name.decodeText()) || (described instanceof PDFDict && described.has(name));
    })
  );
}

function hasKnownDepth({ dict }: PDFRawStream): boolean {
  const bits = dict.lookup(PDFName.of('BitsPerComponent'));
  return !(bits instanceof PDFNumber) || [1, 2, 4, 8, 16].includes(bits.asNumber());
}
