import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import standard from '@pdf-lib/standard-fonts';

const { Encodings, Font, FontNames } = standard;

/**
 * Writes what stands in figures for the fonts that every reader of PDF has: outlines and their licences as pdf.js
 * carries them, and Adobe’s measures.
 * @param {string} folder
 * @param {(packageName: string, path: string) => string} packageFile
 */
export function writeStandardFonts(folder, packageFile) {
  mkdirSync(folder, { recursive: true });
  const source = dirname(packageFile('pdfjs-dist', 'standard_fonts/LICENSE_FOXIT'));
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(folder, file));
  writeFileSync(join(folder, 'metrics.json'), JSON.stringify(metrics()));
}

/** As `StandardMetrics` has them. */
function metrics() {
  const fonts = Object.values(FontNames).map((name) => [name, measures(Font.load(name))]);
  const codes = ['Symbol', 'ZapfDingbats'].map((name) => [name, codesOf(Encodings[name])]);
  return {
    fonts: Object.fromEntries(fonts),
    codes: Object.fromEntries(codes),
    dingbats: charactersOf(Encodings.ZapfDingbats),
  };
}

function measures({ CharMetrics, FontBBox, ItalicAngle, StdVW }) {
  const widths = Object.fromEntries(CharMetrics.map(({ N, WX }) => [N, WX]));
  return { widths, box: FontBBox, italicAngle: ItalicAngle, stem: StdVW };
}

function codesOf(encoding) {
  return Object.fromEntries(lettersOf(encoding).map(({ code, name }) => [code, name]));
}

function charactersOf(encoding) {
  return Object.fromEntries(lettersOf(encoding).map(({ name, character }) => [name, character]));
}

function lettersOf(encoding) {
  const characters = encoding.supportedCodePoints.map((code) => String.fromCodePoint(code));
  return characters.map((character) => ({ ...encoding.encodeUnicodeCodePoint(character.codePointAt(0)), character }));
}
