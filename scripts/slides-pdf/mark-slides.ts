import type { PdfFile } from '../pdf/objects.js';
import { marksThatTell, remarked } from './content.js';
import { type Content, type Form, readStructure } from './element.js';
import { flattenForms } from './flatten.js';
import type { DeckPdf } from './index.js';
import { mendStructure } from './mend.js';
import type { OutlinedSlide } from './outline.js';
import { type Printed, sizeOf } from './printed.js';
import { readShown } from './shown.js';
import { type Stream, streamsOf } from './streams.js';
import { enterTags, type Tagged } from './tags.js';
import { type Worded, withTexts } from './texts.js';

/** What the browser painted and marked, as it has to be. */
export interface MarkedSlides {
  /** Forms with marks of their own. */
  readonly forms: readonly Form[];
  /** The content of the pages, then of the forms. */
  readonly streams: readonly Stream[];
  readonly tagged: Tagged;
  /** What of each stream is written otherwise, by where that ends. */
  readonly edits: readonly ReadonlyMap<number, string>[];
}

interface Known {
  readonly about: Pick<DeckPdf, 'deck' | 'texts'>;
  readonly slides: readonly OutlinedSlide[];
  readonly lang: string;
}

/** Reads the browser's structure, puts the author's words in it, and mends it. */
export function markSlides(file: PdfFile, printed: Printed, { about, slides, lang }: Known): MarkedSlides {
  flattenForms(file, printed);
  const { top, forms } = readStructure(printed);
  const streams = streamsOf(file, printed, forms);
  const shown = streams.map(({ content, fonts }) => readShown(content, fonts));
  const shownIn = ({ stream, number }: Content) => shown[stream]?.marks.get(number) ?? [];
  const { parts } = about.deck;
  const worded = withTexts(top, { texts: about.texts, parts, lang, shownIn });
  const document = mendStructure(worded.top, { pages: slides.length, parts, tells: telling(streams) });
  const names = slides.map(({ name }) => name);
  const tagged = enterTags(document, names, sizeOf(printed).height, lang);
  const edits = shown.map((one, stream) => new Map([...one.edits, ...spacesIn(worded, stream)]));
  return { forms, streams, tagged, edits };
}

/** Whether there is text in a piece of marked content. */
function telling(streams: readonly Stream[]): (stream: number, number: number) => boolean {
  const marks = streams.map(({ content }) => marksThatTell(content));
  return (stream, number) => marks[stream]?.has(number) ?? false;
}

function spacesIn({ spaces }: Worded, stream: number): (readonly [number, string])[] {
  return spaces.get(stream)?.map(({ end, source }) => [end, source] as const) ?? [];
}

/** What a stream paints, marked as the structure says. */
export function markedContent({ streams, tagged, edits }: MarkedSlides, index: number): string {
  const { content, forms } = streams[index]!;
  return remarked(content, { marks: tagged.marks.get(index) ?? new Map(), forms, edits: edits[index]! });
}
