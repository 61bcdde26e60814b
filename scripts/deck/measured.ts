import type { Draft } from './draft.js';
import { createMeasure, type Element, type FaceWidths, type Measured, measureSlide } from './measure/index.js';
import { readBlocks } from './measure/read-blocks.js';
import { element, readInline } from './measure/read-inline.js';
import type { SlideNote } from './slide.js';

/** Width and height of a slide, px. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** What a draft with these foot notes takes of its slide, which has a heading. */
export type MeasureDraft = (draft: Draft, notes: readonly SlideNote[]) => Measured;

/** Measures drafts with the advances of the theme's faces, by the same numbers with which finished slides are checked. */
export function createDraftMeasure(faces: Readonly<Record<string, FaceWidths>>, box: Box): MeasureDraft {
  const measure = createMeasure(faces, 1);
  const read = createReader();
  return (draft, notes) => measureSlide(read(draft, notes), new Set([draft.kind, ...draft.classes]), box, measure);
}

/** What a draft shows. One after another is the same in another size of type, and is read once. */
function createReader(): (draft: Draft, notes: readonly SlideNote[]) => Element {
  let [lastHeading, lastBody]: (string | null)[] = [null, null];
  let lastNotes: readonly SlideNote[] = [];
  let slide = element('section', []);
  return ({ heading, body }, notes) => {
    if (heading === lastHeading && body === lastBody && notes === lastNotes) return slide;
    const head = heading ? [element('h1', readInline(heading))] : [];
    slide = element('section', [...head, ...readBlocks(body.split('\n')), ...footOf(notes)]);
    [lastHeading, lastBody, lastNotes] = [heading, body, notes];
    return slide;
  };
}

function footOf(notes: readonly SlideNote[]) {
  if (notes.length === 0) return [];
  const lines = notes.flatMap(({ numbers, text }) => [
    element('span', [element('sup', [numbers.join()]), ...readInline(text)], NOTE),
    ' ',
  ]);
  return [element('div', [element('p', lines)], NOTES)];
}

const NOTE = new Map([['class', 'note']]);
const NOTES = new Map([['class', 'notes']]);
