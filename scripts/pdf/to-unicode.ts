import { hex, utf16 } from './syntax.js';

/** Most entries that one `bfchar` block may hold (Adobe Technical Note 5411, 1.4.1). */
const BLOCK = 100;

/** The ToUnicode CMap (ISO 32000-1, 9.10.3): what text each CID stands for. `texts[0]` is CID 1's. */
export function toUnicode(texts: readonly string[]): string {
  return characterMap(
    texts.map((text, at) => [at + 1, text]),
    2,
  );
}

/** The ToUnicode CMap of a font whose codes have so many bytes: each code with its text, in order of the codes. */
export function characterMap(entries: readonly (readonly [code: number, text: string])[], bytes: 1 | 2): string {
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += BLOCK) {
    const some = entries.slice(from, from + BLOCK);
    const lines = some.map(([code, text]) => `<${hex(code, 2 * bytes)}><${utf16(sayable(text))}>\n`);
    blocks.push(`${some.length} beginbfchar\n${lines.join('')}endbfchar\n`);
  }
  return `${HEAD}<${'00'.repeat(bytes)}><${'FF'.repeat(bytes)}>\nendcodespacerange\n${blocks.join('')}${FOOT}`;
}

/** No code may stand for U+0000, U+FEFF or U+FFFE (ISO 19005-3, 6.2.11.7.2; ISO 14289-1, 7.21.7). */
function sayable(text: string): string {
  return text.replaceAll('\ufeff', '\u2060').replaceAll('\ufffe', '\ufffd').replaceAll('\0', '\ufffd');
}

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
`;

const FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
