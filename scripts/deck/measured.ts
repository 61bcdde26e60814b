import type { Draft } from './draft.js';
import { createMeasure, type FaceWidths, type Measured, measureSlide } from './measure/index.js';
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
  return ({ kind, classes, heading, body }, notes) => {
    const head = heading ? [element('h1', readInline(heading))] : [];
    const slide = element('section', [...head, ...readBlocks(body.split('\n')), ...footOf(notes)]);
    return measureSlide(slide, new Set([kind, ...classes]), box, measure);
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
