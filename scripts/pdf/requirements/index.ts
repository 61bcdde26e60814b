import { DOCUMENT } from './document.js';
import { FILE } from './file.js';
import { FONTS } from './fonts.js';
import { GRAPHICS } from './graphics.js';
import { INTERACTION } from './interaction.js';
import { NESTING } from './nesting.js';
import type { Requirement } from './requirement.js';
import { STRUCTURE } from './structure.js';

export { type Requirement, type StandardName, testsOf } from './requirement.js';

/**
 * Every rule that a machine can check a file against, of PDF/UA-1 (ISO 14289-1), PDF/A-3a (ISO 19005-3), PDF/UA-2
 * (ISO 14289-2) with ISO/TS 32005, and PDF/A-4f (ISO 19005-4), beside what sees to it: to be read, and held by a test
 * against the code and against veraPDF’s profiles, by whose names they are listed.
 */
export const REQUIREMENTS: readonly Requirement[] = [
  ...FILE,
  ...GRAPHICS,
  ...FONTS,
  ...STRUCTURE,
  ...NESTING,
  ...INTERACTION,
  ...DOCUMENT,
];
