/** A script that the fonts at hand have not, or not all of, and what an author can do about it. */
export interface Unset {
  readonly name: string;
  readonly hint: string;
}

const PICTURE =
  'Boxes stand in their place: no font that comes with Twofold has this script. Write the words in Latin letters, or show them in a picture.';

const installing = (...packages: string[]) =>
  `Boxes stand in their place. In Twofold’s folder, \`npm install ${packages.join('` or `')}\` and then \`npm run prepare\` bring a larger font.`;

/** Han first: of these many are there. */
const SCRIPTS: readonly (readonly [name: string, pattern: RegExp, hint: string])[] = [
  ['Han', /\p{Script=Han}/u, installing('@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-serif-jp')],
  ['Korean', /\p{Script=Hangul}/u, installing('@expo-google-fonts/noto-serif-kr')],
  ['Devanagari', /\p{Script=Devanagari}/u, PICTURE],
  ['Bengali', /\p{Script=Bengali}/u, PICTURE],
  ['Tamil', /\p{Script=Tamil}/u, PICTURE],
  ['Telugu', /\p{Script=Telugu}/u, PICTURE],
  ['Thai', /\p{Script=Thai}/u, PICTURE],
  ['Lao', /\p{Script=Lao}/u, PICTURE],
  ['Tibetan', /\p{Script=Tibetan}/u, PICTURE],
  ['Khmer', /\p{Script=Khmer}/u, PICTURE],
  ['Burmese', /\p{Script=Myanmar}/u, PICTURE],
  ['Ethiopic', /\p{Script=Ethiopic}/u, PICTURE],
  ['Sinhala', /\p{Script=Sinhala}/u, PICTURE],
  ['Syriac', /\p{Script=Syriac}/u, PICTURE],
  ['cuneiform', /\p{Script=Cuneiform}/u, PICTURE],
  ['hieroglyphic', /\p{Script=Egyptian_Hieroglyphs}/u, PICTURE],
];

/** Null for a character that is told of by itself. */
export function unsetScript(codePoint: number): Unset | null {
  const character = String.fromCodePoint(codePoint);
  for (const [name, pattern, hint] of SCRIPTS) if (pattern.test(character)) return { name, hint };
  return null;
}
