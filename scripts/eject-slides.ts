import { lstatSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { SlidesTask } from './options.js';
import { displayPath } from './project.js';
import type { Deriving } from './slides-command.js';
import { print } from './standard-output.js';
import { write } from './write.js';

type EjectTask = Extract<SlidesTask, { readonly kind: 'eject' }>;

const FINE = 0;
const NOT_WRITTEN = 1;
const MISUSE = 2;

/** Writes drafted slides into the author's deck; gives the exit code. */
export function ejectSlides(task: EjectTask, { built, inputs, project, options }: Deriving): number {
  const refusal = unsafe(inputs.deck?.text ?? null, project.deck);
  if (refusal !== null) return refuse(refusal, MISUSE);
  const { eject } = require('./eject.cjs') as typeof import('./deck/eject/index.js');
  const file = displayPath(project.deck);
  const toPaper = relative(dirname(project.deck), dirname(project.paper)).split(sep).join('/');
  const outcome = eject({
    cited: built.cited,
    deck: { file, text: inputs.deck?.text ?? null },
    faces: inputs.resources.deckFaces(),
    sizes: built.shown,
    toPaper: toPaper === '' ? '' : `${toPaper}/`,
    sections: task.sections,
    notes: task.notes,
    force: task.force,
  });
  if ('refusal' in outcome) return refuse(outcome.refusal, MISUSE);
  const [unwritten] = write([{ path: project.deck, bytes: outcome.text }]);
  if (unwritten) return refuse(unwritten.reason, NOT_WRITTEN);
  if (!options.quiet)
    for (const { id, slides } of outcome.ejected)
      print(`wrote ${slides === 1 ? 'a slide' : `${slides} slides`} for “${id}” into ${file}\n`);
  return FINE;
}

/** Why slides cannot be put into the file without losing what is there; null where they can. */
function unsafe(text: string | null, path: string): string | null {
  if (text === null && lstatSync(path, { throwIfNoEntry: false }))
    return `“${displayPath(path)}” cannot be read as a file of the project, and is left as it is`;
  return text?.includes('\ufffd') ? `“${displayPath(path)}” is not UTF-8: save it as that first` : null;
}

function refuse(reason: string, code: number): number {
  process.stderr.write(`twofold: ${reason}.\n`);
  return code;
}
