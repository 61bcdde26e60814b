/**
 * FNV-1a, 32 bits (draft-eastlake-fnv). Not for security: it names font subsets and the file, so that the
 * same content always has the same name.
 */
export function fnv1a(bytes: Uint8Array, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}

/** 16 bytes that stand for `bytes`, as 32 hexadecimal digits. */
export function fingerprint(bytes: Uint8Array): string {
  let hex = '';
  let seed = 0x811c9dc5;
  for (let i = 0; i < 4; i++) {
    seed = fnv1a(bytes, Math.imul(seed ^ i, 0x9e3779b1));
    hex += seed.toString(16).padStart(8, '0');
  }
  return hex;
}
