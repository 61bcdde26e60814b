const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';

/**
 * A paper of `times` copies of `source`'s body, one after the other, with ids of their own and a third of the
 * longer words changed to others of the same rhythm, so that no cache of words flatters anyone. The
 * bibliography's heading stays last.
 */
export function repeatPaper(source: string, times: number): string {
  const [frontMatter, body, end] = splitPaper(source);
  const copies = Array.from({ length: times }, (_, copy) => (copy === 0 ? body : varyCopy(body, copy)));
  return `${frontMatter}${copies.join('\n\n')}\n\n${end}`;
}

function splitPaper(source: string): [string, string, string] {
  const bodyStart = source.indexOf('\n---\n', 4) + 5;
  const bibliography = source.search(/^#+ (Bibliography|References)/m);
  const bodyEnd = bibliography < 0 ? source.length : bibliography;
  return [source.slice(0, bodyStart), source.slice(bodyStart, bodyEnd), source.slice(bodyEnd)];
}

function varyCopy(body: string, copy: number): string {
  return body
    .replace(/\{#([\w:-]+)/g, `{#$1-${copy}`)
    .replace(/\[\^([\w-]+)\]/g, `[^$1-${copy}]`)
    .replace(/@(tbl|fig|sec|eq):([\w-]+)/g, `@$1:$2-${copy}`)
    .split(/(\[[^\]]*\]|\{[^}]*\}|\([^)]*:\/\/[^)]*\)|@\S+)/)
    .map((piece, i) => (i % 2 ? piece : piece.replace(/\b[a-z]{4,}\b/g, (word) => varyWord(word, copy))))
    .join('');
}

function varyWord(word: string, copy: number): string {
  const chance = hash(`${word}${copy}`);
  if (chance % 3) return word;
  return [...word].map((letter, i) => (i === 0 ? letter : turn(letter, chance >>> 3))).join('');
}

function turn(letter: string, by: number): string {
  const row = VOWELS.includes(letter) ? VOWELS : CONSONANTS;
  return row[(row.indexOf(letter) + (by % row.length)) % row.length]!;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
