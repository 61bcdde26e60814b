const ITALIC = /italic|oblique/i;
const BOLD = /bold|\b[789]00\b/i;
const MONO = /mono|courier|consolas|menlo|\bcode\b/i;
/** `sans-serif` has none. */
const SERIFS = /(?<!sans[- ])serif|times|georgia|garamond|palatino/i;

/** Font files that a drawing's letters are set in, and what in its source calls for each. */
const FACES: readonly (readonly [file: string, ...calledBy: readonly RegExp[]])[] = [
  ['SourceSans3-Regular.ttf'],
  ['SourceSans3-It.ttf', ITALIC],
  ['SourceSans3-Semibold.ttf', /\b600\b/],
  ['SourceSans3-Bold.ttf', BOLD],
  ['SourceSans3-BoldIt.ttf', BOLD, ITALIC],
  ['SourceSerif4-Regular.ttf', SERIFS],
  ['SourceSerif4-It.ttf', SERIFS, ITALIC],
  ['SourceSerif4-Bold.ttf', SERIFS, BOLD],
  ['SourceCodePro-Regular.ttf', MONO],
  ['FrankRuhlLibre_400Regular.ttf', /[\u0590-\u05ff]|&#/],
  ['Amiri_400Regular.ttf', /[\u0600-\u06ff]|&#/],
  ['SawarabiMincho_400Regular.ttf', /[\u2e80-\uffdc]|&#/],
  ['ZCOOLXiaoWei_400Regular.ttf', /[\u2e80-\uffdc]|&#/],
  // Arrows, mathematics, dingbats, and scripts that nothing above has.
  ['DejaVuSans.ttf', /[\u0250-\uffff]|&#/],
];

/** The family of whatever names none, or none that is known. */
export const USUAL_FAMILY = 'Source Sans 3';

const OURS: readonly (readonly [name: RegExp, family: string])[] = [
  [MONO, 'Source Code Pro'],
  [SERIFS, 'Source Serif 4'],
  [/(?:)/, USUAL_FAMILY],
];

/** A name in a list of families, in CSS. */
const NAME = String.raw`(?:"[^"<]*"|'[^'<]*'|(?:&\w+;|[^,;"'}<>&])*)`;
const DECLARATION = new RegExp(String.raw`(font-family\s*:\s*)(${NAME}(?:\s*,\s*${NAME})*)`, 'gi');
const ATTRIBUTE = /(\sfont-family\s*=\s*)("[^"]*"|'[^']*')/gi;

/** The source of an SVG with our families in place of those that it names. */
export function withOurFamilies(source: string): string {
  const ours = (names: string) => OURS.find(([known]) => known.test(names))![1];
  return source
    .replace(ATTRIBUTE, (_, opening: string, names: string) => `${opening}"${ours(names)}"`)
    .replace(DECLARATION, (_, opening: string, names: string) => `${opening}${ours(names)}`);
}

/** The fonts that an SVG's source calls for; a character that the asked one lacks is looked for in the others. */
export function facesFor(source: string, font: (file: string) => Uint8Array | null): Uint8Array[] {
  return FACES.filter(([, ...calledBy]) => calledBy.every((pattern) => pattern.test(source))).flatMap(
    ([file]) => font(file) ?? [],
  );
}
