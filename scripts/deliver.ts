import type { Built } from './build.js';
import type { Diagnostic } from './diagnostic.js';
import { makeSlidesPdf } from './draw-slides.js';
import type { Inputs } from './inputs.js';
import { makeHandout } from './make-handout.js';
import type { Options } from './options.js';
import type { OutputName } from './outputs.js';
import { makeNotes } from './talk.js';

/** What an output is made from, once pages and slides are there. */
export interface Makings {
  readonly built: Built;
  readonly inputs: Inputs;
  readonly options: Options;
}

/** `output` is null where it could not be made; then `diagnostics` say why. */
export interface Delivery {
  readonly output: Uint8Array | string | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Maker = (makings: Makings) => Delivery | Promise<Delivery>;

/** Outputs that take more than the engine has: each loads what it needs when it is asked for. */
const MAKERS: Partial<Record<OutputName, Maker>> = {
  'slides.pdf': makeSlidesPdf,
  'handout.pdf': makeHandout,
  'notes.md': (makings) => makeNotes(makings, 'notesMarkdown'),
  'notes.txt': (makings) => makeNotes(makings, 'notesText'),
};

/** Makes what was asked for beyond report and deck; one that fails does not keep the others from being made. */
export async function deliver(makings: Makings): Promise<Delivered> {
  const outputs = new Map<string, Uint8Array | string>();
  const diagnostics: Diagnostic[] = [];
  for (const name of makings.options.to) {
    const made = await MAKERS[name]?.(makings);
    if (!made) continue;
    diagnostics.push(...made.diagnostics);
    if (made.output !== null) outputs.set(name, made.output);
  }
  return { outputs, diagnostics };
}

export interface Delivered {
  readonly outputs: ReadonlyMap<string, Uint8Array | string>;
  readonly diagnostics: readonly Diagnostic[];
}
