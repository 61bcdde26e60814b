export { countKinds, FLAWS, type Flaw, type FlawKind } from './flaw.js';
export { typographyTable } from './table.js';
export { type Typography, typography } from './typography.js';
export { type TypographyJson, typographyJson } from './typography-json.js';
