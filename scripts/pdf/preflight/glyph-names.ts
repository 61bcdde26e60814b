/**
 * Names of glyphs, as fonts in drawings have them, and the character that each stands for: those of the Latin and the
 * Symbol encoding (ISO 32000-1, annex D) and some of TeX’s, in hexadecimal digits.
 */
const NAMES = `
space 20 exclam 21 quotedbl 22 numbersign 23 dollar 24 percent 25 ampersand 26 quotesingle 27 parenleft 28
parenright 29 asterisk 2a plus 2b comma 2c hyphen 2d period 2e slash 2f zero 30 one 31 two 32 three 33 four 34
five 35 six 36 seven 37 eight 38 nine 39 colon 3a semicolon 3b less 3c equal 3d greater 3e question 3f at 40
bracketleft 5b backslash 5c bracketright 5d asciicircum 5e underscore 5f grave 60 braceleft 7b bar 7c
braceright 7d asciitilde 7e exclamdown a1 cent a2 sterling a3 currency a4 yen a5 brokenbar a6 section a7
dieresis a8 copyright a9 ordfeminine aa guillemotleft ab logicalnot ac registered ae macron af degree b0
plusminus b1 twosuperior b2 threesuperior b3 acute b4 mu b5 paragraph b6 periodcentered b7 cedilla b8
onesuperior b9 ordmasculine ba guillemotright bb onequarter bc onehalf bd threequarters be questiondown bf
Agrave c0 Aacute c1 Acircumflex c2 Atilde c3 Adieresis c4 Aring c5 AE c6 Ccedilla c7 Egrave c8 Eacute c9
Ecircumflex ca Edieresis cb Igrave cc Iacute cd Icircumflex ce Idieresis cf Eth d0 Ntilde d1 Ograve d2 Oacute d3
Ocircumflex d4 Otilde d5 Odieresis d6 multiply d7 Oslash d8 Ugrave d9 Uacute da Ucircumflex db Udieresis dc
Yacute dd Thorn de germandbls df agrave e0 aacute e1 acircumflex e2 atilde e3 adieresis e4 aring e5 ae e6
ccedilla e7 egrave e8 eacute e9 ecircumflex ea edieresis eb igrave ec iacute ed icircumflex ee idieresis ef
eth f0 ntilde f1 ograve f2 oacute f3 ocircumflex f4 otilde f5 odieresis f6 divide f7 oslash f8 ugrave f9
uacute fa ucircumflex fb udieresis fc yacute fd thorn fe ydieresis ff OE 152 oe 153 Scaron 160 scaron 161
Zcaron 17d zcaron 17e florin 192 circumflex 2c6 tilde 2dc endash 2013 emdash 2014 quoteleft 2018 quoteright 2019
quotesinglbase 201a quotedblleft 201c quotedblright 201d quotedblbase 201e dagger 2020 daggerdbl 2021
bullet 2022 ellipsis 2026 perthousand 2030 guilsinglleft 2039 guilsinglright 203a Euro 20ac trademark 2122
Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39a Lambda 39b
Mu 39c Nu 39d Xi 39e Omicron 39f Pi 3a0 Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6 Chi 3a7 Psi 3a8 Omega 3a9
alpha 3b1 beta 3b2 gamma 3b3 delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa 3ba lambda 3bb
nu 3bd xi 3be omicron 3bf pi 3c0 rho 3c1 sigma1 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 psi 3c8
omega 3c9 theta1 3d1 Upsilon1 3d2 phi1 3d5 omega1 3d6 minute 2032 second 2033 fraction 2044 Ifraktur 2111
weierstrass 2118 Rfraktur 211c aleph 2135 arrowleft 2190 arrowup 2191 arrowright 2192 arrowdown 2193
arrowboth 2194 carriagereturn 21b5 arrowdblleft 21d0 arrowdblup 21d1 arrowdblright 21d2 arrowdbldown 21d3
arrowdblboth 21d4 universal 2200 partialdiff 2202 existential 2203 emptyset 2205 gradient 2207 element 2208
notelement 2209 suchthat 220b product 220f summation 2211 minus 2212 asteriskmath 2217 radical 221a
proportional 221d infinity 221e angle 2220 logicaland 2227 logicalor 2228 intersection 2229 union 222a
integral 222b therefore 2234 similar 223c congruent 2245 approxequal 2248 notequal 2260 equivalence 2261
lessequal 2264 greaterequal 2265 propersubset 2282 propersuperset 2283 notsubset 2284 reflexsubset 2286
reflexsuperset 2287 circleplus 2295 circlemultiply 2297 perpendicular 22a5 dotmath 22c5 integraltp 2320
integralbt 2321 angleleft 2329 angleright 232a lozenge 25ca spade 2660 club 2663 heart 2665 diamond 2666 ff fb00
fi fb01 fl fb02 ffi fb03 ffl fb04 dotlessi 131 dotlessj 237 minusplus 2213 ell 2113 lscript 2113 epsilon1 3b5
caron 2c7 breve 2d8 dotaccent 2d9 ring 2da
ogonek 2db hungarumlaut 2dd Ydieresis 178 Lslash 141 lslash 142 Dcroat 110 dcroat 111
rho1 3f1 arrowhookleft 21a9 visiblespace 2423 hbar 210f`;

/** What to copy for a glyph that nothing is known of. */
export const UNKNOWN = '\ufffd';

let characters: ReadonlyMap<string, string> | undefined;
let names: ReadonlyMap<string, string> | undefined;

/** The usual name of the glyph for a character; null for one that is not in the table. */
export function nameOfCharacter(char: string): string | null {
  names ??= new Map([...pairs(NAMES.trim().split(/\s+/))].reverse().map(([name, one]) => [one, name]));
  if (/^[A-Za-z]$/.test(char)) return char;
  return names.get(char) ?? null;
}

/**
 * The character that a glyph’s name stands for (Adobe Glyph List Specification, 2), or `UNKNOWN`. TeX’s fonts for
 * formulas have one sign in many sizes: `parenleftbig`, `integraldisplay`.
 */
export function characterOf(name: string): string {
  characters ??= new Map(pairs(NAMES.trim().split(/\s+/)));
  const base = name.replace(/\..*$/, '');
  if (/^[A-Za-z]$/.test(base)) return base;
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(base)?.[1];
  if (code) return fromCode(Number.parseInt(code, 16));
  const sized = base.replace(/(?:big|Big|bigg|Bigg|text|display|tp|bt|ex|mid)$/, '');
  return characters.get(base) ?? characters.get(sized) ?? accented(base) ?? UNKNOWN;
}

/** Combining marks by their names. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  macron: '\u0304',
  breve: '\u0306',
  dotaccent: '\u0307',
  dieresis: '\u0308',
  ring: '\u030a',
  hungarumlaut: '\u030b',
  caron: '\u030c',
  commaaccent: '\u0327',
  cedilla: '\u0327',
  ogonek: '\u0328',
};

/** “Aogonek”, “ccaron”: a letter and the name of its accent. */
function accented(name: string): string | null {
  const accent = ACCENTS[name.slice(1)];
  const char = accent === undefined ? '' : `${name[0]}${accent}`.normalize('NFC');
  return char.length === 1 ? char : null;
}

function pairs(words: readonly string[]): [string, string][] {
  const made: [string, string][] = [];
  for (let at = 0; at + 1 < words.length; at += 2)
    made.push([words[at]!, fromCode(Number.parseInt(words[at + 1]!, 16))]);
  return made;
}

/** A text with `UNKNOWN` in place of what may not be copied. */
export function saying(text: string): string {
  return [...text].map((char) => fromCode(char.codePointAt(0)!)).join('');
}

/** Neither private use, which would need words of its own (ISO 19005-3, 6.2.11.7.3), nor what Unicode has no character for. */
function fromCode(code: number): string {
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
  const isNone = code === 0 || code === 0xfeff || code === 0xfffe || (code >= 0xd800 && code <= 0xdfff);
  return isPrivate || isNone ? UNKNOWN : String.fromCodePoint(code);
}
