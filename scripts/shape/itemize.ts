import type { Font } from './font.js';
import { hasIdeographs } from './ideographic.js';
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
  /** Quotation marks beside ideographs come from their fonts. */
  readonly ownsQuotes: boolean;
}

/**
 * Cuts text by font coverage and script. A letter and its marks come from one font, a Hebrew word and an Eastern name
 * too, and what stands between letters from right to left from the font of these.
 */
export function itemize(text: string, stacks: FontStacks, rtl = false): Item[] {
  const items: Item[] = [];
  const quotes = stacks.ownsQuotes && hasIdeographs(text);
  const between = rtl ? firstScript(text) : 'common';
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const own = quotes && isQuote(codePoint) ? 'ideographic' : scriptOf(codePoint);
    const script = own === 'common' ? between : own;
    const asOne = script === 'hebrew' || (script === 'ideographic' && !stacks.ownsQuotes);
    const end = asOne ? wordEnd(text, at, script) : clusterEnd(text, at);
    const font = firstWithAll(stacks.of(script), text.slice(at, end));
    if (font) addStretch(items, at, end, font, script);
    else addSingly(items, text, at, end, stacks);
    at = end;
  }
  return items;
}

/** That of the first letter. */
function firstScript(text: string): Script {
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script !== 'common') return script;
  }
  return 'common';
}

/** ‘ ’ “ ” */
function isQuote(codePoint: number): boolean {
  return codePoint === 0x2018 || codePoint === 0x2019 || codePoint === 0x201c || codePoint === 0x201d;
}

function clusterEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  while (end < text.length && joinsPrevious(text.codePointAt(end) ?? 0)) end += lengthAt(text, end);
  return end;
}

/**
 * Points and accents of the Bible are in few fonts: a word that has some is set in one of those as a whole. So is a
 * Chinese or Japanese name among words of another language.
 */
function wordEnd(text: string, at: number, script: Script): number {
  let end = clusterEnd(text, at);
  while (end < text.length && scriptOf(text.codePointAt(end) ?? 0) === script) end = clusterEnd(text, end);
  return end;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function addStretch(items: Item[], start: number, end: number, font: Font, script: Script): void {
  const last = items.at(-1);
  const alike = last && (script === 'common' || last.script === 'common' || last.script === script);
  if (last && alike && last.font === font && last.missing === null) {
    last.end = end;
    if (last.script === 'common') last.script = script;
  } else items.push({ start, end, font, script, missing: null });
}

/** Where no font has all of a stretch, each character comes from one that has it, or is replaced. */
function addSingly(items: Item[], text: string, from: number, to: number, stacks: FontStacks): void {
  for (let at = from; at < to; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const end = at + lengthAt(text, at);
    const script = scriptOf(codePoint);
    const last = items.at(-1);
    const font = firstWith(stacks.of(script), codePoint);
    if (isIgnorable(codePoint) && last) last.end = end;
    else if (font) addStretch(items, at, end, font, script);
    else items.push(replacement(at, end, codePoint, stacks));
    at = end;
  }
}

function replacement(start: number, end: number, codePoint: number, stacks: FontStacks): Item {
  const font = firstWith(stacks.plain, REPLACEMENT) ?? first(stacks.plain);
  return { start, end, font, script: 'common', missing: codePoint };
}

/** What stands where no font has the character. */
export const REPLACEMENT = 0xfffd;

/** Joiners and variation selectors act on their neighbours and need no glyph. */
function isIgnorable(codePoint: number): boolean {
  return (
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    codePoint === 0x34f ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

function firstWithAll(fonts: Iterable<Font>, text: string): Font | null {
  for (const font of fonts) if (hasAll(font, text)) return font;
  return null;
}

function hasAll(font: Font, text: string): boolean {
  for (let at = 0; at < text.length; at += lengthAt(text, at)) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (font.glyph(codePoint) === 0 && !isIgnorable(codePoint)) return false;
  }
  return true;
}

function firstWith(fonts: Iterable<Font>, codePoint: number): Font | null {
  for (const font of fonts) if (font.glyph(codePoint) !== 0) return font;
  return null;
}

function first(fonts: Iterable<Font>): Font {
  for (const font of fonts) return font;
  throw new Error('no font file is installed');
}
