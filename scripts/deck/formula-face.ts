import { base64 } from './network.js';

/** What the theme calls the face of formulas. */
const FAMILY = 'STIX Two Math';

/** CSS that brings the face of formulas along, cut down to those that the slides show; empty where they show none. */
export function formulaFace(html: string, cut: ((characters: string) => Uint8Array) | undefined): string {
  const characters = cut ? charactersOf(html) : '';
  if (!cut || characters === '') return '';
  return `@font-face{font-family:"${FAMILY}";src:url(data:font/otf;base64,${base64(cut(characters))}) format("opentype")}`;
}

/** The characters of all MathML, and the italic ones that browsers show single letters as (MathML Core, 4.2). */
function charactersOf(html: string): string {
  const found = new Set<string>();
  for (const [formula] of html.matchAll(/<math\b[\s\S]*?<\/math>/g))
    for (const character of decoded(formula.replace(/<annotation\b[\s\S]*?<\/annotation>|<[^>]*>/g, ''))) {
      found.add(character);
      found.add(italic(character));
    }
  return [...found].sort().join('');
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** First and last of letters, and the first of their italics (Unicode, Mathematical Alphanumeric Symbols). */
const ITALICS = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
] as const;

/** Letters whose italics stand elsewhere. */
const ITALICS_APART: Readonly<Record<string, string>> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  '∂': '𝜕',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
};

function italic(character: string): string {
  const code = character.codePointAt(0)!;
  const [first, , italics] = ITALICS.find(([first, last]) => code >= first && code <= last) ?? [code, code, code];
  return ITALICS_APART[character] ?? String.fromCodePoint(italics + code - first);
}
