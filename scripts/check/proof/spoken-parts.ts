import type { CitedInline } from '../../paper/index.js';
import { HOLE } from './passage.js';
import { plainText } from './plain-text.js';
import { printed } from './printed.js';

/** What a deck says of inline content, apart where it words something as it likes. */
export function spokenParts(content: readonly CitedInline[]): string[] {
  const parts = printed(content, 'deck').split(HOLE);
  return parts.map(plainText).filter((part) => part !== '');
}
