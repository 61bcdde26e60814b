import bidiFactory from 'bidi-js';

/** Embedding levels of a paragraph, one for each UTF-16 unit; null where everything runs left to right. */
export interface Levels {
  readonly levels: Uint8Array | null;
  readonly rtl: boolean;
}

const LEFT_TO_RIGHT: Levels = { levels: null, rtl: false };

let bidi: ReturnType<typeof bidiFactory> | null = null;

/** Unicode Bidirectional Algorithm (UAX #9) up to rule I2; lines are reordered when they are known. */
export function bidiLevels(text: string): Levels {
  if (!mayRunRightToLeft(text)) return LEFT_TO_RIGHT;
  bidi ??= bidiFactory();
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  return { levels, rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

/** Right-to-left letters and the controls that turn direction. Isolates alone turn nothing. */
function mayRunRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x590) continue;
    if (code < 0x900) return true;
    if (code === 0x200f || code === 0x202b || code === 0x202e || code === 0x2067) return true;
    if ((code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefe)) return true;
    // High surrogates of U+10800–10FFF and U+1E800–1EFFF.
    if ((code >= 0xd802 && code <= 0xd803) || (code >= 0xd83a && code <= 0xd83b)) return true;
  }
  return false;
}
