import { A_3_DOCUMENT, A_3_INTERACTION } from './a-3-document.js';
import { A_3_FILE } from './a-3-file.js';
import { A_3_FONTS, A_3_GRAPHICS } from './a-3-graphics.js';
import type { Requirement } from './requirement.js';
import { UA_1 } from './ua-1.js';

export type { Requirement } from './requirement.js';

/**
 * Every rule that a machine can check a file against, beside what sees to it: to be read, and held by a test against the
 * code and against veraPDF’s profiles, by whose names they are listed.
 */
export const REQUIREMENTS: Readonly<Record<string, readonly Requirement[]>> = {
  'PDFUA-1': UA_1,
  'PDFA-3A': [...A_3_FILE, ...A_3_GRAPHICS, ...A_3_FONTS, ...A_3_INTERACTION, ...A_3_DOCUMENT],
};
