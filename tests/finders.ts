import { readFileSync } from 'node:fs';
import { Document } from 'mupdf';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { READERS } from './readers.js';

/** A program that people search in, with a file open in it. */
export interface Finder {
  /** Whether it finds `phrase` on some page. */
  finds(phrase: string): Promise<boolean> | boolean;
}

/** Those of Firefox, of MuPDF, and of Chrome, which looks for a phrase in the text of a page as it gives it. */
export const FINDERS: Readonly<Record<'pdf.js' | 'mupdf' | 'pdfium', (file: string) => Promise<Finder>>> = {
  'pdf.js': searchBar,
  mupdf: async (file) => {
    const document = Document.openDocument(readFileSync(file), 'application/pdf');
    const pages = Array.from({ length: document.countPages() }, (_, page) => document.loadPage(page));
    return { finds: (phrase) => pages.some((page) => page.search(phrase, {}).length > 0) };
  },
  pdfium: async (file) => {
    const pages = await READERS.find(({ name }) => name === 'pdfium')!.read(file);
    const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
    return { finds: (phrase) => pages.some((text) => plain(text).includes(plain(phrase))) };
  },
};

/** What the state of a search is called that goes on. */
const PENDING = 3;

/** What stands behind the search bar of pdf.js, which makes more of the text of a page than it shows. */
async function searchBar(file: string): Promise<Finder> {
  const { PDFFindController, EventBus } = await viewer();
  const document = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const eventBus = new EventBus();
  const controller = new PDFFindController({ linkService: { pagesCount: document.numPages, page: 1 }, eventBus });
  controller.setDocument(document);
  return {
    finds: (query) =>
      new Promise((resolve) => {
        const listen = ({ state }: { readonly state: number }) => {
          if (state === PENDING) return;
          eventBus.off('updatefindcontrolstate', listen);
          resolve(controller.pageMatches.some((matches) => matches.length > 0));
        };
        eventBus.on('updatefindcontrolstate', listen);
        eventBus.dispatch('find', { source: null, type: 'once', query, highlightAll: true, matchDiacritics: false });
      }),
  };
}

interface Viewer {
  readonly EventBus: new () => {
    on(name: string, listen: (event: { readonly state: number }) => void): void;
    off(name: string, listen: (event: { readonly state: number }) => void): void;
    dispatch(name: string, event: object): void;
  };
  readonly PDFFindController: new (
    options: object,
  ) => {
    readonly pageMatches: readonly (readonly number[])[];
    setDocument(document: pdfjs.PDFDocumentProxy): void;
  };
}

/** The viewer wants a browser when it is loaded, though not for searching. */
async function viewer(): Promise<Viewer> {
  const page = { documentElement: { style: {} }, createElement: () => ({ style: {} }) };
  const browser = { document: page, window: globalThis, requestAnimationFrame: setTimeout, pdfjsLib: pdfjs };
  const missing = Object.keys(browser).filter((name) => !(name in globalThis));
  for (const name of missing) Reflect.set(globalThis, name, Reflect.get(browser, name));
  const loaded = (await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')) as unknown as Viewer;
  for (const name of missing) if (name !== 'pdfjsLib') Reflect.deleteProperty(globalThis, name);
  return loaded;
}
