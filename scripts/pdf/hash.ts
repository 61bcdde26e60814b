const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits (RFC 9923). Not for security: it names font subsets, so that the same glyphs always have the
 * same name.
 */
export function fnv1a(values: Iterable<number>): number {
  let hash = OFFSET;
  for (const value of values) hash = Math.imul(hash ^ value, PRIME);
  return hash >>> 0;
}

/**
 * 16 bytes that stand for `bytes`, as 32 hexadecimal digits: four lanes of FNV-1a's step over words of 32 bits,
 * folded at the end so that every bit reaches every lane.
 */
export function fingerprint(bytes: Uint8Array): string {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let [a, b, c, d] = [OFFSET, OFFSET ^ 1, OFFSET ^ 2, OFFSET ^ bytes.length];
  for (let i = 0; i < words.length; i++) {
    const mixed = Math.imul(a ^ words[i]!, PRIME);
    a = b ^ (mixed >>> 15);
    b = c;
    c = d;
    d = mixed;
  }
  for (let i = bytes.length & ~3; i < bytes.length; i++) d = Math.imul(d ^ bytes[i]!, PRIME);
  const lanes = [a, b, c, d];
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 4; i++) lanes[i] = Math.imul(lanes[i]! ^ (lanes[(i + 3) % 4]! >>> 13), 0x85ebca6b) >>> 0;
  }
  return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}
