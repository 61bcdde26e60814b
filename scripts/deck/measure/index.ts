export { balanced } from './columns.js';
export type { Element } from './element.js';
export { type Measured, measureSlide } from './measure-slide.js';
export { type Classes, LEADING, type Sheet } from './styles.js';
export { createMeasure, type FaceWidths, type Measure } from './typefaces.js';
