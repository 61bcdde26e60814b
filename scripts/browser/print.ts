import type { Browser } from './launch.js';

/**
 * A page of HTML as tagged PDF, on paper as large as its CSS says.
 * @throws Error with why the browser cannot print it, as a clause that goes on “the browser: …”
 */
export async function printPage({ devtools }: Browser, html: string): Promise<Uint8Array> {
  const { targetId } = await devtools.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.ask('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method: string, params: object = {}) => devtools.ask(method, params, sessionId as string);
  // Not an address of a file: a browser in a sandbox of its own may not see our temporary folder.
  const { frameTree } = await ask('Page.getFrameTree');
  const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
  await ask('Page.enable');
  await ask('Emulation.setEmulatedMedia', { media: 'print' });
  await ask('Page.setDocumentContent', { frameId, html });
  await ask('Runtime.evaluate', { expression: READY, awaitPromise: true });
  const { data } = await ask('Page.printToPDF', OPTIONS);
  return Buffer.from(data as string, 'base64');
}

/** Typefaces and pictures are there. */
const READY = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => 0))])
  .then(() => true)`;

const OPTIONS = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true };
