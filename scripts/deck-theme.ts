import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckTheme } from './check/index.js';

/** What installation prepared for measuring slides. */
export function readDeckTheme(): DeckTheme {
  const read = (name: string) => readFileSync(join(__dirname, 'deck', name), 'utf8');
  return { css: read('theme.css'), faces: JSON.parse(read('widths.json')) as DeckTheme['faces'] };
}
