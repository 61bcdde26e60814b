import { decodePDFRawStream, PDFDict, PDFName, type PDFPage, PDFRawStream } from 'pdf-lib';
import { type Operation, operations, shows } from './content.js';
import { harmed, type Marked, read, write } from './pdf.js';

/** What is done to a word, or to a word and the one behind it. */
export type WordHarm = 'dropped' | 'doubled' | 'changed' | 'swapped';

/** Glyphs of one operation, each as its code is written. */
type Codes = readonly string[];

/** A word of one operation: its glyphs from `start` to `end`. */
interface GlyphWord {
  readonly operation: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A report in which one word of some marked content is harmed, or null where it has none that could be. What an
 * ActualText stands for is left alone: it would be read as before.
 */
export async function harmWord(
  bytes: Uint8Array,
  at: Marked,
  how: WordHarm,
  random: (below: number) => number,
): Promise<Uint8Array | null> {
  let done = false;
  const result = await harmed(bytes, (document) => {
    const page = document.getPage(at.page);
    const all = operations(read(page));
    const codes = all.map((one) => (isWritten(one, at) ? codesOf(one) : []));
    const words = codes.flatMap((own, operation) => wordsOf(own, operation, spaceOf(page, all[operation]!)));
    const changed = harmOne(words, codes, how, random);
    if (!changed) return;
    done = true;
    const [operation, by] = changed;
    write(page, all.map(({ source }, i) => (i === operation ? `\n[<${by.join('')}>]TJ` : source)).join(''));
  });
  return done ? result : null;
}

function isWritten(one: Operation, { mcid }: Marked): boolean {
  return one.mcid === mcid && !one.replaced && shows(one) && /^T[jJ]$/.test(one.operator);
}

const STRING = /<([0-9a-fA-F]*)>|\(((?:[^()\\]|\\[\s\S]|\([^()]*\))*)\)/g;

function codesOf({ source }: Operation): Codes {
  const written = [...source.matchAll(STRING)].map(
    ([, hex, literal]) => hex ?? Buffer.from(unescaped(literal ?? ''), 'latin1').toString('hex'),
  );
  return written.flatMap((hex) => hex.toLowerCase().match(/.{4}/g) ?? []);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string without its escapes (ISO 32000-1, 7.3.4.2). */
function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return sign === undefined || sign === '\n' || sign === '\r' ? '' : (ESCAPES[sign] ?? sign);
  });
}

function wordsOf(codes: Codes, operation: number, space: string): GlyphWord[] {
  const found: GlyphWord[] = [];
  let start = 0;
  for (let at = 0; at <= codes.length; at++) {
    if (at < codes.length && codes[at] !== space) continue;
    if (at > start) found.push({ operation, start, end: at });
    start = at + 1;
  }
  return found;
}

function harmOne(
  words: readonly GlyphWord[],
  codes: readonly Codes[],
  how: WordHarm,
  random: (below: number) => number,
): readonly [number, Codes] | null {
  if (words.length === 0) return null;
  const at = random(words.length);
  const word = words[at]!;
  const own = codes[word.operation]!;
  const text = (one: GlyphWord) => codes[one.operation]!.slice(one.start, one.end);
  const space = own.slice(word.end, word.end + 1);
  const [before, after] = [own.slice(0, word.start), own.slice(word.end)];
  const differs = (one: GlyphWord) => text(one).join() !== text(word).join();
  const near = words.filter((one) => one.operation === word.operation && differs(one));
  const next = words[at + 1];
  switch (how) {
    case 'dropped':
      return [word.operation, [...before, ...after.slice(space.length)]];
    case 'doubled':
      return space.length === 0
        ? null
        : [word.operation, [...before, ...text(word), ...space, ...text(word), ...after]];
    case 'changed': {
      const other = near[random(near.length || 1)];
      return other ? [word.operation, [...before, ...text(other), ...after]] : null;
    }
    case 'swapped':
      if (!next || next.operation !== word.operation || !differs(next)) return null;
      return [word.operation, [...before, ...text(next), ...space, ...text(word), ...own.slice(next.end)]];
  }
}

/** The code of the space in the font of an operation, by its ToUnicode CMap (ISO 32000-1, 9.10.3). */
function spaceOf({ node, doc }: PDFPage, { text }: Operation): string {
  const name = /^\/(\S+)/.exec(text.font)?.[1] ?? '';
  const font = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)?.lookupMaybe(PDFName.of(name), PDFDict);
  const map = font && doc.context.lookup(font.get(PDFName.of('ToUnicode')));
  if (!(map instanceof PDFRawStream)) return '';
  const written = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
  return (/<([0-9a-fA-F]{4})>\s*<0020>/.exec(written)?.[1] ?? '').toLowerCase();
}
