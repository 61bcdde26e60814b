import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A program that people read PDF files with, as far as it copies text: that of each page, as it gives it. */
export interface Reader {
  readonly name: 'pdf.js' | 'pdftotext' | 'pdftotext -layout' | 'pdftotext -raw' | 'pdfium' | 'mutool' | 'mupdf';
  /** Whether this machine has it. */
  readonly there: boolean;
  read(file: string): Promise<readonly string[]> | readonly string[];
}

/** Those of Firefox, of Evince and Okular, of Chrome, and MuPDF: as this machine has it, and of this time. */
export const READERS: readonly Reader[] = [
  { name: 'pdf.js', there: true, read: pdfjs },
  poppler('pdftotext'),
  poppler('pdftotext -layout', '-layout'),
  poppler('pdftotext -raw', '-raw'),
  { name: 'pdfium', there: true, read: pdfium },
  { name: 'mutool', there: has('mutool'), read: (file) => pagesOf('mutool', ['draw', '-q', '-F', 'txt', file]) },
  { name: 'mupdf', there: true, read: mupdf },
];

function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

function poppler(name: Reader['name'], ...options: readonly string[]): Reader {
  const read = (file: string) => pagesOf('pdftotext', [...options, '-enc', 'UTF-8', file, '-']);
  return { name, there: has('pdftotext'), read };
}

function pagesOf(program: string, args: readonly string[]): readonly string[] {
  const text = execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return text.replace(/\f$/, '').split('\f');
}

/** What the layer of text over each page holds. */
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

/** Signs that Chrome leaves out where text is copied or searched: for a hyphen that divides a word, and of no width. */
const LEFT_OUT = /[\ufffe\u200b]/g;

async function pdfium(file: string): Promise<readonly string[]> {
  const program = fileURLToPath(new URL('../node_modules/@hyzyla/pdfium/dist/pdfium.wasm', import.meta.url));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(readFileSync(program)).buffer });
  const document = await library.loadDocument(new Uint8Array(readFileSync(file)));
  const pages = [...document.pages()].map((page) => page.getText().replace(LEFT_OUT, ''));
  document.destroy();
  library.destroy();
  return pages;
}

async function mupdf(file: string): Promise<readonly string[]> {
  const { Document } = await import('mupdf');
  const document = Document.openDocument(readFileSync(file), 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  );
}
