import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DeckSource } from './deck/index.js';

/** What the deck's thread answers. */
export type DeckAnswer = { readonly html: string } | { readonly fault: string };

export interface DeckThread {
  /** @throws Error where drawing the slides fails, which is a fault in Twofold. */
  render(source: DeckSource): Promise<string>;
  /** Ends the thread if it was never asked for anything; otherwise it ends by itself. */
  stop(): void;
}

/**
 * Starts the thread that draws slides. It loads Marp at once, beside whatever the main thread does, so that it
 * is ready when the slides are.
 */
export function startDeckThread(): DeckThread {
  const worker = new Worker(join(__dirname, 'twofold.cjs'), { workerData: { bundle: 'deck' } });
  let asked = false;
  return {
    render: (source) =>
      new Promise((resolve, reject) => {
        asked = true;
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The thread that draws slides ended without an answer.')));
        worker.once('message', (answer: DeckAnswer) => {
          if ('html' in answer) resolve(answer.html);
          else reject(new Error(answer.fault));
        });
        worker.postMessage(source);
      }),
    stop: () => {
      if (!asked) void worker.terminate();
    },
  };
}
