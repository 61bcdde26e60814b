import type { CitedPaper } from '../citation/cited-paper.js';
import type { Picture } from '../shape/drawing.js';
import type { Measured } from '../shape/piece.js';
import type { CitingSlides } from './back-references.js';
import { type Highlight, plainCode } from './code-look.js';
import { checkMeasure } from './design/check.js';
import type { Design } from './design.js';
import { layOut } from './lay-out.js';
import type { Report } from './page.js';
import type { Setter } from './setter.js';
import { settle } from './settle.js';

export type { CitingSlides } from './back-references.js';
export type { CodeToken, Highlight } from './code-look.js';
export { type Design, designFor } from './design.js';
export type * from './page.js';
export type * from './setter.js';

/**
 * Lays out the paper as often as its references to pages need. Lengths in points. Reports `line-overfull`,
 * `page-overfull`, `page-measure`, `note-split` and `reference-unresolved`; every line is on some page all the same.
 */
export function paginate<R extends Measured>(
  cited: CitedPaper,
  design: Design,
  setter: Setter<R>,
  images: ReadonlyMap<string, Picture>,
  highlight: Highlight = plainCode,
  citingSlides: CitingSlides = new Map(),
): Report<R> {
  const settled = settle(setter, (labelled) =>
    layOut(cited, { design, setter: labelled, images, highlight, citingSlides }),
  );
  const { report } = settled.layout;
  const diagnostics = [...checkMeasure(cited.metadata, design), ...settled.diagnostics, ...report.diagnostics];
  return { ...report, diagnostics };
}
