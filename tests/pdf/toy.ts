import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync, inflateSync } from 'node:zlib';
import * as hb from 'harfbuzzjs';
import type { Artifact, Fragment, Page, Report, TextFragment } from '../../scripts/page/index.js';
import { type Tag, tag } from '../../scripts/paper/tag.js';
import type { PlacedRun } from '../../scripts/paragraph/index.js';
import { type PdfOptions, writePdf } from '../../scripts/pdf/index.js';
import type { Face, GlyphRun, Run } from '../../scripts/shape/index.js';

/** Reports made by hand, to see what the file makes of them without the stages before. */

const require = createRequire(import.meta.url);
export const file = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));

interface Loaded {
  readonly face: Face;
  readonly font: hb.Font;
}

const loaded: Loaded[] = [];
const byPath = new Map<string, Loaded>();

function load(path: string): Loaded {
  let known = byPath.get(path);
  if (!known) {
    const data = file(path);
    const hbFace = new hb.Face(new hb.Blob(data.buffer));
    const scale = hbFace.upem / 1000;
    const face: Face = {
      index: loaded.length,
      postScriptName: path.replace(/.*\/|\.ttf$/g, ''),
      data,
      unitsPerEm: hbFace.upem,
      ascent: 900 * scale,
      descent: -300 * scale,
      capHeight: 670 * scale,
      xHeight: 475 * scale,
      italicAngle: 0,
      bbox: [-200 * scale, -300 * scale, 1200 * scale, 1000 * scale],
      monospaced: false,
      serif: true,
      weight: 400,
    };
    known = { face, font: new hb.Font(hbFace) };
    loaded.push(known);
    byPath.set(path, known);
  }
  return known;
}

export const SERIF = 'source-serif/TTF/SourceSerif4-Regular.ttf';
export const SANS = 'source-sans/TTF/SourceSans3-Semibold.ttf';
export const ARABIC = '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf';

/** Shapes `text` in one run. */
export function shape(text: string, size = 11, path = SERIF): GlyphRun {
  const { face, font } = load(path);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  const rtl = path === ARABIC;
  hb.shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const points = (units: number) => (units * size) / face.unitsPerEm;
  const offsets = (of: (p: (typeof positions)[number]) => number) =>
    positions.some((p) => of(p) !== 0) ? Float32Array.from(positions, (p) => points(of(p))) : null;
  const advances = Float32Array.from(positions, ({ xAdvance }) => points(xAdvance));
  return {
    kind: 'glyphs',
    face,
    size,
    rtl,
    text,
    glyphs: Uint16Array.from(infos, ({ codepoint }) => codepoint),
    clusters: Uint16Array.from(infos, ({ cluster }) => cluster),
    advances,
    xOffsets: offsets(({ xOffset }) => xOffset),
    yOffsets: offsets(({ yOffset }) => yOffset),
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

export interface Bit {
  readonly text: string;
  readonly tag: Tag;
  readonly font?: string;
  readonly size?: number;
  readonly shift?: number;
  readonly role?: PlacedRun<GlyphRun>['role'];
  readonly strike?: boolean;
  readonly colour?: string;
}

/** One line; `stretch` is added to every space. */
export function line(
  bits: readonly Bit[],
  x: number,
  y: number,
  artifact: Artifact | null = null,
  stretch = 0,
): TextFragment<GlyphRun> {
  let at = 0;
  const runs: PlacedRun<GlyphRun>[] = [];
  for (const bit of bits) {
    for (const word of bit.text.split(/( )/).filter((part) => part !== '')) {
      const run = shape(word, bit.size, bit.font);
      const space = word === ' ';
      const width = run.width + (space ? stretch : 0);
      const role = bit.role ?? (space ? 'space' : 'text');
      const look = { shift: bit.shift ?? 0, colour: bit.colour ?? '#000000', strike: bit.strike ?? false };
      runs.push({ run, x: at, width, tag: bit.tag, role, ...look });
      at += width;
    }
  }
  return { kind: 'text', x, y, width: at, runs, artifact, noteStart: 0 };
}

export function page(index: number, fragments: readonly Fragment<Run>[]): Page<Run> {
  return { index, label: String(index + 1), width: 420, height: 595, fragments };
}

export function report(structure: Tag, pages: readonly Page<Run>[], more: Partial<Report<Run>> = {}): Report<Run> {
  return { pages, structure, noteTags: new Map(), outline: [], diagnostics: [], ...more };
}

export function write(made: Report<Run>, more: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  return writePdf(made, {
    title: 'A toy',
    authors: ['N. N.'],
    subject: '',
    keywords: [],
    lang: 'en',
    date: null,
    deflate: (bytes) => new Uint8Array(deflateSync(bytes)),
    inflate: (bytes, most) => new Uint8Array(inflateSync(bytes, { maxOutputLength: most })),
    attachments: [],
    ...more,
  });
}

/**
 * Two pages with most of what a report has: title, headings, a paragraph that goes on over the page with a
 * hyphen, notes with their marks, a link to the web, an Arabic name, a table, running head and folio.
 */
export function sample(): Report<Run> {
  const top = tag('Document', null);
  const title = tag('Title', top, { id: 'title' });
  const section = tag('Sect', top);
  const heading = tag('H1', section, { id: 'first' });
  const p = tag('P', section);
  const reference = tag('Reference', p, { note: 1, id: 'mark-1' });
  const mark = tag('Link', reference, { href: '#note-1' });
  const arabic = tag('Span', p, { lang: 'ar', actualText: 'العربية' });
  const link = tag('Link', p, { href: 'https://example.org/a?b=(c)' });
  const table = tag('Table', section);
  const row = tag('TR', tag('THead', table));
  const year = tag('TH', row, { scope: 'Column' });
  tag('TH', row, { scope: 'Column' });
  const body = tag('TR', tag('TBody', table));
  const cell = tag('TD', body);
  tag('TD', body);
  const note = tag('Note', top, { id: 'note-1' });
  const noteP = tag('P', note);
  const label = tag('Link', tag('Lbl', noteP), { href: '#mark-1' });
  tag('P', section, { id: 'never' });
  const q = tag('P', section);
  const head = tag('P', null);
  const one = page(0, [
    line([{ text: 'A Toy Report', tag: title, font: SANS, size: 20 }], 60, 80),
    line([{ text: 'First part', tag: heading, font: SANS, size: 14 }], 60, 110),
    line(
      [
        { text: 'AVATAR affine waffles, office', tag: p },
        { text: '1', tag: mark, size: 7, shift: 4 },
        { text: ' and more ', tag: p },
      ],
      60,
      140,
      null,
      2.5,
    ),
    line(
      [
        { text: 'words with ', tag: p },
        { text: 'العربية', tag: arabic, font: ARABIC },
        { text: ' inside', tag: p, strike: true },
        { text: ', and an extra', tag: p },
        { text: '-', tag: p, role: 'hyphen' },
      ],
      60,
      154,
    ),
    { kind: 'rule', x: 60, y: 500, width: 80, height: 0.4, colour: '#777777' },
    line(
      [
        { text: '1', tag: label, size: 9 },
        { text: '. A note that stands at the ', tag: noteP, size: 9 },
      ],
      60,
      515,
    ),
    line([{ text: 'foot.', tag: noteP, size: 9 }], 60, 527),
    line([{ text: '1', tag: head, size: 9 }], 200, 570, 'footer'),
  ]);
  const two = page(1, [
    {
      ...line(
        [
          { text: 'ordinary end, with ', tag: p },
          { text: 'https://example.org/', tag: link, colour: '#003366' },
        ],
        60,
        80,
      ),
      within: true,
    },
    line(
      [
        { text: 'a?b=(c)', tag: link, colour: '#003366' },
        { text: ' too.', tag: p },
      ],
      60,
      94,
    ),
    line([{ text: '2015', tag: year }], 60, 120),
    line([{ text: 'January', tag: cell }], 60, 134),
    line([{ text: 'Last words', tag: q }], 60, 150),
    line([{ text: 'forced apart.', tag: q }], 60, 164),
    line([{ text: 'A Toy Report', tag: head, size: 9 }], 200, 40, 'header'),
  ]);
  return report(top, [one, two], {
    noteTags: new Map([[1, note]]),
    outline: [{ title: 'First part', id: 'first', children: [] }],
  });
}
