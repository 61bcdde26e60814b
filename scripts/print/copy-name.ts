import type { PrintOrder } from './order.js';

/** The file’s name for what it is: `booklet.pdf`, `2-up.pdf`, `crop-marks.pdf`, `grey.pdf`, `booklet-grey.pdf`. */
export function copyName({ layout, marks, grey }: PrintOrder): string {
  const kind = layout.kind === 'n-up' ? [`${layout.count}-up`] : layout.kind === 'booklet' ? ['booklet'] : [];
  return `${[...kind, ...(marks ? ['crop-marks'] : []), ...(grey ? ['grey'] : [])].join('-')}.pdf`;
}
