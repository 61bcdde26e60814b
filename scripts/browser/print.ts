import type { Browser } from './launch.js';

/** The look that a page's CSS has for a screen, or the one for paper. */
export type Medium = 'screen' | 'print';

export interface PrintedPage {
  readonly pdf: Uint8Array;
  /** What the question gives in the page; null without one. */
  readonly answer: unknown;
}

/**
 * A page of HTML as tagged PDF, on sheets as large as its CSS says; `question` is an expression of JavaScript about it.
 * @throws Error with why the browser cannot print it, as a clause that goes on “the browser: …”
 */
export async function printPage(
  { devtools }: Browser,
  html: string,
  media: Medium,
  question = 'null',
): Promise<PrintedPage> {
  const { targetId } = await devtools.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: object = {}) => devtools.ask(method, params, sessionId as string);
  await ask('Emulation.setEmulatedMedia', { media });
  // Not the address of a file: a browser in a sandbox of its own may not see our temporary folder.
  await ask('Runtime.evaluate', { expression: `document.write(${JSON.stringify(html)});document.close()` });
  await ask('Runtime.evaluate', { expression: READY, awaitPromise: true });
  const { result } = await ask('Runtime.evaluate', { expression: question, returnByValue: true });
  const { data } = await ask('Page.printToPDF', OPTIONS);
  return { pdf: Buffer.from(data as string, 'base64'), answer: (result as { value?: unknown }).value ?? null };
}

/** Typefaces and pictures are there, and scripts have fitted what they fit. */
const READY = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => 0))])
  .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))`;

const OPTIONS = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
