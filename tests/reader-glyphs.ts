import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of a page as its fonts say it; see `ReadPage`. */
export interface GlyphReading {
  readonly text: string;
  readonly artifacts: string;
  readonly marked: ReadonlyMap<number, string>;
}

/** A baseline this far off is another line. Points. */
const LINE = 3;
/** A gap this wide parts words, as between the cells of a row. Thousandths of the size. */
const GAP = 300;
const GAP_MARK = '\0';

/** What the fonts say that the glyphs mean, glyph by glyph, in the order of the content. */
export async function readGlyphs(page: PDFPageProxy): Promise<GlyphReading> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marked = new Map<number, string>();
  const open: { readonly mcid: number | null; readonly artifact: boolean }[] = [];
  const said = { text: '', artifacts: '' };
  let baseline = 0;
  let shownAt = Number.NaN;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as readonly unknown[];
    const within = open.at(-1) ?? { mcid: null, artifact: false };
    if (operator === OPS.beginText) baseline = 0;
    else if (operator === OPS.moveText) {
      baseline += args[1] as number;
      said[within.artifact ? 'artifacts' : 'text'] += GAP_MARK;
    } else if (operator === OPS.beginMarkedContent) open.push({ ...within, artifact: args[0] === 'Artifact' });
    else if (operator === OPS.beginMarkedContentProps) {
      const mcid = typeof args[1] === 'number' ? args[1] : within.mcid;
      open.push({ mcid, artifact: within.artifact || args[0] === 'Artifact' });
      if (mcid !== null) marked.set(mcid, marked.get(mcid) ?? '');
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const text = glyphText(args[0]);
      const kind = within.artifact ? 'artifacts' : 'text';
      said[kind] += (Math.abs(baseline - shownAt) > LINE ? '\n' : '') + text;
      shownAt = baseline;
      if (within.mcid !== null)
        marked.set(within.mcid, (marked.get(within.mcid) ?? '') + text.replaceAll(GAP_MARK, ''));
    }
  });
  return { text: withGaps(said.text), artifacts: withGaps(said.artifacts), marked };
}

/** A gap is a space where there is no white space already. */
function withGaps(text: string): string {
  const spaced = text.replace(/\0*(\s)\0*/g, '$1').replace(/\0+/g, ' ');
  return spaced.replace(/ +\n/g, ' \n').trim();
}

/** Letters and marks; numbers run from left to right in every script. */
const RIGHT_TO_LEFT = /(?!\p{Nd})[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A combining mark that says nothing. */
const SHAPELESS = '\u034f';

/** Glyphs of scripts from right to left lie in the file as they are seen: their stretches are turned around. */
function glyphText(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  const texts = glyphs.map((glyph: { readonly unicode?: string } | number | null) => {
    if (typeof glyph === 'number') return glyph < -GAP ? GAP_MARK : '';
    return glyph?.unicode?.replace(SHAPELESS, '') ?? '';
  });
  const ordered: string[] = [];
  let stretch = 0;
  for (const text of texts) {
    stretch = text === '' || RIGHT_TO_LEFT.test(text) ? stretch + 1 : 0;
    if (stretch > 1) ordered.splice(ordered.length - stretch + 1, 0, text);
    else ordered.push(text);
  }
  return ordered.join('');
}
