import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DeckDrawing, DrawAnswer, DrawnForm, DrawRequest } from './deck/drawn.js';
import type { DeckSource } from './deck/index.js';

export interface DeckThread {
  /** @throws Error where drawing the slides fails, which is a fault in Twofold. */
  draw(source: DeckSource, forms: readonly DrawnForm[]): Promise<DeckDrawing>;
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
    draw: (source, forms) =>
      new Promise((resolve, reject) => {
        asked = true;
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('The thread that draws slides ended without an answer.')));
        worker.once('message', (answer: DrawAnswer) => {
          if ('drawn' in answer) resolve(answer);
          else reject(new Error(answer.fault));
        });
        worker.postMessage({ source, forms } satisfies DrawRequest);
      }),
    stop: () => {
      if (!asked) void worker.terminate();
    },
  };
}
