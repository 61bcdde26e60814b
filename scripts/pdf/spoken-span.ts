import { isRightToLeft } from '../paper/direction.js';
import { type Tag, tag } from '../paper/tag.js';
import type { PlacedRun } from '../paragraph/index.js';
import type { GlyphRun, Run } from '../shape/index.js';
import type { Stretch } from './painting-order.js';

/* Text whose letters do not say it: tags that do (ActualText: ISO 32000-1, 14.9.4). They are no children of their owners,
   because they are made anew whenever a report is written. */

/**
 * What the hyphens at line ends stand for, by what programs read that go by places: these take U+002D there for an
 * added one and join the word without it (pdf.js in searching, Poppler, PDFium), and leave U+2010 alone. Whoever goes
 * by the structure is told the soft hyphen from the hard one (14.8.2.2.3). A soft hyphen among the glyphs would be left
 * out by pdf.js before it looks for words that go on, so that none was found whole.
 */
const HYPHENS: Readonly<Record<string, string>> = { '-': '\u00ad', '\u2010': '-' };

/** What a sign at a line's end stands for; null for any other run. */
export function hyphenText({ role, run }: PlacedRun<Run>): string | null {
  return role === 'hyphen' ? (HYPHENS[run.text] ?? null) : null;
}

/** The tag for such a hyphen. */
export function hyphenSpan(placed: PlacedRun<Run>): Tag | null {
  const actualText = hyphenText(placed);
  return actualText === null ? null : { ...tag('Span', null, { actualText }), parent: placed.tag };
}

/** Runs of a line that ends within a word: a hyphen of the word itself stands last, alone. */
export function withHardHyphen(runs: readonly PlacedRun<Run>[]): readonly PlacedRun<Run>[] {
  const last = runs.at(-1);
  if (last?.role !== 'text' || last.run.kind !== 'glyphs' || !/[^-]-$/.test(last.run.text)) return runs;
  const { run } = last;
  const [glyphs, end] = [run.glyphs.length - 1, run.text.length - 1];
  if (run.rtl || run.clusters[glyphs] !== end) return runs;
  const cut = (from: number, to: number | undefined, text: string, width: number): GlyphRun => ({
    ...run,
    text,
    width,
    glyphs: run.glyphs.slice(from, to),
    clusters: run.clusters.slice(0, to === undefined ? 1 : to),
    advances: run.advances.slice(from, to),
    xOffsets: run.xOffsets?.slice(from, to) ?? null,
    yOffsets: run.yOffsets?.slice(from, to) ?? null,
  });
  const own = run.advances[glyphs]!;
  const width = (own * last.width) / run.width;
  const word = { ...last, run: cut(0, glyphs, run.text.slice(0, end), run.width - own), width: last.width - width };
  const hyphen = cut(glyphs, undefined, '\u2010', own);
  return [...runs.slice(0, -1), word, { ...last, run: hyphen, x: last.x + word.width, width, role: 'hyphen' }];
}

/**
 * The tag for a stretch that runs from right to left, whose glyphs lie as they are seen. Null where the letters say it
 * themselves, or the author does. `lang` is the document's language. What it says is said one element above the
 * content: MuPDF (from 1.22) puts the text of the content's own element in place of its glyphs, one by one, and then
 * turns it around, as it does with all glyphs that lie as they are seen.
 */
export function spokenSpan({ tag: owner, runs, seen }: Stretch, lang: string): Tag | null {
  const hyphen = hyphenSpan(runs[0]!);
  if (hyphen) return hyphen;
  const plain = runs.every((placed, i) => placed === seen[i] && !(placed.run.kind === 'glyphs' && placed.run.rtl));
  if (plain || owner.actualText !== null) return null;
  const text = runs.map(({ run }) => run.text).join('');
  const says = { ...tag('Span', null, { actualText: text, lang: ownLanguage(text, owner, lang) }), parent: owner };
  return { ...tag('Span', null), parent: says };
}

/** Null if the text around it is in a language that runs from right to left; otherwise what its script speaks for. */
function ownLanguage(text: string, owner: Tag, documentLang: string): string | null {
  let around: Tag | null = owner;
  while (around && around.lang === null) around = around.parent;
  if (isRightToLeft(around?.lang ?? documentLang)) return null;
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Hebrew}/u.test(text)) return 'he';
  return null;
}
