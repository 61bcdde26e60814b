import type { CitedPaper } from '../citation/cited-paper.js';
import type { Design } from './design.js';
import { startOf, withoutMarks } from './generated.js';
import type { Leaf } from './leaves.js';
import type { Fragment } from './page.js';
import { pagesOfHeadings } from './references.js';
import { Margins } from './running-head.js';
import { sectionMarks } from './section-marks.js';
import type { Setter } from './setter.js';
import type { Sheet } from './sheets.js';
import { turnedDesign } from './turned.js';

/** Running heads and folio of each page. */
export function furnish<R>(
  cited: CitedPaper,
  leaves: readonly Leaf<R>[],
  sheets: readonly Sheet[],
  design: Design,
  setter: Setter<R>,
): readonly (readonly Fragment<R>[])[] {
  const upright = new Margins(setter, design, startOf(cited));
  const lying = new Margins(setter, turnedDesign(design), startOf(cited));
  const { shortTitle, title: whole } = cited.metadata;
  const title = withoutMarks(shortTitle.length > 0 ? shortTitle : whole);
  const marks = sectionMarks(cited, leaves, pagesOfHeadings(leaves));
  return leaves.map(({ label, margins }, index) => {
    const own = sheets[index]?.turned ? lying : upright;
    return own.set({ title, section: marks[index] ?? [], folio: label }, index, margins);
  });
}
