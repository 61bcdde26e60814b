import { type Diagnostic, diagnose } from '../../diagnostic.js';
import { designFor } from '../../page/index.js';
import type { FinishedPage, FinishedText } from '../finished/report.js';
import type { Proofs } from './proofs.js';

/** Pages hold all that is on them, and their margins none of the text. */
export function checkEdges(proofs: Proofs): Diagnostic[] {
  const area = areaOf(proofs);
  return proofs.report.pages.flatMap((page) => {
    const say = (rule: 'page-edge' | 'page-margin', { text }: FinishedText, where: string) => {
      const reason = `On page ${proofs.labelOf(page.index)} “${text.trim().slice(0, 40)}” is printed ${where}`;
      return [diagnose(rule, proofs.placeOfPage(page.index), reason)];
    };
    const off = page.texts.find((text) => isShown(text) && excess(text, pageBox(page)) > SLACK);
    if (off) return say('page-edge', off, 'past the page’s edge');
    const box = area(page);
    const over = page.texts.find((text) => isShown(text) && !text.artifact && excess(text, box) > HANGING * text.size);
    return over ? say('page-margin', over, `${excess(over, box).toFixed(1)} pt into the margin`) : [];
  });
}

/** Rounding may put an edge this far out. Points. */
const SLACK = 0.5;

/** So far signs hang past the edge of a column, the marks of a list and a full stop between ideographs furthest. Ems. */
const HANGING = 1;

/** Edges in points, y upward. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function pageBox({ width, height }: FinishedPage): Box {
  return { left: 0, right: width, bottom: 0, top: height };
}

/** Where the text of a page stands, as its design wants it; a page of another width, on which a table lies, has no margins. */
function areaOf({ cited }: Proofs): (page: FinishedPage) => Box {
  const { width, left: recto, versoLeft, measure, top, depth } = designFor(cited.metadata);
  return (page) => {
    if (Math.abs(page.width - width) > SLACK) return pageBox(page);
    const left = page.index % 2 === 1 ? versoLeft : recto;
    return { left, right: left + measure, bottom: page.height - top - depth, top: page.height - top };
  };
}

function isShown({ text }: FinishedText): boolean {
  return text.trim() !== '';
}

/** How far a text runs out of a box at most; points. */
function excess({ x, y, width }: FinishedText, { left, right, bottom, top }: Box): number {
  return Math.max(left - x, x + width - right, bottom - y, y - top);
}
