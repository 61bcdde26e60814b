import type { Font } from './font.js';
import { joinsPrevious, type Script, scriptOf } from './script.js';

/** A stretch of text in one font and one script. Offsets in UTF-16 units. */
export interface Item {
  readonly start: number;
  end: number;
  readonly font: Font;
  script: Script;
  /** Code point that no font has; shown as U+FFFD. */
  readonly missing: number | null;
}

/** Fonts to try for a character, best first; the first of `plain` is the style's own. */
export interface FontStacks {
  readonly plain: Iterable<Font>;
  of(script: Script): Iterable<Font>;
}

/** Cuts text by font coverage and script. */
export function itemize(text: string, stacks: FontStacks): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const last = items.at(-1);
    if (last && joinsPrevious(codePoint)) last.end = end;
    else addCharacter(items, codePoint, at, end, stacks);
    at = end;
  }
  return items;
}

function addCharacter(items: Item[], codePoint: number, start: number, end: number, stacks: FontStacks): void {
  const script = scriptOf(codePoint);
  const font = firstWith(stacks.of(script), codePoint);
  const last = items.at(-1);
  const alike = last && (script === 'common' || last.script === 'common' || last.script === script);
  if (font && last && alike && last.font === font && last.missing === null) {
    last.end = end;
    if (last.script === 'common') last.script = script;
    return;
  }
  items.push(font ? { start, end, font, script, missing: null } : replacement(start, end, codePoint, stacks));
}

function replacement(start: number, end: number, codePoint: number, stacks: FontStacks): Item {
  const font = firstWith(stacks.plain, REPLACEMENT) ?? first(stacks.plain);
  return { start, end, font, script: 'common', missing: codePoint };
}

/** What stands where no font has the character. */
export const REPLACEMENT = 0xfffd;

function firstWith(fonts: Iterable<Font>, codePoint: number): Font | null {
  for (const font of fonts) if (font.glyph(codePoint) !== 0) return font;
  return null;
}

function first(fonts: Iterable<Font>): Font {
  for (const font of fonts) return font;
  throw new Error('no font file is installed');
}
