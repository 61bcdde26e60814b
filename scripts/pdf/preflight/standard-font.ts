import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import { subsetTag } from '../font.js';
import type { PdfFile } from '../objects.js';
import type { PdfOptions } from '../options.js';
import { characterMap } from '../to-unicode.js';
import { fontName, isEmbedded } from './font-conditions.js';
import { characterOf } from './glyph-names.js';
import { namesInStandardFont, type StandardMetrics } from './standard-encoding.js';
import { type Outlines, outlinesOf } from './standard-outlines.js';
import type { FontUse } from './usage.js';

/** A file with one of the standard fonts’ outlines, or with their measures. */
export type StandardFontFile = NonNullable<PdfOptions['standardFont']>;

/** A font as its file has it, and what stands for it so far: pages of one file share their fonts. */
interface Substitution {
  readonly original: PDFDict;
  readonly codes: Set<number>;
  readonly program: PDFRef;
  readonly descriptor: PDFRef;
  readonly text: PDFRef;
}

const substitutions = new WeakMap<PDFDict, Substitution>();

/**
 * Gives a font that every reader has (ISO 32000-1, 9.6.2.2), and whose programme is therefore not in the figure’s
 * file, one as wide: that which readers show in its stead. Fonts of other names, and those with letters that the
 * substitute lacks, stay as they are.
 */
export function embedStandardFont(file: PdfFile, { font, codes }: FontUse, read: StandardFontFile): void {
  const known = substitutions.get(font);
  if (!known && isEmbedded(font)) return;
  const original = known?.original ?? font.clone();
  const name = original.has(PDFName.of('DescendantFonts')) ? null : standardName(fontName(original));
  const data = name === null ? null : read('metrics.json');
  if (name === null || data === null) return;
  const metrics: StandardMetrics = JSON.parse(new TextDecoder().decode(data));
  const all = new Set([...(known?.codes ?? []), ...codes]);
  const letters = lettersOf(original, name, all, metrics);
  const outlines = outlinesOf(name, letters, metrics, read);
  if (!outlines) return;
  const [program, descriptor, text] = known
    ? [known.program, known.descriptor, known.text]
    : [file.reserve(), file.reserve(), file.reserve()];
  const substitution = { original, codes: all, program, descriptor, text };
  substitutions.set(font, substitution);
  describe(file, font, letters, outlines, substitution);
}

function lettersOf(font: PDFDict, name: string, codes: ReadonlySet<number>, metrics: StandardMetrics): Letter[] {
  const names = namesInStandardFont(font, name, metrics);
  const given = widthsGiven(font);
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => {
      const glyph = names.get(code) ?? '.notdef';
      const text = metrics.dingbats[glyph] ?? characterOf(glyph);
      return { code, name: glyph, text, asked: given(code), usual: metrics.fonts[name]?.widths[glyph] ?? null };
    });
}

export interface Letter {
  readonly code: number;
  /** Of its glyph. */
  readonly name: string;
  /** What is copied. */
  readonly text: string;
  /** How wide the figure wants it; null where it leaves that to the reader. Thousandths of the size. */
  readonly asked: number | null;
  /** How wide it is in the standard font; null where that lacks it. */
  readonly usual: number | null;
}

const STYLES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  Helvetica: ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'],
  Times: ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'],
  Courier: ['Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique'],
};

/** Of the fonts and their usual other names (PDF Reference 1.7, appendix H, note 59); null for all others. */
function standardName(name: string): string | null {
  const plain = name.replaceAll(' ', '');
  if (plain === 'Symbol' || plain === 'ZapfDingbats') return plain;
  const found =
    /^(Helvetica|Arial|Times|Courier)(?:NewRoman|New)?(?:PS)?(?:MT)?(?:[-,]?(?:Roman|Regular)?(Bold)?(Italic|Oblique)?(?:MT)?)$/.exec(
      plain,
    );
  if (!found) return null;
  const family = found[1] === 'Arial' ? 'Helvetica' : found[1]!;
  return STYLES[family]![(found[2] ? 1 : 0) + (found[3] ? 2 : 0)]!;
}

/** The width that the figure gives a code; null where it leaves that to the reader. */
function widthsGiven(font: PDFDict): (code: number) => number | null {
  const first = font.lookup(PDFName.of('FirstChar'));
  const widths = font.lookup(PDFName.of('Widths'));
  return (code) => {
    const at = code - (first instanceof PDFNumber ? first.asNumber() : 0);
    const width = widths instanceof PDFArray && at >= 0 && at < widths.size() ? widths.lookup(at) : null;
    return width instanceof PDFNumber ? width.asNumber() : null;
  };
}

/** Makes the font’s dictionary that of the outlines. */
function describe(
  file: PdfFile,
  font: PDFDict,
  letters: readonly Letter[],
  { name, subtype, key, entries, program, widths, measures, encoding }: Outlines,
  refs: Substitution,
): void {
  const { context } = file;
  const base = PDFName.of(`${subsetTag(letters.map(({ code }) => code))}+${name}`);
  const [first, last] = [letters[0]?.code ?? 0, letters.at(-1)?.code ?? 0];
  const all = Array.from({ length: last - first + 1 }, () => 0);
  letters.forEach(({ code }, at) => {
    all[code - first] = widths[at]!;
  });
  const texts = letters.map((letter) => [letter.code, letter.text] as const);
  file.addStream(entries, program, refs.program);
  file.addStream({}, new TextEncoder().encode(characterMap(texts, 1)), refs.text);
  const about = { Type: 'FontDescriptor', FontName: base, ...measures, [key]: refs.program };
  context.assign(refs.descriptor, context.obj(about));
  font.set(PDFName.of('Subtype'), PDFName.of(subtype));
  font.set(PDFName.of('BaseFont'), base);
  font.set(PDFName.of('FirstChar'), PDFNumber.of(first));
  font.set(PDFName.of('LastChar'), PDFNumber.of(last));
  font.set(PDFName.of('Widths'), context.obj(all));
  font.set(PDFName.of('FontDescriptor'), refs.descriptor);
  font.set(PDFName.of('ToUnicode'), refs.text);
  if (encoding) font.set(PDFName.of('Encoding'), context.obj(encoding));
  else font.delete(PDFName.of('Encoding'));
}
