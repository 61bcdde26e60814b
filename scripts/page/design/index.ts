import type { DesignName } from '../../paper/page-setup.js';
import { CLASSIC } from './classic.js';
import { MODERN } from './modern.js';
import type { DesignTable } from './table.js';

/** The built-in designs: a new one is one new file and one new row. */
export const DESIGNS: Readonly<Record<DesignName, DesignTable>> = { modern: MODERN, classic: CLASSIC };
