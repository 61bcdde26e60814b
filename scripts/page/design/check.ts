import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { PageSetup } from '../../paper/page-setup.js';
import type { Design } from '../design.js';

/** Letters to a line that can be read with ease (Bringhurst: 45 to 75, 40 where columns are narrow; some leave for wide type). */
const LETTERS = { least: 40, most: 90 } as const;

/** Whether paper, margins and type leave lines that can be read (`page-measure`). */
export function checkMeasure({ setupPlace }: PageSetup, { letters, measure }: Design): Diagnostic[] {
  const count = Math.round(letters);
  if (count >= LETTERS.least && count <= LETTERS.most) return [];
  const narrow = count < LETTERS.least;
  return [
    diagnose('page-measure', setupPlace, `A line of ${Math.round(measure)} pt holds ${count} letters`, {
      actual: `${count} letters`,
      expected: [`${LETTERS.least} to ${LETTERS.most} letters; 60 to 75 read best`],
      hint: narrow
        ? 'Take narrower margins, smaller type or a larger paper: so short a line leaves gaps between words.'
        : 'Take wider margins or larger type: on so long a line the eye misses the next. Without margins the design finds its own.',
    }),
  ];
}
