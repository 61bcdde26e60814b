import type { Judge } from '../judge.js';
import { mupdf } from './mupdf.js';
import { pdfJs } from './pdf-js.js';
import { pdfium } from './pdfium.js';
import { poppler } from './poppler.js';
import { qpdf } from './qpdf.js';
import { verapdf } from './verapdf.js';

export const JUDGES: readonly Judge[] = [verapdf, qpdf, poppler, mupdf, pdfJs, pdfium];
