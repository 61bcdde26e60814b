/**
 * Stands in for `@pdf-lib/standard-fonts` in the bundle: pdf-lib loads and inflates the metrics of the fourteen
 * standard fonts when it starts, and PDF/A forbids to use any of them.
 */
export const Font = {};
export const FontNames = {};
export const Encodings = {};
