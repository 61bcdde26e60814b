import { relative } from 'node:path';
import type { Built } from './build.js';
import type { Confirmations } from './check/thorough.js';
import type { Diagnostic } from './diagnostic.js';
import { type Output, readInside } from './files.js';
import type { Options } from './options.js';
import { displayPath, type Project } from './project.js';
import { thorough } from './thorough.js';

/** What is known of the slides’ confirmations, and their file where there is more to keep. */
interface Settled {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly Output[];
}

/**
 * Checks hand-written slides by what was confirmed of them, after confirming what the author asks for. Where there are
 * none in what is built, as in a report alone, what was confirmed is of no matter, and the code for it is not loaded.
 */
export function settleConfirmations({ cited, written }: Built, project: Project, options: Options): Settled {
  const asked = options.confirm.length > 0;
  const text = written || asked ? readText(project) : null;
  if (text === null && !asked) return { diagnostics: [], outputs: [] };
  const { checkConfirmed, confirm, readConfirmations, writeConfirmations } = thorough();
  const read = readConfirmations(displayPath(project.confirmed), text ?? '{}');
  const outdated = (confirmed: Confirmations) => (written ? checkConfirmed(cited, written, confirmed) : []);
  if (!asked) return { diagnostics: [...read.diagnostics, ...outdated(read.confirmed)], outputs: [] };
  const { confirmed, diagnostics } = confirm(cited, written, read.confirmed, options.confirm);
  if (diagnostics.length > 0) return { diagnostics, outputs: [] };
  const bytes = writeConfirmations(confirmed);
  const outputs = bytes === text ? [] : [{ path: project.confirmed, bytes }];
  return { diagnostics: outdated(confirmed), outputs };
}

function readText({ root, confirmed }: Project): string | null {
  const bytes = readInside(root, relative(root, confirmed));
  return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes);
}
