import faces from './faces.json';
import { formulaFace } from './formula-face.js';
import type { RenderResources } from './resources.js';

/** Faces outside Marp's own CSS, which would take long to parse; only those that the slides have characters for. */
export function fontFaces(lang: string, html: readonly string[], resources: RenderResources): string {
  const slides = html.join('');
  // Formulas have a face of their own.
  const text = slides.replace(/<math\b[\s\S]*?<\/math>|<[^>]*>/g, '');
  const has = (pattern: string) => new RegExp(pattern, 'u').test(text);
  const wanted = {
    latin: true,
    rest: has(`(?![${inside('latin')}${UNSEEN}])[${inside('rest')}]`),
    arabic: /[\u0600-\u06ff]/.test(text),
  };
  const others = has(`[^${inside('latin')}${UNSEEN}]`) ? (resources.otherFaces?.(text, lang) ?? '') : '';
  const prepared = faces.faces
    .filter((face) => face.for !== 'code' || CODE.test(slides))
    .flatMap((face) =>
      [...face.ranges]
        .reverse()
        .filter((range) => wanted[range as keyof typeof wanted])
        .map((range) => fontFace(face, range, resources)),
    )
    .join('');
  return prepared + others + formulaFace(slides, resources.formulas);
}

/** What is set in letters of one width. */
const CODE = /<(?:code|pre|kbd|samp)\b/;

/** Later faces win, so the common range stands last and says which characters it is for. */
function fontFace(
  { name, family, weight, style }: (typeof faces.faces)[number],
  range: string,
  { font }: RenderResources,
): string {
  const only =
    range === 'rest'
      ? ''
      : `;unicode-range:${codes(range)
          .map((code) => `U+${code}`)
          .join(',')}`;
  const data = font(`${name}.${range}.woff2`);
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")${only}}`;
}

function codes(range: string): string[] {
  return faces.ranges[range as keyof typeof faces.ranges].split(' ');
}

/** The characters of a range, as they stand in a regular expression's brackets. */
function inside(range: string): string {
  return codes(range)
    .map((code) => code.replace(/[\da-f]+/g, '\\u{$&}'))
    .join('');
}

/** Controls and joiners, which need no face. */
const UNSEEN =
  '\\u{0}-\\u{1f}\\u{7f}-\\u{9f}\\u{200c}-\\u{200f}\\u{2028}-\\u{202e}\\u{2060}-\\u{206f}\\u{fe00}-\\u{fe0f}\\u{feff}';
