import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { FinishedFiles } from './check/index.js';
import type { OutputName } from './outputs.js';
import { thorough } from './thorough.js';

type Outputs = ReadonlyMap<string, Uint8Array | string>;

/** Report and deck as readers see them that did not write them; null for one that is not there. */
export function readBack(outputs: Outputs): FinishedFiles {
  const { readDeck, readReport } = thorough();
  const [report, deck, printed] = ['report.pdf', 'slides.html', 'slides.pdf'].map((name) => outputs.get(name));
  return {
    report: report === undefined ? null : readReport(bytesOf(report), inflate),
    deck: deck === undefined ? null : readDeck(textOf(deck)),
    printed: printed === undefined ? null : readReport(bytesOf(printed), inflate),
  };
}

/** The outputs that lie in a folder; null where one of them does not. */
export function readOutputs(folder: string, names: readonly OutputName[]): Outputs | null {
  try {
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  } catch {
    return null;
  }
}

const inflate = (deflated: Uint8Array, most: number) => inflateSync(deflated, { maxOutputLength: most });

function bytesOf(output: Uint8Array | string): Uint8Array {
  return typeof output === 'string' ? new TextEncoder().encode(output) : output;
}

function textOf(output: Uint8Array | string): string {
  return typeof output === 'string' ? output : new TextDecoder().decode(output);
}
