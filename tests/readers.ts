import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a program copies out of a PDF file: the text of each page. */
export interface Reader {
  readonly name: string;
  /** Whether this machine has it. */
  readonly there: boolean;
  read(file: string): Promise<readonly string[]> | readonly string[];
}

/** Programs that people copy text with, and search in: Firefox, Evince and Okular, Chrome, MuPDF. */
export const READERS: readonly Reader[] = [
  { name: 'pdf.js', there: true, read: pdfjs },
  poppler('pdftotext'),
  poppler('pdftotext -layout', '-layout'),
  poppler('pdftotext -raw', '-raw'),
  { name: 'pdfium', there: true, read: pdfium },
  { name: 'mutool', there: has('mutool'), read: (file) => pagesOf('mutool', ['draw', '-q', '-F', 'txt', file]) },
];

function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

function poppler(name: string, ...options: readonly string[]): Reader {
  const read = (file: string) => pagesOf('pdftotext', [...options, '-enc', 'UTF-8', file, '-']);
  return { name, there: has('pdftotext'), read };
}

function pagesOf(program: string, args: readonly string[]): readonly string[] {
  const text = execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  return text.replace(/\f$/, '').split('\f');
}

/** The strings that the layer of text over a page has, as its selection is copied. */
async function pdfjs(file: string): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.loadingTask.destroy();
  return pages;
}

async function pdfium(file: string): Promise<readonly string[]> {
  const program = fileURLToPath(new URL('../node_modules/@hyzyla/pdfium/dist/pdfium.wasm', import.meta.url));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(readFileSync(program)).buffer });
  const document = await library.loadDocument(new Uint8Array(readFileSync(file)));
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
}
