import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isNew, type Judge } from '../judge.js';
import { root } from '../papers.js';

/** pdf.js opens the file and reads its tags, text, links and outline, without a warning. */
export const pdfJs: Judge = {
  name: 'pdf.js',
  absent: () => null,
  judges: (exhibit) => isNew(exhibit) && exhibit.profiles.length > 0,
  async judge(exhibits) {
    const faults = new Map<string, readonly string[]>();
    for (const { file } of exhibits) faults.set(file, await faultsOf(file));
    return faults;
  },
};

/** Where pdf.js has its decoders of JPEG 2000 and JBIG2. */
const DECODERS = `${join(root, 'node_modules/pdfjs-dist/wasm')}/`;

async function faultsOf(file: string): Promise<readonly string[]> {
  const found: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => found.push(String(message));
  try {
    const data = new Uint8Array(readFileSync(file));
    const options = { verbosity: VerbosityLevel.WARNINGS, useSystemFonts: false, wasmUrl: DECODERS };
    const document = await getDocument({ data, ...options }).promise;
    found.push(...(await faultsOfDocument(document)));
    await document.loadingTask.destroy();
  } catch (error) {
    found.push(`it cannot be read: ${error}`);
  } finally {
    console.warn = warn;
  }
  return [...new Set(found)];
}

async function faultsOfDocument(document: PDFDocumentProxy): Promise<readonly string[]> {
  const faults: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { text, found } = await faultsOfText(page);
    characters += text;
    for (const fault of [...found, ...(await faultsOfLinks(document, page))]) faults.push(`page ${number}: ${fault}`);
    // Has fonts and images decoded, which is when their faults come out.
    await page.getOperatorList();
    page.cleanup();
  }
  if (characters === 0) faults.push('no page has text');
  for (const title of await lostEntries(document)) faults.push(`“${title}” in the outline leads nowhere`);
  return faults;
}

/** Marked content as pdf.js lists it among the text. */
interface Mark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
  readonly id?: string | null;
  readonly tag?: string;
}

/** Every text is in the structure, or an artifact, and every content of the structure is on the page. */
async function faultsOfText(page: PDFPageProxy): Promise<{ readonly text: number; readonly found: readonly string[] }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const structure = (await page.getStructTree()) as Node | null;
  const inStructure = new Set(structure ? contentOf(structure) : []);
  const found: string[] = [];
  const open: Mark[] = [];
  const onPage = new Set<string>();
  let text = 0;
  for (const item of items) {
    if ('str' in item) {
      text += item.str.trim().length;
      if (item.str.trim() !== '' && open.length === 0) found.push(`“${item.str}” is not marked`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const mark = item as Mark;
      open.push(mark);
      if (mark.id) onPage.add(mark.id);
      if (mark.id && !inStructure.has(mark.id)) found.push(`marked content ${mark.id} is not in the structure`);
    }
  }
  for (const id of inStructure) if (!onPage.has(id)) found.push(`${id} of the structure is not on the page`);
  if (onPage.size > 0 && inStructure.size === 0) found.push('the structure is empty');
  return { text, found };
}

/** An element of pdf.js’s structure tree, or what it holds. */
interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function contentOf({ type, id, children = [] }: Node): string[] {
  return [...(type === 'content' && id !== undefined ? [id] : []), ...children.flatMap(contentOf)];
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: unknown;
  readonly contentsObj?: { readonly str: string };
}

/** Every link has words for those who do not see it, and leads to an address or to a place on a page. */
async function faultsOfLinks(document: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { subtype, url, unsafeUrl, dest, contentsObj } of (await page.getAnnotations()) as Annotation[]) {
    const name = contentsObj?.str || unsafeUrl || String(dest ?? '');
    if (subtype !== 'Link') faults.push(`there is an annotation of type ${subtype}`);
    else if (!contentsObj?.str) faults.push(`the link to ${name} says nothing`);
    else if (dest) {
      if (!(await leadsToPage(document, dest))) faults.push(`the link “${name}” leads nowhere`);
    } else if (!url && !unsafeUrl) faults.push(`the link “${name}” has no target`);
  }
  return faults;
}

async function leadsToPage(document: PDFDocumentProxy, dest: unknown): Promise<boolean> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : (dest as unknown[]);
  if (!explicit) return false;
  const index = await document.getPageIndex(explicit[0] as { num: number; gen: number }).catch(() => -1);
  return index >= 0 && index < document.numPages;
}

interface Entry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Entry[];
}

/** Titles of entries of the outline that lead to no page. */
async function lostEntries(document: PDFDocumentProxy): Promise<readonly string[]> {
  const lost: string[] = [];
  const left = [...(((await document.getOutline()) ?? []) as readonly Entry[])];
  for (let entry = left.shift(); entry; entry = left.shift()) {
    if (!(await leadsToPage(document, entry.dest))) lost.push(entry.title);
    left.push(...entry.items);
  }
  return lost;
}
