import { findBrowser } from './find.js';
import { type Browser, launchBrowser } from './launch.js';
import { type Medium, type PrintedPage, printPage } from './print.js';

export type { Medium } from './print.js';

/** A page as PDF, or why there is none: no browser, none where the author says, or one that did not print. */
export type Print =
  | PrintedPage
  | { readonly pdf: null; readonly lacks: 'browser' | 'asked' | 'print'; readonly reason: string };

/** The installed browser, which is starting. */
export interface Printer {
  /** Prints a page of HTML in its look for that medium, and asks it something in JavaScript. */
  print(html: string, medium: Medium, question?: string): Promise<Print>;
  /** Ends the browser. */
  stop(): void;
}

/** Looks for a browser and starts it, so that it is up when there is something to print. */
export function startPrinter(): Printer {
  const found = findBrowser({ env: process.env, platform: process.platform });
  if (found.path === null) {
    const lacks = found.asked === null ? 'browser' : 'asked';
    return { print: async () => ({ pdf: null, lacks, reason: found.asked ?? '' }), stop: () => {} };
  }
  const browser = launchBrowser(found.path);
  return { print: (html, medium, question) => printed(browser, html, medium, question), stop: browser.stop };
}

async function printed(browser: Browser, html: string, medium: Medium, question?: string): Promise<Print> {
  try {
    return await printPage(browser, html, medium, question);
  } catch (error) {
    return { pdf: null, lacks: 'print', reason: error instanceof Error ? error.message : String(error) };
  }
}
