import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { isNew, type Judge } from '../judge.js';

/** PDFium, as in Chrome, opens the file, reads the text of every page and draws it. */
export const pdfium: Judge = {
  name: 'pdfium',
  absent: () => null,
  judges: isNew,
  async judge(exhibits) {
    const library = await PDFiumLibrary.init();
    const faults = new Map<string, readonly string[]>();
    for (const { file } of exhibits) faults.set(file, await faultsOf(file, library));
    library.destroy();
    return faults;
  },
};

/** Small: what is drawn is not looked at. */
const SCALE = 0.1;

async function faultsOf(file: string, library: PDFiumLibrary): Promise<readonly string[]> {
  try {
    const document = await library.loadDocument(new Uint8Array(readFileSync(file)));
    let characters = 0;
    for (const page of document.pages()) {
      characters += page.getText().trim().length;
      await page.render({ scale: SCALE, render: 'bitmap' });
    }
    document.destroy();
    return characters > 0 ? [] : ['no page has text'];
  } catch (error) {
    return [`it cannot be read: ${error}`];
  }
}
